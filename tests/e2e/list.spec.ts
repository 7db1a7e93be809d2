import { expect, test } from './browser.ts';
import { confirmOnPlatform, openReview, press, shopLog } from './shop.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

const stock = 19999877;
const id = productId('ordinary');

const variations: ShopOptions[] = [
  { control: 'a', confirm: 'popconfirm' },
  { control: 'button', confirm: 'modal', prefix: 'auxo' },
  { control: 'span', confirm: 'reason', prefix: 'aurora' },
  { control: 'menu', confirm: 'popconfirm', prefix: 'ant' },
  { control: 'menu', confirm: 'modal', ids: 'text' },
  { control: 'menu', confirm: 'none' },
  { control: 'a', confirm: 'none', table: 'split' },
  { control: 'button', confirm: 'popconfirm', table: 'virtual' },
  { control: 'span', confirm: 'modal', table: 'recycled' },
  { control: 'a', confirm: 'popconfirm', container: 'shadow' },
  { control: 'button', confirm: 'modal', container: 'shadow', popups: 'inside' },
  { control: 'menu', confirm: 'reason', container: 'shadow', popups: 'inside' },
  { control: 'a', confirm: 'modal', ids: 'none' },
  { control: 'a', confirm: 'popconfirm', latency: 1500 },
];

for (const options of variations) {
  const name = Object.entries(options)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
  test(`下架 is held, reviewed and carried out once (${name})`, async ({ page, panel }) => {
    await page.goto(shopUrl('list', options));
    if (options.ids === 'none') await page.getByText('下架', { exact: true }).first().click();
    else await press(page);
    await panel.wait('alertdialog', '下架前核对');
    expect(await shopLog(page)).toEqual([]);
    await panel.answer({ 库存: stock });
    await panel.confirm();
    if (options.confirm !== 'none') await confirmOnPlatform(page);
    await expect.poll(() => shopLog(page)).toHaveLength(1);
    const [entry] = await shopLog(page);
    expect(entry).toMatchObject({ what: 'off-shelf', ids: [id], ok: true });
    await panel.read(/已完成/);
    await panel.wait('alertdialog', '下架前核对', { isGone: true });
  });
}

test('暂不下架 leaves everything as it was and gives the focus back', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { control: 'button' }));
  await press(page);
  const leave = await panel.expect('button', '暂不下架');
  expect(leave.isFocused).toBe(true);
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  expect(await shopLog(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/下\s*架/);
  await expect(page.getByText('确定下架该商品')).toHaveCount(0);
});

test('what was ticked is there again after a reload, for the same product only', async ({
  page,
  panel,
}) => {
  await openReview(page, panel);
  await panel.click('checkbox', /时间合适/);
  await expect.poll(async () => (await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
  await panel.click('button', '暂不下架');
  await page.reload();
  await press(page);
  await expect.poll(async () => (await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await press(page, '下架', productId('exclusive'));
  await panel.wait('alertdialog', '下架前核对');
  expect((await panel.find('checkbox', /时间合适/))?.isChecked).toBe(false);
});

test("a refusal by the platform is told in the platform's words", async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await press(page, '下架', productId('campaign'));
  await panel.wait('alertdialog', '下架前核对');
  const text = await page
    .locator(`[data-row-key="${productId('campaign')}"] td`)
    .nth(3)
    .innerText();
  await panel.answer({ 库存: Number.parseInt(text.replaceAll(',', ''), 10) });
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/被平台拒绝/);
  await panel.read(/无法下架商品/);
  expect(await shopLog(page)).toMatchObject([{ ok: false }]);
});

test('a wrong stock keeps 确认 closed and is said to differ', async ({ page, panel }) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19 });
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  await panel.read(/与页面不一致/);
});
