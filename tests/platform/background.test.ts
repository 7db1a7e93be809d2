import 'fake-indexeddb/auto';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTemplates } from '@/lib/catalog/templates';
import { connection, tableOf } from '@/lib/platform/database';
import { noon, someReminder } from './some';

const connect = connection();
const stored = async (table: 'templates' | 'reminders') =>
  tableOf(await connect(), table).toArray();

/** Starts the worker as the browser does: its listeners are there when `main` has returned. */
async function startWorker() {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
  });
  const { default: background } = await import('@/entrypoints/background');
  background.main();
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('text');
  vi.spyOn(browser.storage.local, 'setAccessLevel').mockImplementation(async () => undefined);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => []);
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(browser.permissions.onRemoved, 'addListener').mockReturnValue(undefined);
  const { dexie } = await connect();
  await Promise.all(dexie.tables.map((table) => table.clear()));
});

describe('the worker', () => {
  it('has every listener once it has started', async () => {
    await startWorker();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
    expect(fakeBrowser.tabs.onUpdated.hasListeners()).toBe(true);
    expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(true);
    expect(fakeBrowser.notifications.onClicked.hasListeners()).toBe(true);
    expect(fakeBrowser.notifications.onButtonClicked.hasListeners()).toBe(true);
  });

  it('begins with the database, and reads no text before one is shown', async () => {
    const opened = vi.spyOn(indexedDB, 'databases');
    await startWorker();
    expect(opened).toHaveBeenCalled();
    expect(browser.i18n.getMessage).not.toHaveBeenCalled();
  });

  it('brings our templates on install, and never brings back what was deleted', async () => {
    await startWorker();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(async () =>
      expect(await stored('templates')).toHaveLength(defaultTemplates.length),
    );
    await tableOf(await connect(), 'templates').clear();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0' });
    await startWorker();
    expect(await stored('templates')).toEqual([]);
  });

  it('shows at its start what came due while it was away', async () => {
    await tableOf(await connect(), 'reminders').put(someReminder({ dueAt: noon }));
    vi.useFakeTimers({ now: noon + 5000, toFake: ['Date'] });
    await startWorker();
    await vi.waitFor(async () =>
      expect(Object.keys(await browser.notifications.getAll())).toEqual(['reminder:r1']),
    );
    vi.useRealTimers();
  });

  it.each([
    [0, { state: 'done' }],
    [1, { state: 'waiting' }],
  ])('does what button %s of a notification says', async (button, result) => {
    await tableOf(await connect(), 'reminders').put(someReminder({ state: 'shown', dueAt: noon }));
    await startWorker();
    await fakeBrowser.notifications.onButtonClicked.trigger('reminder:r1', button);
    await vi.waitFor(async () => expect(await stored('reminders')).toMatchObject([result]));
    await vi.waitFor(async () => expect(await browser.action.getBadgeText({})).toBe(''));
    // The badge may still be as it was before anything was shown: the alarm is waited for by itself.
    await vi.waitFor(async () => {
      const alarm = await browser.alarms.get('reminders');
      expect(alarm !== undefined).toBe(result.state === 'waiting');
    });
  });

  it.each([
    ['https://fxg.jinritemai.com/ffa/g/list?tab=1', true],
    ['https://buyin.jinritemai.com/dashboard/product/promote-manage', true],
    ['https://fxg.jinritemai.com/ffa/morder/order/list', false],
    ['https://fxg.jinritemai.com.evil.example/ffa/g/list', false],
    [undefined, false],
  ])('brings the panel to %s: %s', async (url, isBrought) => {
    await startWorker();
    const bring = vi.mocked(browser.scripting.executeScript);
    bring.mockClear();
    const tab = { id: 4, url } as Parameters<
      Parameters<typeof browser.tabs.onUpdated.addListener>[0]
    >[2];
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'loading' }, tab);
    const brought = {
      target: { tabId: 4, frameIds: [0] },
      files: ['/panel.js'],
      injectImmediately: false,
    };
    if (isBrought) await vi.waitFor(() => expect(bring).toHaveBeenCalledWith(brought));
    // What is stored has been read by then.
    await tableOf(await connect(), 'packs').toArray();
    expect(bring).toHaveBeenCalledTimes(isBrought ? 2 : 0); // the panel, and after it the dock
  });

  it.each([
    ['/ffa/goods-center/list', true, true],
    ['/ffa/goods-center/list', false, false],
    ['/mcenter/home', true, false],
  ])('brings it to %s where it looks like such a page (%s): %s', async (path, looks, isBrought) => {
    await startWorker();
    const run = vi.fn(async () => [{ frameId: 0, documentId: 'd0', result: looks }]);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(run as never);
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('no panel'));
    const url = `https://fxg.jinritemai.com${path}`;
    const tab = { id: 4, url } as Parameters<
      Parameters<typeof browser.tabs.onUpdated.addListener>[0]
    >[2];
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'complete' }, tab);
    await tableOf(await connect(), 'packs').toArray();
    const panel = expect.objectContaining({ files: ['/panel.js'] });
    if (isBrought) await vi.waitFor(() => expect(run).toHaveBeenCalledWith(panel));
    else await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(looks ? 0 : 1));
    if (!isBrought) expect(run).not.toHaveBeenCalledWith(panel);
  });
});
