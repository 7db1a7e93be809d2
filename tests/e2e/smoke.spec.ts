import { test } from './browser.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('a press on 下架 is held, reviewed and let through once', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  const row = page.locator('tr[data-row-key]').first();
  await row.getByText('下架', { exact: true }).click();
  await panel.wait('alertdialog', /前核对/);
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await page.getByRole('button', { name: '确 定' }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/p3.png' });
  console.log(await page.evaluate(() => JSON.stringify((window as any).__shopLog)));
});
