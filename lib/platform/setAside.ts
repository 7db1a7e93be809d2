import { Dexie, type IndexableType } from 'dexie';
import { atOnce, change, tableOf, type Database } from './database';
import { decode, tableNames, type SetAside, type TableName } from './tables';

/** Records that are decoded in one go: a message that comes meanwhile is answered in between. */
const slice = 100;

/**
 * Moves what cannot be read out of the way of what can, with its reason. It is looked for without
 * a lock, a few records at a time, so that nobody waits for it. Returns how many were moved.
 */
export async function setAsideUnread(database: Database, now: number): Promise<number> {
  if (database.isNewer) return 0;
  let moved = 0;
  for (const name of tableNames)
    for (let last: IndexableType | undefined = Dexie.minKey; last !== undefined;) {
      const rest = tableOf(database, name).where(':id').above(last).limit(slice);
      const keys = await rest.primaryKeys();
      const records = await tableOf(database, name).bulkGet(keys);
      const bad = keys.filter((_, at) => isUnread(name, records[at]));
      if (bad.length > 0) moved += await move(database, name, bad, now);
      last = keys.length < slice ? undefined : keys.at(-1);
    }
  await summariseAgain(database);
  return moved;
}

const isUnread = (name: TableName, record: unknown): boolean =>
  record !== undefined && 'reason' in decode(name, record);

/** Moves those of some records that are still unreadable; returns how many. */
const move = (
  database: Database,
  name: TableName,
  keys: IndexableType[],
  now: number,
): Promise<number> =>
  change(database, [name, 'setAside'], async () => {
    const records = await tableOf(database, name).bulkGet(keys);
    const bad = records.flatMap((record, at) => {
      const read = decode(name, record);
      const key = keys[at];
      return record === undefined || key === undefined || !('reason' in read)
        ? []
        : [{ key, record, reason: read.reason }];
    });
    const aside = bad.map(({ record, reason }) => ({ table: name, record, reason, at: now }));
    await database.dexie.table('setAside').bulkAdd(aside satisfies SetAside[]);
    await tableOf(database, name).bulkDelete(bad.map(({ key }) => key));
    return bad.length;
  });

/** Makes summaries for the cases that have none: writing a case makes its summary. */
async function summariseAgain(database: Database): Promise<void> {
  const [cases, summaries] = [tableOf(database, 'cases'), tableOf(database, 'summaries')];
  if ((await cases.count()) === (await summaries.count())) return;
  const lacking = new Set(await cases.toCollection().primaryKeys());
  for (const id of await summaries.toCollection().primaryKeys()) lacking.delete(id);
  const ids = [...lacking];
  for (let at = 0; at < ids.length; at += atOnce)
    await change(database, ['cases'], async () => {
      const stored = await cases.bulkGet(ids.slice(at, at + atOnce));
      await cases.bulkPut(stored.filter((record) => record !== undefined));
    });
}
