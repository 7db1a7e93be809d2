import { Dexie, type Collection } from 'dexie';
import { isWanted, wordsOf, type RecordFilter } from '../core/recordFilter';
import type { Summary } from '../core/summary';
import type { Case } from '../core/case';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';

/** Where looking through the records goes on: at an order, after so many that bear it. */
export interface Place {
  order: number;
  skip: number;
}

export interface Looked {
  /** What was found, the newest first. */
  found: Summary[];
  /** Where to go on; undefined at the end. */
  next: Place | undefined;
  /** How many were looked at. */
  count: number;
}

/** How many records are looked at in one go, unless it is said: some milliseconds' work. */
const atOneGo = 1000;

/** Most cases of one product that are shown. */
const mostOfProduct = 2000;

/** A word that can only be the beginning of a product's id: its cases have an index of their own. */
export const longIdIn = (words: readonly string[]): string | undefined =>
  words.find((word) => /^\d{12,30}$/.test(word));

/**
 * Looks through the next records, `most` of them, the newest first, by whichever index fits the
 * filter best. Nothing may be found in them; whoever wants more goes on at `next`.
 */
export async function lookThrough(
  database: Database,
  filter: RecordFilter,
  from?: Place,
  most = atOneGo,
): Promise<Looked> {
  const words = wordsOf(filter.text);
  const id = longIdIn(words);
  const ofProduct = id && !from ? await readProduct(database, id) : [];
  if (ofProduct.length > 0) {
    const found = ofProduct.filter((at) => isWanted(at, filter, words));
    return { found, next: undefined, count: ofProduct.length };
  }
  const { stored: page, next } = await readSummaries(database, filter, from, most);
  // Decoded are only those that have the words: most have not, and decoding costs most.
  const hasWords = (at: unknown): boolean => {
    const text = String(Reflect.get(Object(at), 'text'));
    return words.every((word) => text.includes(word));
  };
  const looked = decodeAll('summaries', page.filter(hasWords)).records;
  const found = looked.filter((at) => isWanted(at, filter, words));
  return { found, next, count: page.length };
}

/** How many records are looked at, at most, for what a filter asks for. */
export const countWithin = (database: Database, filter: RecordFilter): Promise<number> =>
  Promise.resolve(within(database, filter).count());

/** The next summaries of a filter's index as they are stored, the newest first, and where to go on. */
export async function readSummaries(
  database: Database,
  filter: RecordFilter,
  from: Place | undefined,
  most: number,
): Promise<{ stored: unknown[]; next: Place | undefined }> {
  const skip = from?.skip ?? 0;
  const read = await within(database, filter, from?.order)
    .limit(most + skip)
    .toArray();
  const order = orderOf(read.at(-1));
  const isEnd = read.length < most + skip;
  const next = { order, skip: read.filter((at) => orderOf(at) === order).length };
  return { stored: read.slice(skip), next: isEnd ? undefined : next };
}

const orderOf = (stored: unknown): number => Number(Reflect.get(Object(stored), 'order'));

/** The cases of a product, or of the few whose ids begin so. */
async function readProduct(database: Database, id: string): Promise<Summary[]> {
  const stored = await tableOf(database, 'summaries')
    .where('products')
    .startsWith(id)
    .distinct()
    .limit(mostOfProduct)
    .toArray();
  return decodeAll('summaries', stored).records.sort((one, other) => one.order - other.order);
}

/** The records of a period from an order on, those of one outcome, shop or action where one is asked for. */
function within(
  database: Database,
  { outcome, shop, action, from, to }: RecordFilter,
  order = Dexie.minKey,
): Collection<unknown> {
  const table = tableOf(database, 'summaries');
  // Less for newer ones; the end of a period does not belong to it.
  const first = Math.max(order, to === undefined ? order : -to + 1);
  const last = from === undefined ? Infinity : -from;
  const by = (index: string, ...of: readonly string[]) =>
    table.where(index).between([...of, first], [...of, last], true, true);
  if (shop && outcome) return by('[shop+outcome+order]', shop, outcome);
  if (outcome) return by('[outcome+order]', outcome);
  if (shop) return by('[shop+order]', shop);
  if (action) return by('[action+order]', action);
  return table.where('order').between(first, last, true, true);
}

/** Whole cases, in the order of their ids; those that are gone or cannot be read are left out. */
export async function readCases(
  database: Database,
  ids: readonly string[],
): Promise<{ records: Case[]; unread: number }> {
  const stored = await tableOf(database, 'cases').bulkGet([...ids]);
  return decodeAll(
    'cases',
    stored.filter((record) => record !== undefined),
  );
}
