import type { BrowserContext } from '@playwright/test';
import type { Hold } from '../../../lib/core/hold.ts';
import type { Shown } from '../../shop/shown.ts';

/** Runs in the worker: the hold that was put on record last. */
async function lastHold(): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('delist-guard');
    request.addEventListener('success', () => resolve(request.result));
  });
  const records = await new Promise<{ hold: { at: number } }[]>((resolve) => {
    const request = database.transaction('cases').objectStore('cases').getAll();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return records.map(({ hold }) => hold).sort((one, other) => other.at - one.at)[0];
}

/** What was read of the page by a press at `since` or later, as it is on record; throws after four seconds. */
export async function holdSince(context: BrowserContext, since: number): Promise<Hold> {
  const end = Date.now() + 4000;
  while (Date.now() < end) {
    const hold = (await context.serviceWorkers()[0]?.evaluate(lastHold)) as Hold | undefined;
    if (hold && hold.at >= since) return hold;
  }
  throw new Error('the hold is not on record');
}

const plain = (text: string | undefined) => text?.replace(/\s/g, '');

/** What is to be read of a press besides the facts of its products. */
export interface Told {
  action: Hold['action'];
  plan: Hold['plan'];
  shop: Hold['shop'];
  /** Of a batch: how many the page says are chosen. */
  count?: number;
  /** In the order of the page; without an id where the page has none. */
  products: readonly { id?: string; name: string }[];
}

/** Where a press was read as another than it is: a line for each part. */
export function otherwise(
  { action, plan, shop: { id, name }, count, subjects }: Hold,
  told: Told,
): string[] {
  const products = subjects.map(({ id, name }) => ({ id, name }));
  const read = { action, plan, shop: { id, name }, count, products };
  return Object.entries(told).flatMap(([part, shown]) => {
    const [is, was] = [shown, Reflect.get(read, part)].map((at) => JSON.stringify(at));
    return is === was ? [] : `${part}: is ${is}, read ${was}`;
  });
}

/** Where what was read is not what the page shows: a line for each field. */
export function differences(facts: Hold['subjects'][number]['facts'], shown: Shown): string[] {
  const fields = new Set([...Object.keys(shown), ...facts.map(({ field }) => field)]);
  return [...fields].flatMap((name) => {
    const field = name as keyof Shown;
    const read = facts.find((fact) => fact.field === field)?.value;
    const isSame = plain(read) === plain(shown[field]);
    return isSame ? [] : `${field}: shows ${shown[field] ?? 'nothing'}, read ${read ?? 'nothing'}`;
  });
}
