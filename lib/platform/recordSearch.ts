import { liveQuery } from 'dexie';
import type { Case } from '../core/case';
import type { RecordFilter } from '../core/recordFilter';
import type { Summary } from '../core/summary';
import { connection, tableOf, type Database } from './database';
import { lookThrough, readCases, type Place } from './records';

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

/**
 * Searches the records through their indexes and a slice at a time, so that what is found first
 * is shown first. `changed` is called once it can search, and whenever a case has changed.
 */
export function makeSearch(
  changed: () => void,
  failed: () => void,
  signal: AbortSignal,
): RecordSearch {
  const connect = connection();
  let current = new AbortController();
  signal.addEventListener('abort', () => {
    current.abort();
    void connect().then(({ dexie }) => dexie.close());
  });
  const follow = async (): Promise<void> => {
    const database = await connect();
    if (signal.aborted) return;
    const head = () => tableOf(database, 'ledger').orderBy('seq').reverse().limit(1).primaryKeys();
    const watching = liveQuery(head).subscribe(changed, failed);
    signal.addEventListener('abort', () => watching.unsubscribe());
  };
  follow().catch(failed);
  return {
    look(filter, wanted, told) {
      current.abort();
      current = new AbortController();
      const { signal: ended } = current;
      const tell = (state: SearchState): void => {
        if (!ended.aborted) told(state);
      };
      connect()
        .then((database) => search(database, filter, wanted, tell, ended))
        .catch(() => !ended.aborted && failed());
    },
  };
}

async function search(
  database: Database,
  filter: RecordFilter,
  wanted: number,
  tell: (state: SearchState) => void,
  ended: AbortSignal,
): Promise<void> {
  const found: Summary[] = [];
  let [looked, shown, total] = [0, -1, 0];
  let next: Place | undefined;
  let records: readonly Case[] = [];
  do {
    // The first slice is what a list without a filter needs; the later ones are larger.
    const read = await lookThrough(database, filter, next, looked === 0 ? wanted : undefined);
    if (ended.aborted) return;
    found.push(...read.found);
    looked += read.count;
    ({ next } = read);
    const isEnough = found.length >= wanted;
    if (found.length > shown) {
      const ids = found.slice(0, wanted).map(({ id }) => id);
      ({ records } = await readCases(database, ids));
      shown = found.length;
    }
    total ||= await tableOf(database, 'summaries').count();
    const isMore = found.length > wanted || next !== undefined;
    const state = isEnough ? (isMore ? 'more' : 'done') : next ? 'looking' : 'done';
    tell({ found: records, total, looked, state });
    if (isEnough) return;
  } while (next);
}
