import { canonicalJson } from '../core/canonical';
import type { FileOrigin } from '../core/exchange';
import { unfinished, withPart, type Machine, type Seen, type Unfinished } from '../core/machine';
import type { Unchanged } from '../core/merge';
import { atOnce, tableOf, type Database } from './database';
import { digestOf } from './digest';
import type { Given } from './givenTables';
import { decodeAll } from './tables';

/** What is known of where records come from; nothing of a backup's, and of an unknown machine's. */
export interface Lineage {
  /** The machine whose records were looked at before, maybe. */
  machine?: string;
  /** When they were written. */
  exportedAt?: number;
  /** They are what this machine had, and nothing was brought in since: only here can they have changed. */
  isOwnPast?: boolean;
}

/** Where a file stands to this machine. */
export async function lineageOf(database: Database, file: FileOrigin): Promise<Lineage> {
  const ledger = tableOf(database, 'ledger');
  const own = (await readMachines(database)).find(({ isOwn }) => isOwn);
  const entry = file.head && (await ledger.get(file.head.seq));
  const isOurs = file.head
    ? Reflect.get(Object(entry), 'hash') === file.head.hash
    : file.machine !== undefined && file.machine === own?.id;
  const brought = await ledger.where('caseId').equals('').primaryKeys();
  if (isOurs && brought.every((seq) => Number(seq) <= (file.head?.seq ?? 0)))
    return { isOwnPast: true };
  const { machine, exportedAt } = file;
  return machine === undefined ? {} : { machine, exportedAt };
}

/** Reads which of two versions is as it was when records of that machine were looked at last. */
export async function readUnchanged(
  database: Database,
  { machine, exportedAt = 0, isOwnPast }: Lineage,
  table: string,
  keys: readonly string[],
): Promise<Unchanged> {
  if (isOwnPast) return () => 'theirs';
  const known = await readSeen(database, machine, table, keys);
  return (key, mine, theirs) => {
    const before = known.get(key);
    if (!before) return undefined;
    // A file that is older than the last brings nothing that was not looked at since.
    if (exportedAt < before.at || before.digest === versionOf(theirs)) return 'theirs';
    return before.digest === versionOf(mine) ? 'mine' : undefined;
  };
}

const versionOf = (record: unknown): string => digestOf(canonicalJson(record));

async function readSeen(
  database: Database,
  machine: string | undefined,
  table: string,
  keys: readonly string[],
): Promise<Map<string, Seen>> {
  const known = new Map<string, Seen>();
  if (machine === undefined) return known;
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce).map((key) => [machine, table, key]);
    const { records } = decodeAll('seen', await tableOf(database, 'seen').bulkGet(some));
    for (const record of records) known.set(record.key, record);
  }
  return known;
}

/** Notes what a machine's records are, and which part of its export was brought in, within a change. */
export async function noteSeen(
  bound: Database,
  { machine, exportedAt, part, parts }: FileOrigin,
  given: Given,
): Promise<void> {
  if (machine === undefined) return;
  for (const [table, records] of given) {
    const known = await readSeen(bound, machine, table, [...records.keys()]);
    const at = exportedAt;
    const all = [...records].map(([key, record]): Seen => {
      const before = known.get(key);
      return before && before.at > at
        ? before
        : { machine, table, key, digest: versionOf(record), at };
    });
    await tableOf(bound, 'seen').bulkPut(all);
  }
  if (part === undefined || parts === undefined) return;
  const known = (await readMachines(bound)).find(({ id }) => id === machine);
  await tableOf(bound, 'machines').put(
    withPart(known ?? { id: machine }, { exportedAt, part, parts }),
  );
}

async function readMachines(database: Database): Promise<Machine[]> {
  return decodeAll('machines', await tableOf(database, 'machines').toArray()).records;
}

/** The id of this machine. */
export const ownMachine = async (database: Database): Promise<string | undefined> =>
  (await readMachines(database)).find(({ isOwn }) => isOwn)?.id;

/** Exports of which something was brought in, and not all. */
export const readUnfinished = async (database: Database): Promise<Unfinished[]> =>
  (await readMachines(database)).flatMap((at) => unfinished(at) ?? []);
