import { backup, mostBackedUp, outdated, type Backup, type BackupPage } from '../core/backup';
import { notExchanged, onlyExported } from '../core/exchange';
import { nextMidnight } from '../core/timing';
import { atOnce, change, Refusal, tableOf, type Database } from './database';
import { decodeAll, tableNames, type TableName } from './tables';
import { digestOf } from './digest';
import { readTables, type Given } from './givenTables';

const kept = tableNames.filter(
  (name) => !notExchanged.includes(name) && !onlyExported.includes(name),
);

/** The tables that a change of backups needs. */
export const backupTables = ['backups', 'backupPages', 'ledger'] as const;

interface Page {
  table: TableName;
  text: string;
  count: number;
}

/**
 * Gathers what is stored, a page at a time. The newest cases come first, after those that are
 * asked for by key; what is too much for a backup is left: the oldest cases, which change no more.
 */
async function gather(
  database: Database,
  first: ReadonlySet<string>,
): Promise<{ pages: Page[]; left: number }> {
  const pages: Page[] = [];
  let [room, left] = [mostBackedUp, 0];
  /** Adds records as far as there is room for them; returns how many that were. */
  const add = (table: TableName, records: readonly unknown[]): number => {
    const texts: string[] = [];
    for (const text of records.map((record) => JSON.stringify(record))) {
      if (text.length > room && table === 'cases') break;
      room -= text.length + 1;
      texts.push(text);
    }
    const page = { table, text: `[${texts.join(',')}]`, count: texts.length };
    if (texts.length > 0) pages.push(page);
    return texts.length;
  };
  // The cases last, in the room that is left: all else is small, and is kept whole.
  const tables = [...kept.filter((name) => name !== 'cases'), 'cases' as const];
  for (const table of tables) {
    const keys =
      table === 'cases'
        ? await caseKeys(database, first)
        : await tableOf(database, table).toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += atOnce) {
      const stored = await tableOf(database, table).bulkGet(keys.slice(at, at + atOnce));
      const records = stored.filter((record) => record !== undefined);
      const added = add(table, records);
      if (added === records.length) continue;
      left += keys.length - at - added;
      break;
    }
  }
  return { pages, left };
}

/** The keys of all cases: those that are asked for, then the newest first. */
async function caseKeys(database: Database, first: ReadonlySet<string>) {
  const newest = await tableOf(database, 'summaries').orderBy('order').primaryKeys();
  const known = new Set(newest);
  const others = (await tableOf(database, 'cases').toCollection().primaryKeys()).filter(
    (key) => !known.has(key),
  );
  const all = [...newest, ...others];
  if (first.size === 0) return all;
  const isFirst = (key: unknown): boolean => first.has(JSON.stringify(key));
  return [...all.filter(isFirst), ...all.filter((key) => !isFirst(key))];
}

/** Why a backup is made. */
type Cause = Pick<Backup, 'reason' | 'of'>;

/** Keeps a backup within the transaction of the caller, and drops what is outdated. */
export async function keepBackup(
  database: Database,
  cause: Cause,
  first: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const gathered = await gather(database, first);
  await store(database, cause, gathered, now);
}

async function store(
  database: Database,
  cause: Cause,
  { pages, left }: { pages: readonly Page[]; left: number },
  now: number,
): Promise<void> {
  const backups = tableOf(database, 'backups');
  const before = await readBackups(database);
  const numbers = (await backups.toCollection().primaryKeys()).map(Number);
  const number = Math.max(0, ...numbers) + 1;
  const counts: Record<string, number> = {};
  for (const { table, count } of pages) counts[table] = (counts[table] ?? 0) + count;
  const head: unknown = await tableOf(database, 'ledger').orderBy('seq').last();
  const made: Backup = backup.parse({
    number,
    at: now,
    ...cause,
    counts,
    left,
    size: pages.reduce((sum, { text }) => sum + text.length, 0),
    digest: contentDigest(pages),
    ...(head !== undefined && { head }),
    parts: pages.length,
  });
  await tableOf(database, 'backupPages').bulkPut(
    pages.map(({ table, text }, part) => ({ backup: number, part, table, text })),
  );
  await backups.put(made);
  const old = outdated([...before, made]);
  await backups.bulkDelete(old);
  for (const at of old) await pagesOf(database, at).delete();
}

const pagesOf = (database: Database, number: number) =>
  tableOf(database, 'backupPages').where(':id').between([number, -1], [number, Infinity]);

/** The parts of a backup, in their order. */
export const readPages = async (database: Database, number: number): Promise<BackupPage[]> =>
  decodeAll('backupPages', await pagesOf(database, number).toArray()).records;

/** What tells a backup's contents from any other's. */
export const contentDigest = (pages: readonly Pick<BackupPage, 'table' | 'text'>[]): string =>
  digestOf(pages.map(({ table, text }) => `${table}\n${digestOf(text)}`).join('\n'));

/** Makes a backup because the merchant asked for one, or before a table is brought in. */
export async function makeBackup(
  database: Database,
  now: number,
  reason: 'manual' | 'import' = 'manual',
): Promise<void> {
  if (database.isNewer) throw new Refusal('newer');
  const gathered = await gather(database, new Set());
  await change(database, backupTables, (bound) => store(bound, { reason }, gathered, now));
}

/**
 * Makes the backup of the day, once a day of Beijing's and only where something has changed since
 * the last one. It is read in slices, so that nobody waits, and kept at once. Returns whether one was made.
 */
export async function backUpDaily(database: Database, now: number): Promise<boolean> {
  const [last] = await readBackups(database);
  if (database.isNewer || (last && nextMidnight(last.seenAt ?? last.at) > now)) return false;
  const gathered = await gather(database, new Set());
  const isSame = last?.digest === contentDigest(gathered.pages);
  await change(database, backupTables, async (bound) => {
    if (gathered.pages.length === 0) return;
    if (isSame) await tableOf(bound, 'backups').put({ ...last, seenAt: now });
    else await store(bound, { reason: 'daily' }, gathered, now);
  });
  return !isSame && gathered.pages.length > 0;
}

/** What is known of the backups, the newest first. */
export async function readBackups(database: Database): Promise<Backup[]> {
  const { records } = decodeAll('backups', await tableOf(database, 'backups').toArray());
  return records.sort((one, other) => other.number - one.number);
}

/** What a backup holds. Refuses one that is gone, or that cannot be read any more. */
export async function readBackup(
  database: Database,
  number: number,
): Promise<{ meta: Backup; given: Given }> {
  const meta = (await readBackups(database)).find((at) => at.number === number);
  if (!meta) throw new Refusal('missing');
  const records = await readPages(database, number);
  if (contentDigest(records) !== meta.digest) throw new Refusal('invalid');
  // A table that was empty is one that is to be emptied.
  const tables: Record<string, unknown[]> = Object.fromEntries(kept.map((name) => [name, []]));
  for (const { table, text } of records)
    (tables[table] ??= []).push(...(JSON.parse(text) as unknown[]));
  const { given } = readTables(database, tables);
  return { meta, given };
}

/** Whether a backup holds all that there was of a table. */
export const isWholeIn =
  ({ left }: Pick<Backup, 'left'>) =>
  (table: string): boolean =>
    table !== 'cases' || left === 0;
