import { expect, test } from './browser.ts';
import { confirmOnPlatform, press, rowOf, shopLog } from './shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** How the panel words a number of products. */
const counted = /^(至少 )?\d+ 件$|已读到的商品 \d|另有 \d+ 件/;

const [one, two] = [productId('ordinary'), productId('exclusive')];

test('批量下架 names every product, asks for their number and lets just them through', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { confirm: 'modal' }));
  for (const id of [one, two])
    await rowOf(page, id).locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/^批量$/);
  await panel.wait('rowheader', new RegExp(one));
  await panel.wait('rowheader', new RegExp(two));
  expect(await shopLog(page)).toEqual([]);
  await panel.answer({ 几件: 3 });
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  // The number is to come from the page, so it stands nowhere in the panel until it is right.
  expect(await panel.find('StaticText', counted)).toBeUndefined();
  await panel.answer({ 几件: 2 });
  await panel.read(/^2 件$/);
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect.poll(() => shopLog(page)).not.toEqual([]);
  const ids = (await shopLog(page)).flatMap((entry) => entry.ids);
  expect(ids.sort()).toEqual([one, two].sort());
});

test('products chosen on another page are counted and said to be unread', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { products: 40 }));
  await page.locator('thead input[type=checkbox]').check({ force: true });
  await page
    .locator('li[title="下一页"],li[title="Next Page"],[class*=pagination-next] button')
    .first()
    .click();
  await rowOf(
    page,
    (await page.locator('tr[data-row-key]').first().getAttribute('data-row-key')) ?? '',
  )
    .locator('input[type=checkbox]')
    .check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/另有商品不在这一页，没有读到，请在页面上核对/);
  expect(await panel.find('StaticText', counted)).toBeUndefined();
  await panel.answer({ 几件: 11 });
  await panel.read(/^至少 11 件$/);
  await panel.read(/另有 10 件不在这一页，没有读到，请在页面上核对/);
});

test('another choice of products while the panel stands voids the press', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { confirm: 'modal' }));
  for (const id of [one, two])
    await rowOf(page, id).locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 几件: 2 });
  await page.evaluate(
    (id) =>
      document
        .querySelector<HTMLInputElement>(`[data-row-key="${id}"] input[type=checkbox]`)
        ?.click(),
    two,
  );
  await panel.confirmUntilTold(/已经换成别的商品/);
  expect(await shopLog(page)).toEqual([]);
});

test('a ticked product is not taken for the one whose 下架 was pressed', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { confirm: 'popconfirm' }));
  await rowOf(page, two).locator('input[type=checkbox]').check({ force: true });
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/^1 件$/);
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect
    .poll(() => shopLog(page))
    .toMatchObject([{ what: 'off-shelf', ids: [one], ok: true }]);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
});
