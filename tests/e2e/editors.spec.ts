import type { BrowserContext, Download, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { openReview, press } from './shop.ts';
import { productId } from '../shop/seed.ts';

async function openOwn(context: BrowserContext, extensionId: string, page: string): Promise<Page> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/${page}`);
  return own;
}

async function textOf(download: Download): Promise<string> {
  let text = '';
  for await (const chunk of await download.createReadStream()) text += String(chunk);
  return text;
}

test('an own item with a choice is asked from the next press on, and stays in an open case when it goes', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  const workbench = await openOwn(context, extensionId, 'workbench.html#lists');
  await workbench.getByRole('button', { name: '加一项' }).click();
  await workbench.getByLabel('要核对什么').fill('替代商品');
  await workbench.getByLabel('怎样回答').selectOption('选一个');
  await workbench.getByLabel('有哪些可选').fill('有、不需要');
  await workbench.getByRole('button', { name: '放进清单' }).click();
  await workbench.getByRole('button', { name: '保存为新的一版' }).click();
  await expect(workbench.getByText(/您的第 1 版/)).toBeVisible();

  await page.bringToFront();
  await openReview(page, panel);
  await panel.read(/^还差 3 项：商品与设置、库存、替代商品$/);
  const { x, y } = await panel.middle(await panel.expect('combobox', /替代商品/));
  await page.mouse.click(x, y);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.read(/^还差 2 项：商品与设置、库存$/);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });

  await workbench.bringToFront();
  await workbench.getByRole('button', { name: '删除 替代商品' }).click();
  await workbench.getByRole('button', { name: '保存为新的一版' }).click();
  await expect(workbench.getByText(/您的第 2 版/)).toBeVisible();
  await page.bringToFront();
  await press(page, '下架');
  await panel.expect('combobox', /替代商品/);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await press(page, '下架', productId('exclusive'));
  await panel.wait('alertdialog', '下架前核对');
  expect(await panel.find('combobox', /替代商品/)).toBeUndefined();
});

test('a file of sales is looked at before it is used, and one with a wrong row is refused whole', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  const workbench = await openOwn(context, extensionId, 'workbench.html#calendar');
  const choose = async (name: string, lines: readonly string[]): Promise<void> => {
    const chooser = workbench.waitForEvent('filechooser');
    await workbench.getByRole('button', { name: '导入 CSV 或 XLSX' }).click();
    const buffer = Buffer.from(lines.join('\n'));
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
  };
  const hours = Array.from({ length: 15 * 24 }, (_, at) => {
    const [day, hour] = [Math.floor(at / 24) + 1, at % 24].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `2026-11-${day} ${hour}:00,${hour === '20' ? 40 : 2}`;
  });
  await choose('wrong.csv', ['统计时间,支付件数', ...hours, '2026-11-31 01:00,2']);
  await expect(workbench.getByRole('alert')).toContainText(`第 ${hours.length + 2} 行`);
  await expect(workbench.getByRole('button', { name: '用这份销量' })).toBeDisabled();
  await workbench.getByRole('region', { name: '准备导入 wrong.csv' }).waitFor();
  await choose('sales.csv', ['统计时间,支付件数', ...hours]);
  await expect(workbench.getByText('读到 360 行，共 1,290 件（单）。')).toBeVisible();
  await expect(workbench.getByText(/从 .*导入，/)).toHaveCount(0);
  await workbench.getByRole('button', { name: '用这份销量' }).click();
  await expect(workbench.getByText(/^从 sales.csv 导入，.*2026-11-01 到 2026-11-15/)).toBeVisible();
});

test('a sale is added to the calendar and changed, and its list is asked while it is on', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  const workbench = await openOwn(context, extensionId, 'workbench.html#calendar');
  const dayIn = (days: number) =>
    new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
  await workbench.getByRole('button', { name: '添加活动' }).click();
  await workbench.getByLabel('名称').fill('店庆');
  await workbench.getByLabel('开始').fill(dayIn(20));
  await workbench.getByLabel('结束').fill(dayIn(19));
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(workbench.getByRole('alert')).toBeVisible();
  await workbench.getByLabel('结束').fill(dayIn(21));
  await workbench.getByRole('button', { name: '保存' }).click();
  await workbench.getByRole('button', { name: '编辑 店庆' }).waitFor();
  await page.bringToFront();
  await openReview(page, panel);
  expect(await panel.find('checkbox', /大促、秒杀的报名/)).toBeUndefined();
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });

  await workbench.bringToFront();
  await workbench.getByRole('button', { name: '编辑 店庆' }).click();
  await workbench.getByLabel('开始').fill(dayIn(0));
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(workbench.getByText(dayIn(0)).first()).toBeVisible();
  await page.bringToFront();
  await press(page, '下架');
  await panel.wait('alertdialog', '下架前核对');
  await panel.expect('checkbox', /大促、秒杀的报名/);
});

test('a planned delist goes into the merchant’s own calendar as a file', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.click('button', '改期');
  await panel.click('button', /\d\d:\d\d/);
  await panel.read(/^已改期到/);
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup
    .getByRole('button', { name: /^继续核对/ })
    .first()
    .click();
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: '导出到日历' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const text = await textOf(file);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1);
  expect(text).toContain('https://fxg.jinritemai.com/ffa/g/list');
});
