import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ringReminders } from '@/lib/platform/alarm';
import { openDatabase, type Database } from '@/lib/platform/database';
import { meantBy } from '@/lib/platform/notifications';
import { readReminders, saveReminder, settleShown } from '@/lib/platform/reminders';
import { noon, someReminder, words } from './some';

const later = noon + 3_600_000;
let database: Database;
const ring = (now: number) => ringReminders(database, words, now);
const states = async () => (await readReminders(database)).map(({ state }) => state);
const shownIds = async () => Object.keys(await browser.notifications.getAll());

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
  });
  database = await openDatabase();
  for (const number of [1, 2, 3]) {
    await saveReminder(
      database,
      someReminder({ id: `r${number}`, dueAt: noon + number * 60_000 }),
      noon,
    );
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

it('sets one alarm, for the next that is due', async () => {
  await ring(noon);
  expect(await browser.alarms.getAll()).toMatchObject([
    { name: 'reminders', scheduledTime: noon + 60_000 },
  ]);
  expect(await shownIds()).toEqual([]);
});

it('only looks where nothing is due: whoever woke the worker waits for no change', async () => {
  const changing = vi.spyOn(database.dexie, 'transaction');
  await ring(noon);
  expect(changing).not.toHaveBeenCalled();
  expect(await browser.alarms.get('reminders')).toMatchObject({ scheduledTime: noon + 60_000 });
  await ring(noon + 60_000);
  expect(changing).toHaveBeenCalled();
});

it('shows a due one once, with a mark at the toolbar, and sets the alarm for the next', async () => {
  await ring(noon + 60_000);
  await browser.notifications.clear('reminder:r1');
  await ring(noon + 61_000);
  expect(await shownIds()).toEqual([]);
  expect(await states()).toEqual(['shown', 'waiting', 'waiting']);
  expect(await browser.action.getBadgeText({})).toBe('1');
  expect(await browser.alarms.get('reminders')).toMatchObject({ scheduledTime: noon + 120_000 });
});

it('shows what was missed while asleep as one digest', async () => {
  await ring(later);
  expect(await shownIds()).toEqual([`digest:${later}`]);
  expect(await states()).toEqual(['shown', 'shown', 'shown']);
  expect(await browser.alarms.getAll()).toEqual([]);
});

it('is marked before it is shown: one that cannot be shown does not ring for ever', async () => {
  vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('denied'));
  await ring(later).catch(() => undefined);
  expect(await states()).toEqual(['shown', 'shown', 'shown']);
});

it.each([
  ['the page', 'https://fxg.jinritemai.com/ffa/g/list'],
  ['the list', undefined],
])('says that a press on its body opens %s', async (what, link) => {
  const create = vi.spyOn(browser.notifications, 'create');
  await saveReminder(database, someReminder({ dueAt: noon + 60_000, ...(link && { link }) }), noon);
  await ring(noon + 60_000);
  const [, shown] = create.mock.calls[0] as unknown as [string, { message: string }];
  expect(shown.message.split('\n').at(-1)).toBe(`opens ${what}`);
});

it('falls back to a notification without buttons where the browser knows none', async () => {
  const create = vi.spyOn(browser.notifications, 'create');
  create.mockImplementationOnce(() => Promise.reject(new Error('Unexpected property: buttons')));
  await ring(noon + 60_000);
  expect(await shownIds()).toEqual(['reminder:r1']);
});

it.each([
  ['one', noon + 60_000, 'reminder:r1', 1],
  ['a digest', later, `digest:${later}`, 3],
])('buttons of %s settle what it showed, and nothing else', async (_, now, notification, count) => {
  await ring(now);
  const isMeant = meantBy(notification);
  if (!isMeant) throw new Error('not ours');
  await settleShown(database, isMeant, 'later', now + 5000);
  const put = (await readReminders(database)).filter(({ dueAt }) => dueAt === now + 5000 + 600_000);
  expect(put.map(({ state }) => state)).toEqual(Array(count).fill('waiting'));

  await ring(now + 5000 + 600_000);
  await settleShown(database, ({ state }) => state === 'shown', 'done', now + 700_000);
  expect((await states()).filter((state) => state === 'shown')).toEqual([]);
});

it('an edit that was begun before it rang does not make it ring again', async () => {
  const before = someReminder({ id: 'r1' });
  await ring(noon + 60_000);
  await saveReminder(database, { ...before, text: '另一句话' }, noon);
  expect((await readReminders(database))[0]).toMatchObject({ text: '另一句话', state: 'shown' });
  await saveReminder(database, { ...before, dueAt: later }, noon);
  expect((await states())[0]).toBe('waiting');
});

it('a notification of somebody else is none of ours', () => {
  expect(meantBy('update-available')).toBeUndefined();
});
