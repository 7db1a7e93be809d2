import { Dexie, type IndexableType } from 'dexie';
import {
  atOnce,
  change,
  decode,
  tableNames,
  tableOf,
  type Database,
  type SetAside,
} from './database';

/**
 * Moves what cannot be read out of the way of what can, with its reason, a few records in each
 * transaction, so that nobody waits long for their turn. Returns how many.
 */
export async function setAsideUnread(database: Database, now: number): Promise<number> {
  let moved = 0;
  for (const name of tableNames)
    for (let last: IndexableType | undefined = Dexie.minKey; last !== undefined;) {
      const after: IndexableType = last;
      last = await change(database, [name, 'setAside'], async () => {
        const rest = tableOf(database, name).where(':id').above(after).limit(atOnce);
        const keys = await rest.primaryKeys();
        const records = await tableOf(database, name).bulkGet(keys);
        const bad = records.flatMap((record, at) => {
          const read = decode(name, record);
          return 'reason' in read
            ? [{ key: keys[at] as IndexableType, record, reason: read.reason }]
            : [];
        });
        const aside = bad.map(({ record, reason }) => ({ table: name, record, reason, at: now }));
        await database.dexie.table('setAside').bulkAdd(aside satisfies SetAside[]);
        await tableOf(database, name).bulkDelete(bad.map(({ key }) => key));
        moved += bad.length;
        return keys.length < atOnce ? undefined : keys.at(-1);
      });
    }
  if (!database.isNewer) await summariseAgain(database);
  return moved;
}

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
