import type { BrowserContext, Page } from '@playwright/test';
import { axeOfPage } from './axe.ts';
import { expect, test } from './browser.ts';
import {
  changedFile,
  chooseFile,
  furnish,
  openPopup,
  openWorkbench,
  templateTable,
} from './desk.ts';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Waits for a notice that is filled from the newest case and has nothing blank in it. */
async function expectNotice(page: Page): Promise<void> {
  await expect.poll(() => copied(page)).toContain('即食鸡胸肉');
  expect(await copied(page)).not.toMatch(/[{}【】]|未读到/);
}

const permit = (context: BrowserContext) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** The popup on its templates, by their key. */
async function openTemplates(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await openPopup(context, extensionId);
  await popup.keyboard.press('3');
  await popup.locator('.notice').first().waitFor();
  return popup;
}

test.beforeEach(async ({ context, extensionId }) => {
  await permit(context);
  await furnish(context, extensionId);
});

test('three keystrokes after the popup opens, the filled notice is on the clipboard', async ({
  context,
  extensionId,
}) => {
  const popup = await openTemplates(context, extensionId);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expectNotice(popup);
  await expect(popup.getByText('已复制').first()).toBeVisible();

  // Where it was left there, by the pinyin of its name.
  await popup.evaluate(() => navigator.clipboard.writeText(''));
  await popup.reload();
  await popup.locator('.notice').first().waitFor();
  await popup.keyboard.press('/');
  await popup.keyboard.press('m');
  await expect(popup.locator('.notice h3').first()).toContainText('买家');
  await popup.keyboard.press('Enter');
  await expectNotice(popup);
});

test('a notice is copied by its number, and that it was stands in its case', async ({
  context,
  extensionId,
}) => {
  const popup = await openTemplates(context, extensionId);
  const name = await popup
    .locator('.notice h3')
    .nth(1)
    .evaluate((at) => at.firstChild?.textContent);
  await popup.keyboard.press('Alt+2');
  await expectNotice(popup);
  await popup.keyboard.press('4');
  await popup.keyboard.press('/');
  await popup.keyboard.type('即食鸡胸肉');
  const planned = popup.locator('[data-row]', { hasText: '计划' }).first();
  await planned.waitFor();
  await planned.press('Enter');
  await expect(popup.locator('.proofs')).toContainText(`复制了 ${name?.trim()}`);
  await expect(popup.locator('.proofs')).toContainText('买家');
});

test('what a notice lacks is filled in and the notice copied by keys alone', async ({
  context,
  extensionId,
}) => {
  const popup = await openTemplates(context, extensionId);
  await popup.evaluate(() => navigator.clipboard.writeText(''));
  await popup.keyboard.press('/');
  await popup.keyboard.type('替代商品说明');
  const card = popup.locator('.notice').first();
  await expect(card).toContainText('替代商品说明');
  await popup.keyboard.press('Enter');
  await expect(card.getByRole('alert').first()).toContainText('还缺：替代商品、区别');
  await expect(card.getByLabel('替代商品', { exact: true })).toBeFocused();
  await popup.keyboard.type('即食牛肉');
  await popup.keyboard.press('Tab');
  await expect(card.getByLabel('区别', { exact: true })).toBeFocused();
  await popup.keyboard.type('换成了牛肉');
  expect(await axeOfPage(popup)).toEqual([]);
  expect(await copied(popup)).toBe('');
  await popup.keyboard.press('Alt+1');
  await expectNotice(popup);
  expect(await copied(popup)).toMatch(/「即食牛肉」，和原来的区别是：换成了牛肉/);
});

test('a reminder is written, found and done by keyboard', async ({ context, extensionId }) => {
  const popup = await openPopup(context, extensionId);
  await popup.keyboard.press('2');
  await popup.getByRole('textbox', { name: '写一句话，记一条提醒' }).focus();
  await popup.keyboard.type('明天下午三点 通知达人换货');
  await expect(popup.locator('.understood')).toContainText('15:00');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('已保存')).toBeVisible();
  await popup.getByRole('tab', { name: /提醒/ }).focus();
  await popup.keyboard.press('/');
  await popup.keyboard.type('换货');
  await expect(popup.locator('.rows .row')).toHaveCount(1);
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('button', { name: '完成 通知达人换货' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('已完成', { exact: true })).toBeVisible();
});

test('a record is found, read and left by keyboard, and so is every section', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'coverage');
  await workbench.getByRole('link', { name: '护航状态' }).focus();
  const heading = workbench.getByRole('heading', { level: 2 });
  const names = await workbench.locator('nav a').allTextContents();
  for (const name of names.slice(1)) {
    await workbench
      .getByRole('link', { name: names[names.indexOf(name) - 1], exact: true })
      .focus();
    await workbench.keyboard.press('ArrowDown');
    await workbench.keyboard.press('Enter');
    await expect(heading).toHaveText(name);
  }
  await workbench.getByRole('link', { name: '记录', exact: true }).press('Enter');
  await workbench.locator('.list [data-row]').first().waitFor();
  await workbench.keyboard.press('/');
  await workbench.keyboard.type('乙百货');
  await expect(workbench.locator('.list [data-row]', { hasNotText: '乙百货' })).toHaveCount(0);
  await workbench.keyboard.press('ArrowDown');
  const first = workbench.locator('.list [data-row]').first();
  await expect(first).toBeFocused();
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByRole('region', { name: '下架单' })).toBeFocused();
  await expect(workbench.locator('.sheet')).toContainText('乙百货专营店');
  await workbench.keyboard.press('Tab');
  await expect(workbench.getByRole('button', { name: '打印这张单' })).toBeFocused();
  await workbench.keyboard.press('Escape');
  await expect(first).toBeFocused();
});

/** Goes on by Tab until what has a name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  for (let left = 60; left > 0 && (await focused()) !== name; left -= 1)
    await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}

test('a file is brought in with a choice for what differs, and taken back from a backup, and a table of templates likewise, by keyboard', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'data');
  await chooseFile(workbench, '导入文件', '同事的电脑.json', changedFile());
  await expect(workbench.getByRole('heading', { name: /^准备导入/ })).toBeFocused();
  await expect(workbench.locator('.conflicts')).toContainText('以店铺公告为准');
  for (const [table, chosen, downs] of [
    ['下架单', 'mine', 1],
    ['模板', 'theirs', 2],
    ['提醒', 'mine', 1],
  ] as const) {
    await tabTo(workbench, `${table} 不一样，要您选`);
    for (let down = 0; down < downs; down += 1) await workbench.keyboard.press('ArrowDown');
    await expect(workbench.getByLabel(`${table} 不一样，要您选`)).toHaveValue(chosen);
  }
  await tabTo(workbench, '导入');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByText(/已导入。/)).toBeVisible();

  await workbench
    .getByRole('button', { name: /^查看并恢复/ })
    .first()
    .press('Enter');
  await expect(workbench.getByRole('heading', { name: /^准备恢复/ })).toBeFocused();
  await expect(workbench.locator('.conflicts')).toContainText('备份里是');
  await tabTo(workbench, '恢复');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByText(/已恢复。/)).toBeVisible();

  await workbench.getByRole('link', { name: '模板', exact: true }).press('Enter');
  const sum = workbench.getByText(/^共 \d+ 个/);
  const before = await sum.innerText();
  await chooseFile(workbench, '导入表格', '模板.csv', templateTable);
  await expect(workbench.getByText(/新的 2 个，已经有的 1 个，有问题的 1 行/)).toBeVisible();
  // Of the three choices the one that stands has the focus, the arrows go to the others.
  await workbench.keyboard.press('Tab');
  await expect(workbench.getByRole('radio', { name: /^跳过/ })).toBeFocused();
  for (const _ of ['replace', 'keep']) await workbench.keyboard.press('ArrowDown');
  await expect(workbench.getByRole('radio', { name: '两个都留下' })).toBeChecked();
  await tabTo(workbench, '导入 3 个');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByText('已导入 3 个模板。')).toBeVisible();
  await expect(sum).not.toHaveText(before);
  await tabTo(workbench, '撤销这次导入');
  await workbench.keyboard.press('Enter');
  await expect(sum).toHaveText(before);
});
