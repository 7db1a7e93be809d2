import type { Transaction } from 'dexie';
import { delistCase } from '../core/case';
import { productsOf } from '../core/caseKey';
import type { Machine } from '../core/machine';

/** The templates that versions before 3 brought: where one is missing, the merchant has deleted it. */
const broughtBefore = ['buyers', 'creators', 'leaders', 'service', 'warehouse'];

/** What version 3 makes of what earlier ones have stored. */
export async function raise(raised: Transaction): Promise<void> {
  await raised.table('seeds').bulkPut(broughtBefore.map((at) => ({ id: `default-${at}` })));
  await nameProducts(raised);
}

/** Version 3: earlier cases are found by their products. A record that is none of ours stays as it is. */
const nameProducts = (raised: Transaction) =>
  raised
    .table('cases')
    .toCollection()
    .modify((record: unknown) => {
      const read = delistCase.shape.hold.safeParse(Reflect.get(Object(record), 'hold'));
      if (read.success) Object.assign(Object(record), { products: productsOf(read.data) });
    });

/** How many cases are gone over at once. */
const atOnce = 500;

/** Every case gets its summary, and its place in the ledger where it was stored before there was one. */
async function summariseAll(upgrade: Transaction): Promise<void> {
  const cases = upgrade.table('cases');
  const ids = await cases.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += atOnce)
    await cases.bulkPut(await cases.bulkGet(ids.slice(at, at + atOnce)));
}

/** This machine gets an id of its own, which the files that it writes bear. */
export const nameMachine = async (raised: Transaction): Promise<void> => {
  await raised.table('machines').add({ id: crypto.randomUUID(), isOwn: true } satisfies Machine);
};

/** What version 4 makes of what earlier ones have stored: summaries say more than they did. */
export async function raiseAgain(raised: Transaction): Promise<void> {
  await nameMachine(raised);
  await summariseAll(raised);
}
