import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dock } from '../core/dock';

/** What the dock of one document shows. It begins a little above the middle, where backends float nothing. */
export const makeDockStore = (): StoreApi<Dock> =>
  createStore<Dock>(() => ({ isOpen: false, at: 0.4, cases: [], part: { kind: 'home' } }));
