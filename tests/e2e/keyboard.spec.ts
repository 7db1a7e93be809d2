import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import type { Panel } from './panel.ts';
import { plainUrl } from '../shop/plain.ts';
import { openReview, pressInLayer, rowOf, shopLog } from './shop.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** Moves the focus on until a part of this role and name has it. */
async function tabTo(page: Page, panel: Panel, role: string, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (
      (await panel.parts()).some(
        (part) => part.isFocused && part.role === role && name.test(part.name),
      )
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${role} ${String(name)}`);
}

test('the whole story works by keyboard alone', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { control: 'button', confirm: 'modal' }));
  await rowOf(page)
    .getByRole('button', { name: /^下\s*架$/ })
    .focus();
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对');
  await expect.poll(async () => (await panel.find('button', '暂不下架'))?.isFocused).toBe(true);
  for (const name of [
    /商品信息/,
    /时间合适/,
    /未发货订单/,
    /已提前通知/,
    /补偿方案/,
    /下架后的安排/,
  ]) {
    await tabTo(page, panel, 'checkbox', name);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await panel.find('checkbox', name))?.isChecked).toBe(true);
  }
  await tabTo(page, panel, 'spinbutton', /库存/);
  await page.keyboard.type('19999877');
  await tabTo(page, panel, 'button', /^确认下架$/);
  await panel.confirm(() => page.keyboard.press('Enter'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'off-shelf', ok: true }]);
});

test('the focus stays among the panel’s controls, both ways around', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await rowOf(page).getByText('下架', { exact: true }).click();
  await panel.wait('alertdialog', '下架前核对');
  const focused = async () =>
    (await panel.parts()).filter((part) => part.isFocused && part.role !== 'RootWebArea');
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press(key);
      const [at] = await focused();
      expect(['checkbox', 'spinbutton', 'combobox', 'button', 'link', 'group']).toContain(at?.role);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
    }
  }
});

test('Escape backs out, and a page dialog behind the panel stays open', async ({ page, panel }) => {
  await page.goto(plainUrl('nativeDialog'));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const dialog = page.getByRole('dialog', { name: '退出确认' });
  await dialog.getByRole('button', { name: '确认退出' }).click();
  await panel.wait('alertdialog', '退出联盟前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '退出联盟前核对', { isGone: true });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '确认退出' })).toBeFocused();
  expect(await shopLog(page)).toEqual([]);
  // The next one is the page's own.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // As in an app that stands in a shadow root.
  await page.evaluate(() => {
    const [asked] = document.getElementsByTagName('dialog');
    const app = document.body.appendChild(document.createElement('div'));
    if (asked) app.attachShadow({ mode: 'open' }).append(asked);
    asked?.showModal();
  });
  await dialog.getByRole('button', { name: '确认退出' }).click();
  await panel.wait('alertdialog', '退出联盟前核对');
  await panel.click('button', '暂不退出');
  await panel.wait('alertdialog', '退出联盟前核对', { isGone: true });
  await expect(dialog).toBeVisible();
  // What was cancelled by its Escape before is all.
  expect((await shopLog(page)).map(({ what }) => what)).toEqual(['other']);
});

test('Escape backs out of a press in a menu, and nothing was pressed', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { control: 'menu' }));
  await rowOf(page).getByText('更多').click();
  await pressInLayer(page.getByRole('menuitem', { name: /^下\s*架$/ }));
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  expect(await shopLog(page)).toEqual([]);
});

test('Space on a delisting button is a press, and the key’s way up is not another one', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { control: 'button', confirm: 'none' }));
  const off = rowOf(page).getByRole('button', { name: /^下\s*架$/ });
  await off.focus();
  await page.keyboard.press('Space');
  await panel.wait('alertdialog', '下架前核对');
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await expect(off).toBeFocused();
  await page.keyboard.press('Space');
  await panel.wait('alertdialog', '下架前核对');
  expect(await shopLog(page)).toEqual([]);
});

test('once the panel has let a press through, the focus is on what was pressed', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { control: 'button', confirm: 'modal' }));
  const off = rowOf(page).getByRole('button', { name: /^下\s*架$/ });
  await off.focus();
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: /取\s*消/ }).click();
  await expect(question).toBeHidden();
  await expect(off).toBeFocused();
  expect(await shopLog(page)).toEqual([]);
});

test('an input method’s Enter is no press', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { control: 'button' }));
  await panel.wait('complementary', '下架护航');
  await rowOf(page)
    .getByRole('button', { name: /^下\s*架$/ })
    .focus();
  const isLeft = (isComposing: boolean) =>
    page.evaluate((composing) => {
      const init = { key: 'Enter', isComposing: composing, bubbles: true, cancelable: true };
      return document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    }, isComposing);
  expect(await isLeft(true)).toBe(true);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
  // The same key without it is one.
  expect(await isLeft(false)).toBe(false);
  await panel.wait('alertdialog', '下架前核对');
});

test('a key that is held down comes again on 确认 and is no press of it', async ({
  page,
  panel,
}) => {
  await openReview(page, panel, { confirm: 'none' });
  await panel.answer({ 库存: 19999877 });
  await tabTo(page, panel, 'spinbutton', /库存/);
  await page.keyboard.down('Enter');
  await tabTo(page, panel, 'button', /^确认下架$/);
  // The second way down without a way up between is what a held key sends.
  await page.keyboard.down('Enter');
  await panel.staysOpen();
  await page.keyboard.down('Enter');
  await panel.staysOpen();
  expect(await shopLog(page)).toEqual([]);
  await page.keyboard.up('Enter');
  await panel.confirm(() => page.keyboard.press('Enter'));
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});
