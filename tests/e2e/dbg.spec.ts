import { test } from './browser.ts';
import { press, shopLog } from './shop.ts';
import { shopUrl } from '../shop/shopUrl.ts';
for (let i=0;i<10;i++) test('dbg'+i, async ({ page, panel }) => {
  await page.goto(shopUrl('list', { control: 'menu', confirm: 'none' }));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await page.screenshot({ path: `/tmp/q1-${i}.png` });
  await panel.confirm();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/q2-${i}.png` });
  console.log(i, JSON.stringify(await shopLog(page)));
});
