import type { BrowserContext, Page } from '@playwright/test';
import { plainUrl } from '../shop/plain.ts';
import { shopUrl } from '../shop/shopUrl.ts';
import { expect, test } from './browser.ts';
import { confirmOnPlatform, openReview, press, rowOf, shopLog } from './shop.ts';

/** What the browser's own page of extensions may call. */
interface DeveloperPrivate {
  updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
}

/** Without this the browser does not bring back an extension that came from a folder. */
async function letComeBack(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

/** Reloads the extension as an update does, and waits until it has gone from its own pages. */
async function reload(context: BrowserContext, extensionId: string): Promise<void> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const isGone = popup.waitForEvent('close');
  await popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await isGone;
}

/** What the browser says over a page, each time it does. */
function alertsOf(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  return said;
}

test('a worker that was stopped before 确认 is started again by it', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel, { confirm: 'modal' });
  await panel.answer({ 库存: 19999877 });
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable').catch(() => undefined);
  const browser = await context.browser()?.newBrowserCDPSession();
  const targets = await browser?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  expect(worker).toBeDefined();
  await browser?.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});

test('an extension that is reloaded under the panel leaves the press held and says what to do', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await letComeBack(context);
  await openReview(page, panel);
  await panel.click('checkbox', /时间合适/);
  await reload(context, extensionId);
  await page.bringToFront();
  await panel.answer({ 库存: 19999877 });
  await panel.read(/扩展刚刚更新或重新加载/);
  await panel.click('button', '确认下架');
  await panel.staysOpen();
  expect(await shopLog(page)).toEqual([]);
  expect((await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
  // What it says to do brings back what was entered before, as soon as the extension is there again.
  await expect(async () => {
    await page.reload();
    await panel.wait('complementary', '下架护航', { timeout: 3000 });
  }).toPass();
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await expect.poll(async () => (await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
  expect((await panel.find('checkbox', /商品信息/))?.isChecked).toBe(false);
});

test('an extension that is reloaded under a page on which nothing was pressed yet holds each press and says what to do', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('list'));
  // The panel and the dock are in, and stay without the extension.
  await panel.wait('complementary', '下架护航');
  await reload(context, extensionId);
  await page.bringToFront();
  const said = alertsOf(page);
  for (const times of [1, 2]) {
    await rowOf(page).getByText('下架', { exact: true }).click();
    await expect.poll(() => said.length).toBe(times);
  }
  expect(said[0]).toMatch(/下架护航已拦下这次操作.*请刷新页面/);
  expect(await panel.find('alertdialog', /./)).toBeUndefined();
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', /展开下架护航/);
  await panel.read(/扩展已更新，请刷新页面/);
});

test('an extension that is reloaded before any panel came holds each press and says what to do', async ({
  page,
  context,
  extensionId,
}) => {
  // No page of a site: nothing but the guard is brought there.
  await page.goto(plainUrl('trustedOnly'));
  await reload(context, extensionId);
  await page.bringToFront();
  const said = alertsOf(page);
  const off = page.getByRole('button', { name: '下架' }).first();
  for (const times of [1, 2]) {
    await off.click();
    await expect.poll(() => said.length).toBe(times);
  }
  expect(said[0]).toMatch(/下架护航已拦下这次操作.*请刷新页面/);
  expect(await shopLog(page)).toEqual([]);
});

test('storage that refuses to write keeps the press held and what was entered on screen', async ({
  page,
  panel,
  context,
}) => {
  await openReview(page, panel);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(globalThis, { kept: { put: prototype.put, add: prototype.add } });
    Object.assign(prototype, { put: refuse, add: refuse });
  });
  await panel.click('checkbox', /时间合适/);
  await panel.read(/没有存上/);
  expect((await panel.find('checkbox', /时间合适/))?.isChecked).toBe(true);
  await panel.answer({ 库存: 19999877 });
  await panel.click('button', '确认下架');
  await panel.staysOpen();
  await panel.read(/没有存上/);
  expect(await shopLog(page)).toEqual([]);
  await worker?.evaluate(() =>
    Object.assign(IDBObjectStore.prototype, (globalThis as unknown as { kept: object }).kept),
  );
  await panel.confirm();
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
});
