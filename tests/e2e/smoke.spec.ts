import { test, expect } from './browser.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('a press on 下架 is held, reviewed and let through once', async ({ page, panel }) => {
  page.on('console', (m) => console.log('console', m.text()));
  page.on('pageerror', (m) => console.log('pageerror', m.message));
  await page.goto(shopUrl('list'));
  const row = page.locator('tr[data-row-key]').first();
  await row.getByText('下架', { exact: true }).click();
  await panel.wait('alertdialog', /前核对/);
  await page.screenshot({ path: '/tmp/p1.png' });
  console.log(JSON.stringify((await panel.parts()).filter(p => ['alertdialog','checkbox','spinbutton','button','status'].includes(p.role)).map(p=>[p.role,p.name,p.isDisabled,p.isFocused]).slice(-30)));
  console.log(await page.evaluate(() => JSON.stringify(window.__shopLog)));
  await panel.answer({ 库存: 19999877 });
  await page.screenshot({ path: '/tmp/p2.png' });
  await panel.confirm();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/p3.png' });
  console.log(await page.evaluate(() => JSON.stringify(window.__shopLog)));
});
