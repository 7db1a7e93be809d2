import { isWanted, noFilter, wordsOf, type RecordFilter, type Sought } from '../core/recordFilter';
import { tableOf, type Database } from './database';
import { readSummaries, type Place } from './records';

/** What a page keeps of a record to search it: of 100 000, some 30 MB. */
interface Entry extends Sought {
  id: string;
  order: number;
}

/** Decoded by hand: a schema takes five times as long, and what does not fit is merely not found. */
function entryOf(stored: unknown): Entry {
  const at = Object(stored) as Record<string, unknown>;
  const { reasons } = at;
  return {
    id: String(at['id']),
    order: Number(at['order']),
    createdAt: Number(at['createdAt']),
    action: String(at['action']),
    outcome: String(at['outcome']),
    shop: String(at['shop']),
    reasons: Array.isArray(reasons) ? reasons.map(String) : [],
    text: String(at['text']),
  };
}

/** Most changes that are taken in one by one; after more, or where a case is gone or stands elsewhere, all is read again. */
const mostChanges = 1000;

export interface RecordIndex {
  /** The ids that are looked for from an entry on, at most so many, and how many entries were looked at in all. */
  find: (filter: RecordFilter, from: number, most: number) => { ids: string[]; looked: number };
  /** How many are kept; and whether these are all. */
  size: () => number;
  isWhole: () => boolean;
  /** Reads some more, the newest first. */
  grow: () => Promise<void>;
  /** Takes in what has changed since. */
  renew: () => Promise<void>;
}

const start: Place = { order: -Infinity, skip: 0 };

/**
 * Keeps what was read of the records once, so that the next letter of a search reads nothing.
 * `atOneGo` are read in one go: what else the page does comes in between.
 */
export function makeIndex(database: Database, atOneGo = 1000): RecordIndex {
  let entries: Entry[] = [];
  /** Where reading goes on; undefined once all is read. */
  let next: Place | undefined = start;
  /** The last entry of the ledger that is taken in; undefined before the first reading. */
  let seq: number | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const lastSeq = async (): Promise<number> =>
    Number(
      (await tableOf(database, 'ledger').orderBy('seq').reverse().limit(1).primaryKeys())[0] ?? 0,
    );

  return {
    find(filter, from, most) {
      const words = wordsOf(filter.text);
      const ids: string[] = [];
      let looked = from;
      for (; looked < entries.length && ids.length < most; looked += 1) {
        const at = entries[looked];
        if (at && isWanted(at, filter, words)) ids.push(at.id);
      }
      return { ids, looked };
    },
    size: () => entries.length,
    isWhole: () => next === undefined,
    grow: () =>
      inTurn(async () => {
        if (!next) return;
        seq ??= await lastSeq();
        const { order } = next;
        const page = await readSummaries(database, noFilter, next, atOneGo);
        // One that has come since, at the very instant of the last one, is kept already.
        const from = entries.findLastIndex((at) => at.order !== order) + 1;
        const last = new Set(entries.slice(from).map(({ id }) => id));
        entries.push(...page.stored.map(entryOf).filter(({ id }) => !last.has(id)));
        ({ next } = page);
      }),
    renew: () =>
      inTurn(async () => {
        if (seq === undefined) return;
        const fresh = tableOf(database, 'ledger').where('seq').above(seq);
        const changes = await fresh.limit(mostChanges).toArray();
        const ids = new Set(changes.map((at) => String(Reflect.get(Object(at), 'caseId'))));
        const stored = await tableOf(database, 'summaries').bulkGet([...ids]);
        const before = new Map(
          entries.flatMap(({ id, order }) => (ids.has(id) ? [[id, order] as const] : [])),
        );
        const made = stored.filter((at) => at !== undefined).map(entryOf);
        const hasMoved = made.some(({ id, order }) => (before.get(id) ?? order) !== order);
        if (changes.length === mostChanges || made.length < ids.size || hasMoved) {
          [entries, next, seq] = [[], start, undefined];
          return;
        }
        // What lies beyond what was read comes when that is read.
        const end = next ? (entries.at(-1)?.order ?? -Infinity) : Infinity;
        const others = entries.filter(({ id }) => !ids.has(id));
        entries = [...others, ...made.filter(({ order }) => order <= end)].sort(
          (one, other) => one.order - other.order,
        );
        seq = Number(Reflect.get(Object(changes.at(-1)), 'seq') ?? seq);
      }),
  };
}
