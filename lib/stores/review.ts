import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Shown } from '../core/review';

/** What the panel of one document shows. */
export const makeShown = (): StoreApi<Shown> => createStore<Shown>(() => ({}));
