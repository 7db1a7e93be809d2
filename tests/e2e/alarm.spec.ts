import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Reminder } from '../../lib/core/reminder.ts';
import { expect, launch, test } from './browser.ts';
import { readStored } from './killed/stored.ts';

const openPopup = async (context: BrowserContext): Promise<Page> => {
  const [worker] = context.serviceWorkers();
  const page = await context.newPage();
  await page.goto(new URL('/popup.html', worker?.url()).href);
  return page;
};

const saveDueIn = async (page: Page, id: string, wait: number): Promise<number> => {
  const now = Date.now();
  const reminder = {
    id,
    text: `到点 ${id}`,
    dueAt: now + wait,
    state: 'waiting',
    updatedAt: now,
  } satisfies Reminder;
  const intent = { type: 'reminder.save', reminder };
  const reply: unknown = await page.evaluate((at) => chrome.runtime.sendMessage(at), intent);
  expect(reply).toMatchObject({ ok: true });
  return reminder.dueAt;
};

/** The ids of the notifications that are there, as the worker sees them; nothing is asked of its listeners. */
const notified = async (context: BrowserContext): Promise<string[]> => {
  const [worker] = context.serviceWorkers();
  return (
    (await worker?.evaluate(async () => Object.keys(await chrome.notifications.getAll()))) ?? []
  );
};

const storedOf = async (page: Page, id: string): Promise<Reminder | undefined> =>
  ((await readStored(page))['reminders'] as Reminder[]).find((at) => at.id === id);

test('a reminder that is due in a moment rings by its alarm, though nobody asks for it', async ({
  context,
}) => {
  const popup = await openPopup(context);
  const dueAt = await saveDueIn(popup, 'soon', 1500);
  expect(await storedOf(popup, 'soon')).toMatchObject({ state: 'waiting' });
  await popup.goto('about:blank');
  await expect.poll(() => notified(context), { timeout: 60_000 }).toEqual(['reminder:soon']);
  const again = await openPopup(context);
  const { rungAt = 0, state } = (await storedOf(again, 'soon')) ?? {};
  expect(state).toBe('shown');
  expect(rungAt).toBeGreaterThanOrEqual(dueAt);
});

test('what came due while the browser was closed rings when it is started, though no popup is opened', async ({
  installed,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  cpSync(installed, folder, { recursive: true });
  const before = await launch(folder);
  const dueAt = await saveDueIn(await openPopup(before), 'asleep', 2000);
  await before.close();
  await expect.poll(() => Date.now()).toBeGreaterThan(dueAt);
  const after = await launch(folder);
  await expect.poll(() => notified(after), { timeout: 60_000 }).toEqual(['reminder:asleep']);
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});
