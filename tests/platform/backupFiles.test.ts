import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mostBackups } from '@/lib/core/backup';
import { keepBackups } from '@/lib/platform/backupFiles';
import { makeBackup, readBackup, readBackups } from '@/lib/platform/backups';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { decoded } from '@/lib/platform/reminderRows';
import { noon, someTemplate } from './some';

const day = 86_400_000;
const textOf = (count: number): string => `找回了 ${count} 份`;

/** A folder as the browser has it: what is written is there once it is closed. */
class Folder {
  files = new Map<string, string>();
  async *keys() {
    yield* this.files.keys();
  }
  async *values() {
    for (const [name, text] of this.files) yield { ...this.#handle(name), text };
  }
  async getFileHandle(name: string) {
    return this.#handle(name);
  }
  async removeEntry(name: string) {
    this.files.delete(name);
  }
  #handle(name: string) {
    const getFile = async () => new Blob([this.files.get(name) ?? '']);
    const createWritable = async () => {
      let text = '';
      return {
        write: async (part: string) => void (text += part),
        close: async () => void this.files.set(name, text),
      };
    };
    return { kind: 'file' as const, name, getFile, createWritable };
  }
}

let folder: Folder;
let database: Database;
const keep = (now: number) =>
  keepBackups(database, folder as unknown as FileSystemDirectoryHandle, textOf, now);

/** The merchant changes a template, and the worker starts on the next day. */
async function passDays(count: number, from = 0): Promise<void> {
  for (let at = from; at < from + count; at += 1) {
    await tableOf(database, 'templates').put(someTemplate({ name: `第${at}天` }));
    await keep(noon + at * day);
  }
}

/** What Chromium does with a database that it calls corrupt. */
async function wipe(): Promise<void> {
  database.dexie.close();
  await Dexie.delete('delist-guard');
  database = await openDatabase();
}

beforeEach(async () => {
  folder = new Folder();
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

it('backups of a database that is gone are there again, can be read, and the merchant is told', async () => {
  await passDays(3);
  const before = await readBackups(database);
  await wipe();
  expect(await keep(noon + 3 * day)).toBe(true);
  const after = await readBackups(database);
  expect(after.map(({ at, digest }) => [at, digest])).toEqual(
    before.map(({ at, digest }) => [at, digest]),
  );
  const { given } = await readBackup(database, after[0]?.number ?? 0);
  expect(given.get('templates')?.get('"t1"')).toMatchObject({ name: '第2天' });
  const reminders = await decoded(tableOf(database, 'reminders').toCollection());
  expect(reminders).toMatchObject([{ text: '找回了 3 份', dueAt: noon + 3 * day }]);
});

it('they come back once, and a new database without files has nothing to tell', async () => {
  expect(await keep(noon)).toBe(false);
  await passDays(2);
  await wipe();
  expect(await keep(noon + 2 * day)).toBe(true);
  expect(await readBackups(database)).toHaveLength(2);
  expect(await keep(noon + 2 * day + 1)).toBe(false);
  expect(await keep(noon + 3 * day)).toBe(false);
});

it('a backup that was made before the others came back stands beside them', async () => {
  await passDays(2);
  await wipe();
  await tableOf(database, 'templates').put(someTemplate({ name: '新写的' }));
  await makeBackup(database, noon + 5 * day);
  await keep(noon + 5 * day + 1);
  const kept = await readBackups(database);
  expect(kept.map(({ at }) => at).sort()).toEqual([noon, noon + day, noon + 5 * day]);
  for (const { number } of kept) await readBackup(database, number);
});

it('a file that is torn or was changed is not taken over, the others are', async () => {
  await passDays(4);
  const [first = '', second = '', third = ''] = [...folder.files.keys()];
  folder.files.set(first, (folder.files.get(first) ?? '').slice(0, 200));
  folder.files.set(second, (folder.files.get(second) ?? '').replace('第1天', '第9天'));
  folder.files.set(third, '{"backup":{},"pages":{}}');
  await wipe();
  expect(await keep(noon + 4 * day)).toBe(true);
  expect((await readBackups(database)).map(({ at }) => at)).toEqual([noon + 3 * day]);
  expect(folder.files.has(first)).toBe(true);
});

it('as many files are kept as backups', async () => {
  await passDays(mostBackups + 3);
  const kept = await readBackups(database);
  expect([...folder.files.keys()].sort()).toEqual(kept.map(({ at }) => `${at}.json`).sort());
});

it('where a browser has no such folder, the backup of the day is made all the same', async () => {
  await tableOf(database, 'templates').put(someTemplate());
  expect(await keepBackups(database, undefined, textOf, noon)).toBe(false);
  expect(await readBackups(database)).toHaveLength(1);
});

it('a later version’s data, and its files, are left as they are', async () => {
  await passDays(1);
  const files = new Map(folder.files);
  database = { ...database, isNewer: true };
  await tableOf(database, 'templates').put(someTemplate({ name: '新的' }));
  expect(await keep(noon + day)).toBe(false);
  expect(folder.files).toEqual(files);
});
