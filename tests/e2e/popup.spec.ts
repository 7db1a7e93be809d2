import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { confirmOnPlatform, openReview, press } from './shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

test('the popup stands when its script has run: no frame before it is empty', async ({
  context,
  extensionId,
}) => {
  const popup = await context.newPage();
  await popup.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['tabs'] = [...document.querySelectorAll('[role=tab]')]
        .map(({ textContent }) => textContent)
        .join(' ');
    }),
  );
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.locator('html')).toHaveAttribute('data-tabs', '核对 提醒 模板 记录');
});

test('the popup says which shop and page it is and that it is guarded', async ({
  page,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('list'));
  await page.locator('tr[data-row-key]').first().waitFor();
  const popup = await openPopup(context, extensionId);
  await expect(popup.getByRole('status').filter({ hasText: '已护航' })).toBeVisible();
  await expect(popup.getByText('甲食品旗舰店').first()).toBeVisible();
  await expect(popup.getByText('商品管理').first()).toBeVisible();
});

test('a page without a shop’s id is said to be 部分护航, a page elsewhere 未护航', async ({
  page,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('list', { ids: 'none' }));
  await page.locator('tr').nth(3).waitFor();
  const popup = await openPopup(context, extensionId);
  await expect(popup.getByRole('status').filter({ hasText: '部分护航' })).toBeVisible();
  await page.goto('about:blank');
  await popup.reload();
  await expect(popup.getByRole('status').filter({ hasText: '未护航' })).toBeVisible();
});

test('one click opens the same checklist, and the panel goes on where the popup was', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('list'));
  await page.locator('tr[data-row-key]').first().waitFor();
  const popup = await openPopup(context, extensionId);
  await popup
    .getByRole('button', { name: /开始核对/ })
    .first()
    .click();
  await popup.getByRole('checkbox', { name: /时间合适/ }).check();
  await expect(popup.getByText('已保存')).toBeVisible();
  await popup.close();
  await press(page, '下架', productId('ordinary'));
  await panel.wait('alertdialog', '下架前核对');
  await expect.poll(async () => (await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
});

test('a delist that went through is in 记录 with what happened to it', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/已完成/);
  const popup = await openPopup(context, extensionId);
  await popup.getByRole('tab', { name: '记录' }).click();
  const record = popup.getByRole('tabpanel');
  await expect(record.getByText('已下架').first()).toBeVisible();
  await record
    .getByText(/冻干草莓脆/)
    .first()
    .click();
  await expect(record.getByText(/19999877/).first()).toBeVisible();
  await expect(record.getByText(/已拦下|拦下/).first()).toBeVisible();
});

/** The popup beside a list on which a press was held and left alone: nothing is planned, nothing is prepared. */
async function openAfterHold(context: BrowserContext, extensionId: string): Promise<Page> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await openPopup(context, extensionId);
  await popup.getByRole('tab', { name: '核对' }).waitFor();
  await popup.keyboard.press('3');
  await popup.locator('.notice').first().waitFor();
  return popup;
}
const copied = (popup: Page) => popup.evaluate(() => navigator.clipboard.readText());

test('three keys after a press was held, the notice that is due is copied with no blank in it', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.click('button', '暂不下架');
  const popup = await openAfterHold(context, extensionId);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect.poll(() => copied(popup)).toContain('冻干草莓脆');
  expect(await copied(popup)).not.toMatch(/[{}【】]|未读到/);
});

test('a notice with a blank is not copied: the time is given, as now', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.click('button', '暂不下架');
  const popup = await openAfterHold(context, extensionId);
  const card = popup
    .locator('.notice')
    .filter({ has: popup.getByRole('button', { name: '复制 买家公告' }) });
  await card.getByRole('button', { name: /复制/ }).click();
  await expect(card.getByRole('alert').first()).toContainText('下架时间');
  await expect(card.getByRole('button', { name: '下架时间：现在' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(card.getByRole('alert')).toHaveCount(0);
  await card.getByRole('button', { name: /复制/ }).click();
  await expect.poll(() => copied(popup)).toMatch(/已于 \d\d-\d\d \d\d:\d\d 下架/);
  expect(await copied(popup)).not.toMatch(/[{}【】]|未读到/);
});

test('a reminder shows a real notification when it is due', async ({ context, extensionId }) => {
  const popup = await openPopup(context, extensionId);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const shown: string[] = [];
    const { notifications } = chrome;
    const create = notifications.create.bind(notifications) as (
      ...given: unknown[]
    ) => Promise<string>;
    const record = (...given: unknown[]) => {
      shown.push(JSON.stringify(given));
      return create(...given);
    };
    Object.assign(globalThis, { shown });
    Object.assign(notifications, { create: record });
  });
  const reminder = {
    id: 'r-1',
    text: '核对定向计划是否已停',
    dueAt: Date.now() - 1000,
    state: 'waiting',
    updatedAt: Date.now(),
  };
  await popup.evaluate(
    (at) => chrome.runtime.sendMessage({ type: 'reminder.save', reminder: at }),
    reminder,
  );
  await expect
    .poll(() => worker?.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([expect.stringContaining('核对定向计划是否已停')]);
});
