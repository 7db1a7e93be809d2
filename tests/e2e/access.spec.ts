import { axeOfLayer, axeOfPage } from './axe.ts';
import { expect, test } from './browser.ts';
import { press, rowOf } from './shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test(`axe finds nothing in the panel`, async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  expect(await axeOfLayer(page)).toEqual([]);
  await panel.answer({ 库存: 19 });
  await panel.read(/与页面不一致/);
  expect(await axeOfLayer(page)).toEqual([]);
});

test(`axe finds nothing in the panel of a batch`, async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  for (const role of ['ordinary', 'exclusive'] as const)
    await rowOf(page, productId(role)).locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  expect(await axeOfLayer(page)).toEqual([]);
});

test(`axe finds nothing in the popup`, async ({ page, panel, context, extensionId }) => {
  await page.goto(shopUrl('list'));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('checkbox', /时间合适/);
  await panel.click('button', '暂不下架');
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  for (const name of ['核对', '提醒', '模板', '记录']) {
    await popup.getByRole('tab', { name }).click();
    await expect(popup.getByRole('tabpanel')).toBeVisible();
    expect(await axeOfPage(popup)).toEqual([]);
  }
});
