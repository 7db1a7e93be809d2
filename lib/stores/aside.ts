import { create } from 'zustand';
import type { Aside } from '../core/aside';
import { readAside } from '../platform/asideRecords';
import { watchOwn } from '../platform/watchOwn';

/** What could not be read and lies aside; kept up to date by `followAside`. */
export const useAside = create<Aside>(() => ({ count: 0, last: 0, entries: [] }));

/** Keeps it up to date until `signal` ends it. */
export const followAside = (signal: AbortSignal): void =>
  watchOwn(readAside, (aside) => useAside.setState(aside), signal);
