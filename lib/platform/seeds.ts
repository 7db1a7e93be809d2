import { change, tableOf, type Database } from './database';
import type { TableName } from './tables';

/**
 * Stores what we bring, each once: what the merchant has changed or deleted since stays so, and a
 * later version's new ones come in beside it. Can be run at every start.
 */
export async function sow(
  database: Database,
  name: TableName,
  defaults: readonly { id: string }[],
): Promise<void> {
  const seeds = database.dexie.table<{ id: string }, string>('seeds');
  const ids = defaults.map(({ id }) => id);
  if ((await seeds.bulkGet(ids)).every(Boolean)) return;
  await change(database, [name, 'seeds'], async () => {
    const [sown, there] = [await seeds.bulkGet(ids), await tableOf(database, name).bulkGet(ids)];
    const unsown = defaults.filter((_, index) => !sown[index]);
    const missing = defaults.filter((_, index) => !sown[index] && there[index] === undefined);
    await tableOf(database, name).bulkPut(missing);
    await seeds.bulkPut(unsown.map(({ id }) => ({ id })));
  });
}
