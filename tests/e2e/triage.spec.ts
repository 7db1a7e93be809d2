import type { BrowserContext, Locator, Page } from '@playwright/test';
import { axeOfLayer, axeOfPage } from './axe.ts';
import { expect, test } from './browser.ts';
import type { Panel, Part } from './panel.ts';
import { confirmOnPlatform, openReview, rowOf, shopLog } from './shop.ts';
import { productId, type Role } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** Presses 批量下架 with these products chosen, and waits until it is known what is thought of them. */
async function openBatch(page: Page, panel: Panel, roles: readonly Role[]): Promise<void> {
  await page.goto(shopUrl('list', { confirm: 'modal', paging: 'off' }));
  for (const role of roles)
    await rowOf(page, productId(role)).locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.wait('StaticText', '正在核对', { isGone: true });
}

async function openOwn(context: BrowserContext, extensionId: string, path: string): Promise<Page> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/${path}`);
  return own;
}

/** Presses Tab as a hand does: what scrolls with the focus is drawn before the next. */
async function tab(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

/** Presses Tab until a part of this role and name has the focus. */
async function tabTo(page: Page, panel: Panel, role: string, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const found = (await panel.parts(role)).find(({ isFocused }) => isFocused);
    if (found && name.test(found.name)) return;
    await tab(page);
  }
  throw new Error(`Tab does not reach ${role} ${String(name)}`);
}

/** Presses a control, and gives the 确认 of its review. */
async function confirmAt(panel: Panel, control: Locator): Promise<Part> {
  await control.click();
  await panel.wait('alertdialog', '下架前核对');
  return panel.expect('button', '确认下架');
}

const isConfirmable = async (panel: Panel) =>
  !(await panel.expect('button', '确认下架')).isDisabled;

test('in a sale, a batch passes after every item and a reason for each of its dangers', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  const own = await openOwn(context, extensionId, 'workbench.html#calendar');
  await own.evaluate(() => {
    const at = (days: number) =>
      new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const campaign = {
      ...{ id: 'own-sale', name: '店庆', from: at(-1), to: at(1), lead: 0, tail: 0 },
      ...{ origin: 'own', updatedAt: Date.now() },
    };
    return chrome.runtime.sendMessage({ type: 'campaign.save', campaign });
  });
  await page.bringToFront();
  const roles = ['campaign', 'flashSale', 'ordinary'] as const;
  await openBatch(page, panel, roles);
  await panel.read(/店庆/);
  await panel.read(/大促、秒杀的报名都查过/);
  await panel.answer({ 几件: 3 });
  const reasons = async () => (await panel.parts()).filter(({ role }) => role === 'combobox');
  const dangers = await reasons();
  expect(dangers.length).toBeGreaterThan(1);
  for (const [index, danger] of dangers.entries()) {
    await panel.read(new RegExp(`${dangers.length - index} 条危险还没选理由`));
    expect(await isConfirmable(panel)).toBe(false);
    const { x, y } = await panel.middle(danger);
    await page.mouse.click(x, y);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await panel.read(/^可以确认了$/);
  await panel.confirm();
  await confirmOnPlatform(page);
  const done = async () => (await shopLog(page)).map(({ ids, ok }) => [ids[0], ok]);
  await expect.poll(done).toEqual(roles.map((role) => [productId(role), role === 'ordinary']));
  // The platform refused what was said to be locked: that much, and no more, is told as done.
  await panel.read(/只看到一部分完成/);
});

test('red products are taken out by keyboard, and the rest goes off the shelf with one more press', async ({
  page,
  panel,
}) => {
  await openBatch(page, panel, ['prize', 'campaign', 'exclusive']);
  expect(await isConfirmable(panel)).toBe(false);
  await panel.read(/移出这 2 件/);
  await tabTo(page, panel, 'button', /^移出 低温烘焙/);
  await page.keyboard.press('Space');
  await panel.read(/^全部都要移出/);
  await page.keyboard.press('Space');
  await tabTo(page, panel, 'button', /^移出这 2 件/);
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await panel.read(/请在页面上取消勾选这 2 件/);
  expect(await shopLog(page)).toEqual([]);
  for (const role of ['prize', 'campaign'] as const)
    await rowOf(page, productId(role)).locator('input[type=checkbox]').uncheck({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 几件: 1 });
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect
    .poll(() => shopLog(page))
    .toMatchObject([{ what: 'off-shelf', ids: [productId('exclusive')], ok: true }]);
  await panel.read(/已完成/);
  expect(await shopLog(page)).toHaveLength(1);
});

test('确认 never stands where the press was, wherever that is', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  const off = rowOf(page).getByText('下架', { exact: true });
  const { x, y } = await panel.middle(await confirmAt(panel, off));
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  // The same press again, now exactly where 确认 stood.
  await off.evaluate(
    (at, place) => {
      at.setAttribute(
        'style',
        `position:fixed;z-index:9;left:${place.x - 14}px;top:${place.y - 11}px`,
      );
    },
    { x, y },
  );
  const again = await panel.middle(await confirmAt(panel, off));
  expect(Math.hypot(again.x - x, again.y - y)).toBeGreaterThan(60);
});

test('of a long batch no more products are drawn than are looked at, and the last is come by', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { confirm: 'modal', paging: 'off', products: 150 }));
  await page.locator('thead input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  const { x, y } = await panel.middle(await panel.expect('group', /^已读到的商品/));
  await panel.wait('StaticText', '正在核对', { isGone: true });
  await page.mouse.move(x, y);
  const drawn = async () => {
    const ways = await panel.parts('button');
    return ways.map(({ name }) => name).filter((name) => name.startsWith('移出 '));
  };
  await expect.poll(drawn).toHaveLength(30);
  const firstOnes = await drawn();
  await expect(async () => {
    await page.mouse.wheel(0, 100_000);
    expect((await drawn()).at(-1)).toMatch(/第150款$/);
  }).toPass({ timeout: 30_000 });
  await expect.poll(drawn).toHaveLength(30);
  // By keys alone: the list scrolls like any other, and Tab goes to what it shows then.
  await tabTo(page, panel, 'group', /^已读到的商品/);
  await page.keyboard.press('Home');
  await expect.poll(drawn).toEqual(firstOnes);
  await page.keyboard.press('End');
  await expect.poll(async () => (await drawn()).at(-1)).toMatch(/第150款$/);
  await tabTo(page, panel, 'button', /^移出 .*第150款$/);
});

test('改期 is chosen by keyboard, and the timeline is reached by it', async ({ page, panel }) => {
  await openReview(page, panel);
  await panel.wait('StaticText', '正在核对', { isGone: true });
  await tabTo(page, panel, 'group', /会发生什么/);
  await tabTo(page, panel, 'button', /^改期$/);
  await page.keyboard.press('Enter');
  await tabTo(page, panel, 'button', /\d\d:\d\d/);
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await panel.read(/^已改期到 .*这次没有放行/);
  expect(await shopLog(page)).toEqual([]);
});

test('the heat map is a table of days and hours to a screen reader, and goes by arrows', async ({
  context,
  extensionId,
}) => {
  const own = await openOwn(context, extensionId, 'workbench.html#calendar');
  const table = own.getByRole('table', { name: /每个小时是否适合下架/ });
  await expect(table.getByRole('columnheader')).toHaveCount(25);
  expect(await table.getByRole('rowheader').count()).toBeGreaterThanOrEqual(7);
  const focused = () => own.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const hour = async () =>
    Number(/(\d+) 点|(\d\d):00/.exec((await focused()) ?? '')?.[0].slice(0, 2));
  await table.locator('button[tabindex="0"]').focus();
  const row = own.locator('tr:focus-within');
  const day = () => row.getByRole('rowheader').textContent();
  const today = await day();
  // The first day is but the rest of one: the next has all hours.
  await own.keyboard.press('ArrowDown');
  const next = await day();
  expect(next).not.toBe(today);
  for (const [key, reached] of [
    ['Home', 0],
    ['ArrowRight', 1],
    ['End', 23],
    ['Home', 0],
  ] as const) {
    await own.keyboard.press(key);
    expect(await hour()).toBe(reached);
  }
  await expect(own.getByRole('status').filter({ hasText: (await focused()) ?? '' })).toBeVisible();
  await own.keyboard.press('ArrowDown');
  expect(await day()).not.toBe(next);
  await own.keyboard.press('ArrowUp');
  expect(await day()).toBe(next);
});

test.describe('axe finds nothing', () => {
  test('in a batch with red products, and where it is put off', async ({ page, panel }) => {
    await openBatch(page, panel, ['prize', 'campaign', 'exclusive', 'endsToday']);
    await panel.read(/不能执行/);
    expect(await axeOfLayer(page)).toEqual([]);
    await panel.click('button', '改期');
    await panel.wait('button', /\d\d:\d\d/);
    expect(await axeOfLayer(page)).toEqual([]);
  });

  test('in a plan with its compensation, and afterwards', async ({
    page,
    panel,
    context,
    extensionId,
  }) => {
    await openReview(page, panel, { confirm: 'modal' });
    await panel.click('button', '改期');
    await panel.click('button', /\d\d:\d\d/);
    await panel.wait('alertdialog', '下架前核对', { isGone: true });
    const popup = await openOwn(context, extensionId, 'popup.html');
    await popup.setViewportSize({ width: 400, height: 580 });
    await popup.getByRole('button', { name: '继续核对' }).first().click();
    await popup.getByRole('button', { name: '定补偿' }).click();
    await expect(popup.getByLabel('受影响的')).toBeVisible();
    expect(await axeOfPage(popup)).toEqual([]);
    await popup.getByLabel('没有人受影响，不需要补偿').check();
    await popup.getByRole('button', { name: '保存' }).click();
    // What is decided there is not asked for again.
    await expect(popup.getByRole('checkbox', { name: /补偿方案已定/ })).toBeChecked();
    await page.bringToFront();
    await openReview(page, panel, { confirm: 'modal' });
    await expect.poll(async () => (await panel.find('checkbox', /补偿方案/))?.isChecked).toBe(true);
    await panel.answer({ 库存: 19999877 });
    await panel.confirm();
    await confirmOnPlatform(page);
    await panel.read(/已完成/);
    await popup.bringToFront();
    await popup.getByRole('tab', { name: '记录' }).click();
    await popup.locator('[data-row]').first().click();
    await expect(popup.getByRole('heading', { name: /各处核对/ })).toBeVisible();
    await popup.getByText('以后怎样恢复').click();
    expect(await axeOfPage(popup)).toEqual([]);
  });
});
