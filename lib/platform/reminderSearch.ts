import type { Reminder } from '../core/reminder';
import { tableOf, type Database } from './database';
import { decode } from './tables';
import { watchOwn } from './watchOwn';

/** A reminder as it is stored, with what is searched of it. */
export interface Searchable {
  stored: unknown;
  text: string;
}

/** Most reminders that a search gives. */
const mostFound = 100;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** All reminders, the earliest first; only those that are found are decoded. */
export async function readSearchable(database: Database): Promise<Searchable[]> {
  const all = await tableOf(database, 'reminders').orderBy('dueAt').toArray();
  return all.map((stored) => ({
    stored,
    text: plain(String(Reflect.get(Object(stored), 'text'))),
  }));
}

/** Hands over all reminders, now and after every change, until `signal` aborts. */
export const watchSearchable = (
  told: (all: readonly Searchable[]) => void,
  signal: AbortSignal,
): void => watchOwn(readSearchable, told, signal);

/** Those in whose texts all words of a search are, in any case, the earliest first. */
export function findReminders(all: readonly Searchable[], search: string): Reminder[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const found: Reminder[] = [];
  for (const { stored, text } of all) {
    if (!wanted.every((word) => text.includes(word))) continue;
    const read = decode('reminders', stored);
    if ('record' in read && found.push(read.record) >= mostFound) break;
  }
  return found;
}
