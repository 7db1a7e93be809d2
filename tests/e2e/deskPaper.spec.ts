import { readFileSync } from 'node:fs';
import { codesIn } from '../codesIn.ts';
import { expect, test } from './browser.ts';
import { furnish, openWorkbench } from './desk.ts';

test.beforeEach(async ({ context, extensionId }) => furnish(context, extensionId));

test('a record is printed with all of its evidence, and nothing else of the page', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'records');
  await workbench.locator('.list [data-row]').first().click();
  const sheet = workbench.locator('.sheet');
  await sheet.locator('.seal').waitFor();
  await workbench.emulateMedia({ media: 'print' });
  for (const words of [
    '价格 ￥9.80–15.80 商品所在行',
    '商品下架，移入仓库',
    '注意 有 12 单没发货',
    '请核对 不知道是否在平台活动',
    '商品信息、精选联盟设置已核对',
    '已由 小李（客服）复核',
    '未发货订单发优惠券，12 人，每人 ￥5.00',
    '复制了 买家公告 公告',
    '本店商品将于明天下架，已付款的订单照常发货。',
    '商品列表里已在“已下架”',
    '已看到完成 “下架成功”',
    '记录链第',
  ])
    expect((await sheet.innerText()).replace(/\s+/g, ' ')).toContain(words);
  // All of it is on the paper: nothing is scrolled out of sight, and ids stand in one piece.
  expect(
    await workbench.locator('.detail').evaluate((at) => at.scrollHeight - at.clientHeight),
  ).toBe(0);
  for (const other of ['nav', '.bar', '.foot', '.filters', '.list', '.verification', '.screen'])
    for (const at of await workbench.locator(other).all()) await expect(at).toBeHidden();
  const pages = await workbench.pdf({ preferCSSPageSize: true });
  expect(pages.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
});

test('the table of records opens in Excel and WPS: BOM, ids as text, words and no codes', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'records');
  await workbench.locator('.list [data-row]').first().waitFor();
  const download = workbench.waitForEvent('download');
  await workbench.getByRole('button', { name: '导出表格 CSV' }).click();
  const bytes = readFileSync(await (await download).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  // 40 cases, four of them of four products.
  expect(lines).toHaveLength(1 + 36 + 4 * 4);
  const [titles = '', newest = ''] = lines;
  expect(titles.split(',').slice(0, 8)).toEqual([
    ...['单号', '开始时间', '操作', '计划', '店铺', '店铺 ID', '商品 ID', '商品名'],
  ]);
  expect(newest).toContain('甲食品旗舰店,"10001\t","3819266189016826169\t",');
  for (const line of lines.slice(1)) {
    expect(line).toMatch(/^case-\d{4},\d{4}-\d\d-\d\d \d\d:\d\d,(商品下架|取消推广|退出精选联盟),/);
    expect(codesIn(line)).toEqual([]);
  }
  await expect(workbench.getByText('表格已交给浏览器保存')).toBeVisible();
});
