import { liveQuery } from 'dexie';
import type { Case } from '../core/case';
import { wordsOf, type RecordFilter } from '../core/recordFilter';
import { tableOf, type Database } from './database';
import { idle } from './idle';
import { ownDatabase } from './ownDatabase';
import { makeIndex, type RecordIndex } from './recordIndex';
import { longIdIn, lookThrough, readCases, type Place } from './records';

/** How far a search has come. */
export interface SearchState {
  found: readonly Case[];
  total: number;
  looked: number;
  /** `more`: as many as were wanted, and there may be others. */
  state: 'looking' | 'done' | 'more' | 'failed';
}

export interface RecordSearch {
  /** Looks for `wanted` records; an earlier search that still goes on is given up. */
  look: (filter: RecordFilter, wanted: number, told: (state: SearchState) => void) => void;
}

/** Most cases that are kept whole, so that the next letter, which mostly finds the same, reads none of them. */
const mostKept = 1000;

/** Some more of what is looked for: ids, how many records were looked at so far, and whether that was all. */
type Next = () => Promise<{ ids: readonly string[]; looked: number; isEnd: boolean }>;

/**
 * Searches the records a slice at a time, so that what is found first is shown first: words among
 * what is kept of them all, anything else through their indexes. `changed` is called once it can
 * search, and whenever a case has changed.
 */
export function makeSearch(
  changed: () => void,
  failed: () => void,
  signal: AbortSignal,
): RecordSearch {
  let current = new AbortController();
  let index: RecordIndex | undefined;
  let kept = new Map<string, Case>();
  /** How many records there are, as far as is known. */
  let total = 0;
  signal.addEventListener('abort', () => current.abort());
  const follow = async (): Promise<void> => {
    const database = await ownDatabase();
    if (signal.aborted) return;
    const head = () => tableOf(database, 'ledger').orderBy('seq').reverse().limit(1).primaryKeys();
    const renewed = async () => {
      kept = new Map();
      await index?.renew();
      if (!signal.aborted) changed();
    };
    const watching = liveQuery(head).subscribe(() => void renewed().catch(failed), failed);
    signal.addEventListener('abort', () => watching.unsubscribe());
    // Counting 100 000 takes a tenth of a second, in which the database answers nobody else.
    await idle();
    if (!signal.aborted) total = await tableOf(database, 'summaries').count();
  };
  follow().catch(failed);

  const read = async (database: Database, ids: readonly string[]): Promise<Case[]> => {
    if (kept.size > mostKept) kept = new Map();
    // What is read while something changes may be what was before.
    const known = kept;
    const others = ids.filter((id) => !known.has(id));
    const { records } = others.length > 0 ? await readCases(database, others) : { records: [] };
    for (const record of records) known.set(record.id, record);
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  const search = async (
    filter: RecordFilter,
    wanted: number,
    tell: (state: Omit<SearchState, 'total'>) => void,
    ended: AbortSignal,
  ): Promise<void> => {
    const database = await ownDatabase();
    const words = wordsOf(filter.text);
    const isKept = words.length > 0 && !longIdIn(words);
    index ??= makeIndex(database);
    const next = isKept ? among(index, filter, wanted) : through(database, filter, wanted);
    await show((ids) => read(database, ids), next, wanted, tell, ended);
    // What is typed next is looked for in all of them: they are read while nothing else is to be done.
    while (!index.isWhole() && !ended.aborted) {
      await idle();
      if (!ended.aborted) await index.grow();
    }
  };
  return {
    look(filter, wanted, told) {
      current.abort();
      current = new AbortController();
      const { signal: ended } = current;
      const tell = (state: Omit<SearchState, 'total'>): void => {
        if (!ended.aborted) told({ ...state, total: Math.max(total, state.looked) });
      };
      search(filter, wanted, tell, ended).catch(() => !ended.aborted && failed());
    },
  };
}

/** By the indexes of the database: the first slice is what a list without a filter needs. */
function through(database: Database, filter: RecordFilter, wanted: number): Next {
  let [looked, place]: [number, Place | undefined] = [0, undefined];
  return async () => {
    const read = await lookThrough(database, filter, place, looked === 0 ? wanted : undefined);
    looked += read.count;
    place = read.next;
    return { ids: read.found.map(({ id }) => id), looked, isEnd: place === undefined };
  };
}

/** Among what is kept; more is read where that is not enough. */
function among(index: RecordIndex, filter: RecordFilter, wanted: number): Next {
  let at = 0;
  return async () => {
    if (at === index.size()) await index.grow();
    // One more than is wanted says whether there are more.
    const { ids, looked } = index.find(filter, at, wanted + 1);
    at = looked;
    return { ids, looked, isEnd: at === index.size() && index.isWhole() };
  };
}

/** Tells of what is found, as it is found, until it is enough or there is no more. */
async function show(
  read: (ids: readonly string[]) => Promise<Case[]>,
  next: Next,
  wanted: number,
  tell: (state: Omit<SearchState, 'total'>) => void,
  ended: AbortSignal,
): Promise<void> {
  const ids: string[] = [];
  let found: readonly Case[] = [];
  for (;;) {
    const { isEnd, looked, ...more } = await next();
    if (ended.aborted) return;
    const fresh = more.ids.slice(0, wanted - ids.length);
    ids.push(...more.ids);
    if (fresh.length > 0) found = [...found, ...(await read(fresh))];
    const isEnough = ids.length >= wanted;
    const isOver = isEnough || isEnd;
    const isMore = ids.length > wanted || !isEnd;
    tell({
      found,
      looked,
      state: !isOver ? 'looking' : isEnough && isMore ? 'more' : 'done',
    });
    if (isOver) return;
  }
}
