import { expect, test } from './browser.ts';
import { confirmOnPlatform, press, shopLog } from './shop.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

const variations: ShopOptions[] = [
  { promotion: 'button', confirm: 'popconfirm' },
  { promotion: 'button', confirm: 'modal', prefix: 'aurora', table: 'one' },
  { promotion: 'menu', confirm: 'modal' },
  { promotion: 'switch', confirm: 'popconfirm' },
  { promotion: 'switch', confirm: 'none', prefix: 'ant', ids: 'text' },
  { promotion: 'button', confirm: 'reason', table: 'virtual' },
];

for (const options of variations) {
  const name = Object.entries(options)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
  test(`取消推广 is held, reviewed and carried out once (${name})`, async ({ page, panel }) => {
    await page.goto(shopUrl('promote', options));
    const row = page
      .locator('tr,.auxo-table-row,[class*=table-row]', { hasText: productId('ordinary') })
      .first();
    if (options.promotion === 'switch') await row.getByRole('switch').click();
    else await press(page, '取消推广');
    await panel.wait('alertdialog', '停止推广前核对');
    expect(await shopLog(page)).toEqual([]);
    await panel.read(/甲食品旗舰店/);
    await panel.answer();
    await panel.confirm();
    if (options.confirm !== 'none') await confirmOnPlatform(page);
    await expect.poll(() => shopLog(page)).toHaveLength(1);
    expect((await shopLog(page))[0]).toMatchObject({ ids: [productId('ordinary')], ok: true });
    await panel.read(/已完成/);
  });
}

test('a running 定向计划 is said to end at the next 00:00 Beijing time', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('promote'));
  await press(page, '取消推广', productId('targeted'));
  await panel.wait('alertdialog', '停止推广前核对');
  await panel.read(/定向计划停止投放/);
  await panel.read(/北京时间 \d\d-\d\d 00:00/);
  await panel.answer();
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/仍在投放，次日 0 点/);
  expect(await shopLog(page)).toMatchObject([{ ok: true }]);
});

test('a plan that ends today is refused, and the words are shown', async ({ page, panel }) => {
  await page.goto(shopUrl('promote'));
  await press(page, '取消推广', productId('endsToday'));
  await panel.wait('alertdialog', '停止推广前核对');
  await panel.answer();
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/当天截止的计划不支持关停/);
});

test('a plan that the page shows to end today is blocked before the platform has to refuse it', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('plans'));
  await page.getByRole('tab', { name: '定向计划' }).click();
  await press(page, '关闭', productId('targeted'));
  await panel.wait('alertdialog', '停止推广前核对');
  await panel.read(/计划截止日/);
  await panel.answer();
  await panel.click('button', /^暂不/);
  await panel.wait('alertdialog', '停止推广前核对', { isGone: true });

  await press(page, '关闭', productId('endsToday'));
  await panel.wait('alertdialog', '停止推广前核对');
  await panel.read(/计划今天截止，平台不让关/);
  await panel.answer();
  await panel.acknowledge();
  expect((await panel.expect('button', '确认停止推广')).isDisabled).toBe(true);
  expect(await shopLog(page)).toEqual([]);
});

test('关闭 of a plan on the old page is a 停止推广 of that product', async ({ page, panel }) => {
  await page.goto(shopUrl('plans'));
  await page
    .getByRole('button', { name: /^关\s*闭$/ })
    .first()
    .click();
  await panel.wait('alertdialog', '停止推广前核对');
  expect(await shopLog(page)).toEqual([]);
  await panel.answer();
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});

test('退出精选联盟 is held', async ({ page, panel }) => {
  await page.goto(shopUrl('alliance'));
  await page
    .getByRole('button', { name: /退出精选联盟/ })
    .first()
    .click();
  await panel.wait('alertdialog', '退出联盟前核对');
  await panel.wait('button', '暂不退出');
  expect(await shopLog(page)).toEqual([]);
});

test('the page of removed products has nothing to hold', async ({ page, panel }) => {
  await page.goto(shopUrl('clearOut'));
  await page.getByText('已清退').first().waitFor();
  await page.evaluate(() =>
    addEventListener('click', () => Object.assign(window, { isHeard: true }), true),
  );
  await page.getByText('已清退').first().click();
  // No panel is brought there: that the page hears of the press tells that it was not held.
  expect(await page.evaluate(() => Reflect.get(window, 'isHeard'))).toBe(true);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
});
