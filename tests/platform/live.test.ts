import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tableOf } from '@/lib/platform/database';
import { watchStored } from '@/lib/platform/live';
import { ownDatabase } from '@/lib/platform/ownDatabase';
import { partNames, type PartName, type ReadPart } from '@/lib/platform/storedParts';
import { followReminders, searchReminders, useReminderSearch } from '@/lib/stores/reminderSearch';
import { hasCome, mirrorStored, useStored } from '@/lib/stores/stored';
import { noon, someCase, someReminder, someTemplate } from './some';

let living: AbortController;
/** What waits until the page is idle. */
let waiting: (() => void)[];

beforeEach(async () => {
  living = new AbortController();
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => waiting.push(idle));
  useStored.setState(useStored.getInitialState(), true);
  const { dexie } = await ownDatabase();
  for (const table of dexie.tables) await table.clear();
});
afterEach(() => living.abort());

const put = async (table: 'cases' | 'templates' | 'reminders', record: unknown) =>
  tableOf(await ownDatabase(), table).put(record);
const letIdle = () => {
  for (const idle of waiting.splice(0)) idle();
};

it('what is shown first is told first, and the rest when the page is idle', async () => {
  await put('templates', someTemplate());
  const told: PartName[] = [];
  const pinned = { ids: () => [], watch: () => undefined };
  const changed = (name: PartName) => told.push(name);
  void watchStored({ changed, failed: vi.fn() }, living.signal, pinned, ['templates']);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  expect(told).toEqual(['templates']);
  while (told.length < partNames.length) {
    letIdle();
    await vi.waitFor(() => expect(waiting.length + Number(told.length === 4)).toBe(1));
  }
  expect(told.toSorted()).toEqual(partNames.toSorted());
});

it('a change is told of its part alone, and another case that is looked at where it matters', async () => {
  await put('cases', someCase({ createdAt: noon - 1 }));
  let ids: string[] = [];
  let look = (): void => undefined;
  const told: [PartName, ReadPart][] = [];
  const pinned = {
    ids: () => ids,
    watch: (changed: () => void) => {
      const before = look;
      look = () => {
        before();
        changed();
      };
    },
  };
  const changed = (name: PartName, read: ReadPart) => told.push([name, read]);
  void watchStored({ changed, failed: vi.fn() }, living.signal, pinned, partNames);
  await vi.waitFor(() => expect(told).toHaveLength(partNames.length));
  told.length = 0;
  await put('templates', someTemplate());
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]).toMatchObject(['templates', { templates: [someTemplate()], unread: 0 }]);
  told.length = 0;
  ids = ['case-0001'];
  look();
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told.map(([name]) => name).toSorted()).toEqual(['cases', 'reminders']);
});

it('the mirror is ready once all has come, and counts what cannot be read', async () => {
  await put('reminders', someReminder());
  await put('reminders', { id: 'broken', state: 'waiting', dueAt: noon });
  await put('templates', { id: 'broken' });
  void mirrorStored(living.signal, ['reminders']);
  await vi.waitFor(() => expect(hasCome(useStored.getState(), ['reminders'])).toBe(true));
  expect(hasCome(useStored.getState(), ['reminders', 'templates'])).toBe(false);
  expect(useStored.getState()).toMatchObject({ status: 'loading', unread: 1 });
  await vi.waitFor(() => {
    letIdle();
    expect(useStored.getState().status).toBe('ready');
  });
  expect(useStored.getState()).toMatchObject({ reminders: [someReminder()], unread: 2 });
});

it('a search of reminders knows what was changed since, listed or not', async () => {
  await put('reminders', someReminder({ id: 'a', text: '补货' }));
  searchReminders('对账');
  followReminders(living.signal);
  const found = () => useReminderSearch.getState();
  await vi.waitFor(() => expect(found()).toEqual({ search: '对账', reminders: [] }));
  await put('reminders', someReminder({ id: 'a', text: '对账' }));
  await vi.waitFor(() => expect(found().reminders).toMatchObject([{ id: 'a' }]));
  searchReminders('补货');
  expect(found()).toEqual({ search: '补货', reminders: [] });
});
