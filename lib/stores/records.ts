import { create } from 'zustand';
import type { Case } from '../core/case';
import { noFilter, type RecordFilter } from '../core/recordFilter';
import { makeSearch, type RecordSearch } from '../platform/recordSearch';
import { readShops, type RecordShop } from '../platform/recordShops';
import { watchOwn } from '../platform/watchOwn';

interface Records {
  filter: RecordFilter;
  /** What was found so far, the newest first. */
  found: readonly Case[];
  /** How many are wanted: more are read when they are asked for. */
  wanted: number;
  /** How many records there are, and how many of them were looked at. */
  total: number;
  looked: number;
  /** Undefined until the first answer. */
  state: 'looking' | 'done' | 'more' | 'failed' | undefined;
  /** Every shop that there are records of. */
  shops: readonly RecordShop[];
  /** The record that is open in the workbench. */
  openId: string | undefined;
}

/** How many records are listed at first, and how many more each time. */
const page = 50;

/** The records that are listed; looked for by `searchRecords`, `moreRecords` and every change. */
export const useRecords = create<Records>(() => ({
  filter: noFilter,
  found: [],
  wanted: page,
  total: 0,
  looked: 0,
  state: undefined,
  shops: [],
  openId: undefined,
}));

let search: RecordSearch | undefined;

const look = (): void => {
  const { filter, wanted } = useRecords.getState();
  search?.look(filter, wanted, (answer) => useRecords.setState(answer));
};

/** Lists what a filter asks for. What was listed stays until something is found. */
export function searchRecords(filter: RecordFilter): void {
  useRecords.setState({ filter, wanted: page, state: 'looking' });
  look();
}

export function moreRecords(): void {
  useRecords.setState(({ wanted }) => ({ wanted: wanted + page, state: 'looking' }));
  look();
}

/** Keeps the list up to date with what is stored, until `signal` ends it. */
export function followRecords(filter: RecordFilter, signal: AbortSignal): void {
  useRecords.setState({ filter });
  search = makeSearch(look, () => useRecords.setState({ state: 'failed' }), signal);
}

/** Keeps the shops that can be filtered by up to date, until `signal` ends it. */
export const followShops = (signal: AbortSignal): void =>
  watchOwn(readShops, (shops) => useRecords.setState({ shops }), signal);
