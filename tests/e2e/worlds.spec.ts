import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import type { Panel } from './panel.ts';
import { shopLog } from './shop.ts';
import { plainIds, plainUrl } from '../shop/plain.ts';

const [first = '', second = ''] = plainIds;

/** What the shop really did, without the presses on look-alikes and those that it refused. */
const delists = async (page: Page) =>
  (await shopLog(page)).filter(({ what, ok }) => what !== 'other' && ok);

async function passes(
  page: Page,
  panel: Panel,
  title: string,
  expected: { what: string; ids: string[] },
  numbers = {},
) {
  await panel.wait('alertdialog', title);
  expect(await delists(page)).toEqual([]);
  await panel.answer(numbers);
  await panel.confirm();
  await expect.poll(() => delists(page)).toHaveLength(1);
  expect((await delists(page))[0]).toMatchObject(expected);
}

test('a delegated listener’s span is a control', async ({ page, panel }) => {
  await page.goto(plainUrl('grid'));
  await page.getByText('停止售卖').nth(1).click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] });
});

test('controls in an open shadow root and in its slots are held', async ({ page, panel }) => {
  await page.goto(plainUrl('openShadow'));
  await page.getByText('移入仓库').first().click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [first] });
});

test('a control in a closed shadow root is held', async ({ page, panel }) => {
  await page.goto(plainUrl('closedShadow'));
  const host = page.locator('goods-card').first();
  const box = (await host.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(box.x + box.width - 40, box.y + box.height / 2);
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [first] });
});

for (const [name, what, title] of [
  ['终止推广', 'stop-promotion', '停止推广前核对'],
  ['停止售卖', 'off-shelf', '下架前核对'],
  ['移入仓库', 'off-shelf', '下架前核对'],
  ['撤下商品', 'off-shelf', '下架前核对'],
] as const) {
  test(`a menu item that acts before the click is held (${name})`, async ({ page, panel }) => {
    await page.goto(plainUrl('pointerMenu'));
    await page.getByRole('button', { name: '更多' }).nth(1).click();
    await page.getByRole('menuitem', { name }).click();
    await passes(page, panel, title, { what, ids: [second] });
  });
}

test('a menu item is held when it is pressed by key', async ({ page, panel }) => {
  await page.goto(plainUrl('pointerMenu'));
  await page.getByRole('button', { name: '更多' }).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await passes(page, panel, '停止推广前核对', { what: 'stop-promotion', ids: [first] });
});

test('a menu’s other items are the page’s own', async ({ page, panel }) => {
  await page.goto(plainUrl('pointerMenu'));
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '关闭' }).click();
  await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'other', words: '关闭' }]);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
});

test('a question that hangs over another row belongs to the one that was pressed', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('popper'));
  await page.getByText('下架', { exact: true }).first().click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 120 });
  await panel.confirm();
  await page.getByRole('button', { name: '确定' }).waitFor();
  // Past the time in which no further press is taken up.
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => delists(page)).toMatchObject([{ what: 'off-shelf', ids: [first] }]);
  expect(await panel.find('alertdialog', '下架前核对')).toBeUndefined();
});

test('a native modal dialog does not shut the panel out', async ({ page, panel }) => {
  await page.goto(plainUrl('nativeDialog'));
  await page.getByRole('button', { name: '退出精选联盟' }).click();
  await panel.wait('alertdialog', '退出联盟前核对');
  await panel.answer();
  await panel.acknowledge();
  await panel.confirm();
  await page.getByRole('button', { name: '确认退出' }).click();
  await expect.poll(() => delists(page)).toMatchObject([{ what: 'leave-alliance' }]);
});

test('a submit button, Enter in a field and a form without script are held', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('forms'));
  await page.getByRole('button', { name: '下架', exact: true }).click();
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await page.locator('#scripted input').focus();
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await page.getByRole('button', { name: '停止售卖' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await page.getByRole('button', { name: '确认下架' }).click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] });
});

test('a name that only the style sheet writes is one', async ({ page, panel }) => {
  await page.goto(plainUrl('drawn'));
  await page.locator('.edit').nth(1).click();
  expect((await shopLog(page)).map(({ what }) => what)).toEqual(['other']);
  await page.locator('.off').nth(1).click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] });
});

test('a button that only its tooltip names is held, and found again when the tooltip has gone', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('drawn'));
  await page.locator('.icon[data-tip=编辑]').nth(1).click();
  expect((await shopLog(page)).map(({ what }) => what)).toEqual(['other']);
  await page.locator('.icon[data-tip=下架]').nth(1).click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] });
});

test('a radio that is drawn is chosen freely, and its form held when it saves 下架', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('drawn'));
  const [on, off] = ['上架', '下架'].map((text) => page.locator('.form-radio', { hasText: text }));
  await off?.click();
  await on?.click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  expect((await shopLog(page)).map(({ what }) => what)).toEqual(['other']);
  await off?.click();
  await expect(page.locator('[value=下架]')).toBeChecked();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [first] });
});

test('an option is chosen freely, and its form held when it saves 下架, though the list is gone', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('drawn'));
  const choose = async (value: string) => {
    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: value }).click();
  };
  const save = page.getByRole('button', { name: '保存修改' });
  await choose('下架');
  await choose('上架');
  await save.click();
  expect((await shopLog(page)).map(({ what }) => what)).toEqual(['other']);
  await choose('下架');
  await save.click();
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] });
});

test('facts are read from the labels of a card', async ({ page, panel }) => {
  await page.goto(plainUrl('cardList'));
  await page.getByRole('button', { name: '撤下商品' }).nth(1).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/^121$/);
  await panel.read(/^11%$/);
  await passes(page, panel, '下架前核对', { what: 'off-shelf', ids: [second] }, { 库存: 121 });
});

test('a form that clobbers the DOM is guarded', async ({ page, panel }) => {
  await page.goto(plainUrl('clobber'));
  await page.getByText('下架', { exact: true }).first().click({ force: true });
  await panel.wait('alertdialog', '下架前核对');
  expect(await delists(page)).toEqual([]);
});

test('a page that ignores what scripts press gets the merchant’s own second press', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('trustedOnly'));
  const control = page.getByText(/^(下架|撤下|停止售卖)/).first();
  await control.click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer();
  await panel.confirm();
  await panel.read(/再按一次亮起的按钮/);
  expect(await delists(page)).toEqual([]);
  await control.click();
  await expect.poll(() => delists(page)).toHaveLength(1);
});

test('a page that opens its document anew stays guarded', async ({ page, panel }) => {
  await page.goto(plainUrl('reopened'));
  await page.locator('body[data-reopened]').waitFor();
  await page
    .getByRole('button', { name: /下架|撤下|停止售卖/ })
    .first()
    .click();
  await panel.wait('alertdialog', '下架前核对');
  expect(await delists(page)).toEqual([]);
});
