import { backupFile, mostBackups, type BackupFile } from '../core/backup';
import type { Reminder } from '../core/reminder';
import { backUpDaily, backupTables, contentDigest, readBackups, readPages } from './backups';
import { change, tableOf, type Database } from './database';

/*
 * The backups once more, as files beside the database. A Chromium that calls a database corrupt, as
 * one did after it was killed (156, 2026-11-24), deletes all of it, the backups too; the files of
 * the origin it leaves alone.
 */

/** Where the files lie. Undefined where the browser has no such place. */
export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('backups', { create: true });
  } catch {
    return undefined;
  }
}

/**
 * Makes the backup of the day and keeps the files. Returns whether the database was found to be gone;
 * then its backups are there again, and a reminder says so in the words of `textOf`.
 */
export async function keepBackups(
  database: Database,
  folder: FileSystemDirectoryHandle | undefined,
  textOf: (count: number) => string,
  now: number,
): Promise<boolean> {
  const isGone = folder !== undefined && (await bringBack(database, folder, textOf, now));
  // What a new database holds is not worth the place of a backup.
  if (!isGone) await backUpDaily(database, now);
  if (folder) await keepFiles(database, folder);
  return isGone;
}

const seed = 'backup-files';

/** Takes over what lies in the folder where the database is a new one. */
async function bringBack(
  database: Database,
  folder: FileSystemDirectoryHandle,
  textOf: (count: number) => string,
  now: number,
): Promise<boolean> {
  const seeds = database.dexie.table<{ id: string }, string>('seeds');
  if (database.isNewer || (await seeds.get(seed))) return false;
  const found: BackupFile[] = [];
  for await (const handle of folder.values()) {
    const read = handle.kind === 'file' ? await readFile(handle) : undefined;
    if (read) found.push(read);
  }
  const back = found.sort((one, other) => one.backup.at - other.backup.at).slice(-mostBackups);
  await change(database, [...backupTables, 'reminders', 'seeds'], async (bound) => {
    await seeds.put({ id: seed });
    const numbers = (await tableOf(bound, 'backups').toCollection().primaryKeys()).map(Number);
    const next = Math.max(0, ...numbers) + 1;
    for (const [index, { backup, pages }] of back.entries()) {
      const number = next + index;
      await tableOf(bound, 'backups').put({ ...backup, number });
      await tableOf(bound, 'backupPages').bulkPut(pages.map((at) => ({ ...at, backup: number })));
    }
    if (back.length > 0) await tableOf(bound, 'reminders').put(told(textOf(back.length), now));
  });
  return back.length > 0;
}

const told = (text: string, now: number): Reminder => ({
  id: seed,
  text,
  dueAt: now,
  state: 'waiting',
  updatedAt: now,
});

async function readFile(handle: FileSystemFileHandle): Promise<BackupFile | undefined> {
  try {
    const read = backupFile.parse(JSON.parse(await (await handle.getFile()).text()));
    return contentDigest(read.pages) === read.backup.digest ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Brings the folder to what the database has. A file that could not be read stays until ten others can. */
async function keepFiles(database: Database, folder: FileSystemDirectoryHandle): Promise<void> {
  if (database.isNewer) return;
  const known = new Map((await readBackups(database)).map((at) => [`${at.at}.json`, at]));
  const there = new Set<string>();
  for await (const name of folder.keys()) there.add(name);
  for (const [name, backup] of known) {
    if (there.has(name)) continue;
    const pages = await readPages(database, backup.number);
    const handle = await folder.getFileHandle(name, { create: true });
    // What is written takes the file's place when it is whole.
    const file = await handle.createWritable();
    await file.write(JSON.stringify({ backup, pages } satisfies BackupFile));
    await file.close();
  }
  if (known.size < mostBackups) return;
  for (const name of there) if (!known.has(name)) await folder.removeEntry(name);
}
