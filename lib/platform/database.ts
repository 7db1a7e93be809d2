import { Dexie, type IndexableType, type Table, type Transaction } from 'dexie';
import type { Failure } from '../core/message';
import { decodeCase } from '../core/storedCase';
import { casebook } from './casebook';
import { indexes, laterIndexes, type TableName } from './tables';
import { nameMachine, raise, raiseAgain } from './upgrade';

/** Our version of what is stored; raised with every change of a table or an index. */
export const version = 4;

export interface Database {
  dexie: Dexie;
  /** Written by a later version of the extension: to be read, never to be changed. */
  isNewer: boolean;
  /** Within a change: its transaction, which the tables are bound to. */
  within?: Transaction;
}

/** Why something was not carried out, for whoever asked; see `failure` in core. */
export class Refusal extends Error {
  constructor(readonly reason: Failure) {
    super(`refused: ${reason}`);
  }
}

/** Opens what is stored. Throws a Refusal 'storage' where the browser does not let us. */
export async function openDatabase(name = 'delist-guard'): Promise<Database> {
  // Dexie counts versions in tenths. A later one is opened as it is: declaring our tables on it
  // would have Dexie "mend" it.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  const isNewer = (await installedVersion(name)) >= (version + 1) * 10;
  if (!isNewer) {
    dexie.use(casebook(decodeCase, () => Date.now()));
    dexie.version(3).stores(indexes).upgrade(raise);
    dexie.version(version).stores(laterIndexes).upgrade(raiseAgain);
    dexie.on('populate', nameMachine);
  }
  await dexie.open().catch(() => {
    throw new Refusal('storage');
  });
  return { dexie, isNewer };
}

/** The native version of the database on this machine, 0 where there is none or nobody says. */
async function installedVersion(name: string): Promise<number> {
  try {
    const found = (await indexedDB.databases()).find((at) => at.name === name);
    return found?.version ?? 0;
  } catch {
    return 0; // Firefox before 126 has no list of databases
  }
}

/** Gives the open database, opened again where the browser has closed it in between. */
export function connection(name?: string): () => Promise<Database> {
  let opening: Promise<Database> | undefined;
  return async () => {
    const before = opening;
    const open = await before?.catch(() => undefined);
    if (open?.dexie.isOpen()) return open;
    // Whoever comes first opens it; the others have been waiting beside it.
    if (opening === before) opening = openDatabase(name);
    return opening ?? openDatabase(name);
  };
}

export const tableOf = (
  { dexie, within }: Database,
  name: TableName,
): Table<unknown, IndexableType> => (within ? within.table(name) : dexie.table(name));

/**
 * Every change takes this table, so that one follows on the other. A Chromium that is killed amid two
 * (156, 2026-11-24) calls the database corrupt when it starts again, and deletes all of it.
 */
const turn = 'setAside';

/**
 * Runs one change in one transaction. Throws a Refusal: the change's own, 'newer' where the data
 * is a later version's, else 'storage'; nothing of the change is kept then. A long one uses
 * the database that it is given, whose tables are bound to the transaction: between the awaits of
 * a long one, Dexie 4.4.7 was seen to lose it.
 */
export async function change<T>(
  database: Database,
  tables: readonly (TableName | 'setAside' | 'seeds')[],
  make: (bound: Database) => Promise<T>,
): Promise<T> {
  if (database.isNewer) throw new Refusal('newer');
  let refusal: Refusal | undefined;
  try {
    return await database.dexie.transaction(
      'rw',
      [...new Set([...tables, turn])],
      async (within) => {
        try {
          return await make({ ...database, within });
        } catch (error) {
          if (error instanceof Refusal) refusal = error;
          throw error;
        }
      },
    );
  } catch {
    throw refusal ?? new Refusal('storage');
  }
}

/** How many records are gone over at once. */
export const atOnce = 500;
