import type { IndexableType } from 'dexie';
import { exportMark } from '../core/backup';
import { canonicalJson } from '../core/canonical';
import { notExchanged, onlyExported, type FileOrigin } from '../core/exchange';
import {
  compareTable,
  resolve,
  restoringSide,
  usualSide,
  type ByKey,
  type Choices,
  type TableMerge,
} from '../core/merge';
import { keepBackup } from './backups';
import { atOnce, change, Refusal, tableOf, type Database } from './database';
import { tableNames } from './tables';
import { digestOf } from './digest';
import { keyOf, type Given } from './givenTables';
import { lineageOf, noteSeen, readUnchanged, type Lineage } from './lineage';
import { isNoted, noteInLedger } from './noteInLedger';

/** What an import, or the restoring of a backup, would do. */
export interface Preview {
  merges: readonly TableMerge[];
  /** Of all that it rests on: it is carried out only while that is the same. */
  digest: string;
}

/** The tables that are taken along and brought in. */
export const exchanged = tableNames.filter(
  (name) => !notExchanged.includes(name) && !onlyExported.includes(name),
);

/**
 * Compares what a file or a backup holds with what is stored, without changing anything.
 * Where `isWhole`, tables that hold all there was are compared both ways.
 */
export async function previewGiven(
  database: Database,
  given: Given,
  lineage: Lineage,
  isWhole: (table: string) => boolean,
): Promise<Preview> {
  const merges: TableMerge[] = [];
  const rests: string[] = [];
  for (const table of exchanged) {
    const records = given.get(table);
    if (!records) continue;
    const stored = await readStored(database, table, records, isWhole(table));
    const unchanged = await readUnchanged(database, lineage, table, [...records.keys()]);
    const merge = compareTable(table, stored, records, unchanged, isWhole(table));
    merges.push(merge);
    const differing = Object.values(merge.groups).flat();
    rests.push(canonicalJson([merge, differing.map((key) => stored.get(key) ?? 0)]));
  }
  return { merges, digest: digestOf(rests.join('\n')) };
}

/** What is stored of a table under the keys that are given, or of it all; the latter only by its keys. */
async function readStored(
  database: Database,
  table: (typeof exchanged)[number],
  given: ByKey,
  isWhole: boolean,
): Promise<ByKey> {
  const stored = new Map<string, unknown>();
  const at = tableOf(database, table);
  if (isWhole)
    for (const key of await at.toCollection().primaryKeys()) stored.set(canonicalJson(key), null);
  const keys = [...given.keys()];
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce);
    const read = await at.bulkGet(some.map((key) => JSON.parse(key) as IndexableType));
    some.forEach((key, index) => {
      if (read[index] !== undefined) stored.set(key, read[index]);
    });
  }
  return stored;
}

/** Two versions of one record of which one must be chosen. */
export interface Conflict {
  table: string;
  key: string;
  mine: unknown;
  theirs: unknown;
}

/** Most conflicts that are shown one by one; the others are chosen with their table. */
export const mostConflicts = 100;

/** The first conflicts of a preview, with both versions. */
export async function readConflicts(
  database: Database,
  given: Given,
  merges: readonly TableMerge[],
): Promise<Conflict[]> {
  const all = merges.flatMap(({ table, groups }) =>
    groups.conflict.map((key) => ({ table, key, theirs: given.get(table)?.get(key) })),
  );
  return Promise.all(
    all.slice(0, mostConflicts).map(async (at) => ({
      ...at,
      mine: await tableOf(database, at.table as (typeof exchanged)[number]).get(
        JSON.parse(at.key) as IndexableType,
      ),
    })),
  );
}

export interface Wish {
  reason: 'import' | 'restore';
  given: Given;
  choices: Choices;
  /** Of the preview that the merchant has seen. */
  digest: string;
  /** Where a file comes from; of a backup undefined. */
  file?: FileOrigin;
  isWhole: (table: string) => boolean;
}

/**
 * Brings in what the merchant chose, after a backup, in one transaction: all of it, or nothing.
 * Refuses 'stale' where anything that it rests on is another than was shown, 'invalid' where a
 * choice is missing. A message that was sent again, since nobody answered the first, does nothing.
 */
export function applyGiven(database: Database, wish: Wish, now: number): Promise<void> {
  const { reason, given, choices, file, isWhole } = wish;
  const usual = reason === 'restore' ? restoringSide : usualSide;
  const work = digestOf(canonicalJson([wish.digest, choices]));
  const tables = [...exchanged, 'ledger', 'backups', 'backupPages', 'machines', 'seen'] as const;
  return change(database, tables, async (bound) => {
    const lineage = file ? await lineageOf(bound, file) : {};
    const { merges, digest } = await previewGiven(bound, given, lineage, isWhole);
    if (digest !== wish.digest) {
      if (await isNoted(bound, reason, work)) return;
      throw new Refusal('stale');
    }
    const wishes = merges.map((merge) => ({ merge, ...resolved(merge) }));
    const touched = wishes.find(({ merge }) => merge.table === 'cases');
    const ids = [...(touched?.put.map((at) => keyOf(bound, 'cases', at)) ?? [])];
    const cause = { reason, ...(file && { of: exportMark(file) }) };
    await keepBackup(bound, cause, new Set([...ids, ...(touched?.remove ?? [])]), now);
    await noteInLedger(bound, reason, work, now);
    for (const { merge, put, remove } of wishes) {
      const table = tableOf(bound, merge.table as (typeof exchanged)[number]);
      await table.bulkDelete(remove.map((key) => JSON.parse(key) as IndexableType));
      await table.bulkPut(put);
    }
    if (file) await noteSeen(bound, file, given);
  });

  function resolved(merge: TableMerge) {
    try {
      return resolve(merge, given.get(merge.table) ?? new Map(), choices[merge.table], usual, copy);
    } catch {
      throw new Refusal('invalid');
    }
  }
}

/** The same record under an id of its own; the same one each time, so that a second import adds none. */
const copy = (record: unknown): unknown => ({
  ...Object(record),
  id: `copy-${digestOf(canonicalJson(record)).slice(0, 32)}`,
});
