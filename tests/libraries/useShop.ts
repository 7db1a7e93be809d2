import { useSyncExternalStore } from 'react';
import { listed, onChange, shelfShown, type Product, type Shelf } from './shop';

/** What the shop lists, for pages of React. */
export const useListed = (): readonly Product[] => useSyncExternalStore(onChange, listed);
export const useShelf = (): Shelf => useSyncExternalStore(onChange, shelfShown);
