import { expect, test } from './browser.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('one click copies how the page is built, and nothing that stands on it', async ({
  page,
  panel,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(shopUrl('list'));
  await panel.click('button', /，展开下架护航$/);
  await panel.click('button', '复制页面结构');
  await panel.read(/已复制页面结构/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    /^delist-guard structure 1\nextension \d+\.\d+\.\d+\npack doudian \d+\ncoverage full/,
  );
  expect(text).toContain('“下架”');
  expect(text).toMatch(/tr \.ecom-g-table-row/);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(200_000);
  const shown = await page.evaluate(() => document.body.innerText);
  const known =
    /^(?:下架|上架|编辑|更多|查询|重置|全部|操作|商品信息|价格|总库存|总销量|售卖中|已下架|状态|精选联盟)$/;
  const pieces = shown.split(/[\n\t]+/).map((at) => at.trim());
  const data = pieces.filter((at) => at.length > 3 && !known.test(at.replace(/\s/g, '')));
  expect(data.length).toBeGreaterThan(20);
  expect(data.filter((at) => text.includes(at))).toEqual([]);
  expect(text).not.toContain(productId('ordinary'));
  expect(text).not.toContain('jinritemai');
});

test('the popup copies it as well', async ({ page, context, extensionId }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(shopUrl('list'));
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByRole('button', { name: '复制页面结构' }).click();
  await popup.getByRole('button', { name: '已复制' }).waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toContain('“下架”');
});
