import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  change,
  connection,
  openDatabase,
  Refusal,
  tableOf,
  type Database,
  version,
} from '@/lib/platform/database';
import { asideAsJson, dropAside, readAside } from '@/lib/platform/asideRecords';
import { decodeAll, indexes, type SetAside } from '@/lib/platform/tables';
import { setAsideUnread } from '@/lib/platform/setAside';
import { noon, someCase, someReminder, someTemplate } from './some';

let database: Database | undefined;
const open = async () => (database = await openDatabase());

afterEach(async () => {
  vi.restoreAllMocks();
  database?.dexie.close();
  await Dexie.delete('delist-guard');
});

describe('records that cannot be read', () => {
  it('do not hide the others', async () => {
    const db = await open();
    await tableOf(db, 'cases').bulkPut([{ id: 'broken', key: 'k', createdAt: 1 }, someCase()]);
    const read = decodeAll('cases', await tableOf(db, 'cases').toArray());
    expect(read).toEqual({ records: [someCase()], unread: 1 });
  });

  it('are set aside with the reason, as they were, by the sweep alone', async () => {
    const db = await open();
    const broken = { id: 'broken', dueAt: 'soon' };
    await tableOf(db, 'reminders').bulkPut([broken, someReminder()]);
    await tableOf(db, 'templates').put(someTemplate());
    decodeAll('reminders', await tableOf(db, 'reminders').toArray());
    expect(await db.dexie.table('setAside').count()).toBe(0);

    expect(await setAsideUnread(db, noon)).toBe(1);
    expect(await db.dexie.table('setAside').toArray()).toMatchObject([
      { table: 'reminders', record: broken, reason: expect.stringContaining('text'), at: noon },
    ]);
    expect(await tableOf(db, 'reminders').toArray()).toEqual([someReminder()]);
    expect(await setAsideUnread(db, noon)).toBe(0);
  });

  it('that were set aside can be seen, taken along whole, and let go as far as they were seen', async () => {
    const db = await open();
    const broken = (at: number) => ({ id: `broken-${at}`, name: '公告', text: 7 });
    await tableOf(db, 'templates').bulkPut(Array.from({ length: 120 }, (_, at) => broken(at)));
    await setAsideUnread(db, noon);
    const aside = await readAside(db);
    expect(aside).toMatchObject({ count: 120, last: 120 });
    expect(aside.entries).toHaveLength(20);
    expect(aside.entries[0]).toEqual({ number: 120, table: 'templates', at: noon, name: '公告' });
    const file = await asideAsJson(db, noon, () => undefined, new AbortController().signal);
    const { records } = JSON.parse(await file.text()) as { records: SetAside[] };
    expect(records).toHaveLength(120);
    expect(records.map(({ record }) => record)).toContainEqual(broken(77));
    expect(records[0]?.reason).toContain('text');
    await tableOf(db, 'templates').put(broken(120));
    await setAsideUnread(db, noon + 1);
    await dropAside(db, aside.last);
    expect((await readAside(db)).entries).toMatchObject([{ number: 121, at: noon + 1 }]);
  });

  it('lose one bad answer, event or fact rather than the case', async () => {
    const good = someCase({ answers: { time: { ticked: true, at: noon } } });
    const [subject] = good.hold.subjects;
    const stored = {
      ...good,
      answers: { ...good.answers, stock: { value: -3, at: noon } },
      events: [...good.events, { at: noon, kind: 'vanished' }],
      hold: {
        ...good.hold,
        subjects: [{ ...subject, facts: [...(subject?.facts ?? []), { field: 'mood' }] }],
      },
    };
    expect(decodeAll('cases', [stored])).toEqual({ records: [good], unread: 0 });
  });
});

describe('what a later version has stored', () => {
  const makeNewer = async () => {
    const later = new Dexie('delist-guard');
    later.version(version + 1).stores({ cases: 'id, key, createdAt, operator', later: 'id' });
    await later.open();
    await later.table('cases').put(someCase());
    later.close();
  };

  it('is read, and never changed', async () => {
    await makeNewer();
    const db = await open();
    expect(db.isNewer).toBe(true);
    expect(decodeAll('cases', await tableOf(db, 'cases').toArray()).records).toEqual([someCase()]);
    await expect(change(db, ['cases'], async () => undefined)).rejects.toEqual(
      new Refusal('newer'),
    );
    expect(db.dexie.backendDB().version).toBe((version + 1) * 10);
    expect([...db.dexie.backendDB().objectStoreNames]).toEqual(['cases', 'later']);
  });
});

it('what the version before has stored is there, and there is room for what is new', async () => {
  const before = new Dexie('delist-guard');
  before.version(2).stores({ cases: 'id, key, createdAt', templates: 'id' });
  await before.open();
  await before.table('cases').put(someCase());
  before.close();
  const db = await open();
  expect(db.isNewer).toBe(false);
  expect(decodeAll('cases', await tableOf(db, 'cases').toArray()).records).toEqual([someCase()]);
  expect(await tableOf(db, 'checklists').count()).toBe(0);
});

it.each([
  ['there was nothing yet', undefined],
  ['version 2 has stored something', 2],
  ['version 3 has stored something', 3],
])('this machine has an id of its own, which stays, where %s', async (_, earlier) => {
  if (earlier) {
    const before = new Dexie('delist-guard');
    before.version(earlier).stores(earlier === 3 ? indexes : { cases: 'id', templates: 'id' });
    await before.open();
    before.close();
  }
  const machines = await tableOf(await open(), 'machines').toArray();
  expect(machines).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), isOwn: true }]);
  database?.dexie.close();
  expect(await tableOf(await open(), 'machines').toArray()).toEqual(machines);
});

describe('storage', () => {
  it('that cannot be opened is a refusal, and is tried again the next time', async () => {
    const connect = connection();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    await expect(connect()).rejects.toEqual(new Refusal('storage'));
    opening.mockRestore();
    database = await connect();
    expect(database.dexie.isOpen()).toBe(true);
  });

  it('is opened again where the browser has closed it', async () => {
    const connect = connection();
    (await connect()).dexie.close();
    database = await connect();
    expect(database.dexie.isOpen()).toBe(true);
  });

  it('that refuses half-way keeps nothing of a change', async () => {
    const db = await open();
    const work = change(db, ['templates'], async () => {
      await tableOf(db, 'templates').put(someTemplate());
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(work).rejects.toEqual(new Refusal('storage'));
    expect(await tableOf(db, 'templates').count()).toBe(0);
  });
});
