import { createContext, useContext, type ReactNode } from 'react';
import type { GeneratedI18nStructure } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;
export type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

const Words = createContext<Say>((key) => key);

/** Gives the views below it their texts; the entrypoint hands in the i18n module's `t`. */
export function WordsProvider({ say, children }: { say: Say; children: ReactNode }) {
  return <Words value={say}>{children}</Words>;
}

/** The texts of the interface, by key; texts of catalog entries are keyed by their ids. */
export const useWords = (): Say => useContext(Words);

export { sayWith } from '../lib/core/sayWith';
