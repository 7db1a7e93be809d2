import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import fc from 'fast-check';
import { launch } from './browser.ts';
import { sender, story, work, type Acknowledged } from './killed/work.ts';
import { lostIn, readStored, tornIn } from './killed/stored.ts';
import { workerStopper } from './stopWorker.ts';

/** After how many confirmed writes, and how many milliseconds more, the browser is killed each time. */
const kills = fc.sample(
  fc.record({ writes: fc.integer({ min: 1, max: 20 }), span: fc.integer({ min: 0, max: 60 }) }),
  { seed: 20261124, numRuns: 20 },
);

async function pidOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const found = told?.processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('the browser does not say which process it is');
  return found.id;
}

/** Kills the browser's own process in the midst of work, once that has come so far; those of its pages end with it. */
async function killAfter(
  { writes, span }: { writes: number; span: number },
  context: BrowserContext,
  working: (note: () => void) => Promise<void>,
) {
  const pid = await pidOf(context);
  const closed = context.waitForEvent('close');
  let left = writes;
  const work = working(() => {
    left -= 1;
    if (left === 0) setTimeout(() => process.kill(pid, 'SIGKILL'), span);
  });
  await Promise.all([work, closed]);
  // Its end is told while it still holds its files.
  await expect.poll(() => isRunning(pid)).toBe(false);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function openPopup(context: BrowserContext): Promise<Page> {
  const [worker] = context.serviceWorkers();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(new URL('/popup.html', worker?.url()).href);
  return page;
}

test('a browser that is killed 20 times loses nothing, tells of nothing twice, tears nothing', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  const acknowledged: Acknowledged[] = [];
  for (const [round, kill] of [...kills, undefined].entries()) {
    const context = await launch(folder);
    const popup = await openPopup(context);
    await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'reminder.ring' }));
    const stored = await readStored(popup);
    expect(tornIn(stored)).toEqual([]);
    expect(lostIn(stored, acknowledged)).toEqual([]);
    if (!kill) await context.close();
    else
      await killAfter(kill, context, (note) =>
        work(popup, round, (at) => {
          acknowledged.push(at);
          note();
        }),
      );
  }
  // Kills of a browser in which nothing happens would say nothing.
  expect(acknowledged.length).toBeGreaterThan(150);
  const types = new Set(acknowledged.map(({ intent }) => intent.type));
  for (const type of ['case.fact', 'reminder.settle', 'backup.make', 'exchange.apply'] as const)
    expect(types).toContain(type);
  rmSync(folder, { recursive: true, force: true });
});

test('a worker that is stopped before every message loses nothing, and tells of nothing twice', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  const acknowledged: Acknowledged[] = [];
  const context = await launch(folder);
  const popup = await openPopup(context);
  const stop = await workerStopper(popup);
  const send = sender(popup, (at) => acknowledged.push(at));
  const { delist, remind } = story(async (intent) => {
    await stop();
    return send(intent);
  }, 0);
  await delist(0);
  // Of these two are settled, one makes a backup, one brings in a file.
  for (const count of [0, 1, 3]) await remind(count);
  await stop();
  await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'reminder.ring' }));
  const stored = await readStored(popup);
  expect(tornIn(stored)).toEqual([]);
  expect(lostIn(stored, acknowledged)).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(20);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The names of the backups' files, as the extension's own pages see them. */
const filesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

const backupsIn = async (page: Page) => (await readStored(page))['backups']?.length;

/** Deletes the databases of the extension as Chromium does with one that it calls corrupt. */
function deleteDatabases(folder: string): void {
  const databases = join(folder, 'Default', 'IndexedDB');
  const own = readdirSync(databases).filter((name) => name.startsWith('chrome-extension_'));
  expect(own).not.toEqual([]);
  for (const name of own) rmSync(join(databases, name), { recursive: true });
}

test('backups outlive the database: when the browser has deleted it, they can be restored, and it is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  const before = await launch(folder);
  const asked = await openPopup(before);
  await asked.evaluate(() => chrome.runtime.sendMessage({ type: 'backup.make' }));
  await before.close();
  const kept = await launch(folder);
  const watched = await openPopup(kept);
  await expect.poll(() => filesOf(watched)).not.toEqual([]);
  await expect.poll(async () => (await filesOf(watched)).length).toBe(await backupsIn(watched));
  const stored = await readStored(watched);
  await kept.close();
  deleteDatabases(folder);

  const after = await launch(folder);
  const popup = await openPopup(after);
  await expect.poll(async () => (await readStored(popup))['backups']).toEqual(stored['backups']);
  expect((await readStored(popup))['backupPages']).toEqual(stored['backupPages']);
  await popup.getByRole('tab', { name: /^提醒/ }).click();
  await expect(popup.getByText(/^浏览器清空过护航的数据，找回了 [12] 份备份/)).toBeVisible();
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});
