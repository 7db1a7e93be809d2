import { create } from 'zustand';
import type { Reminder } from '../core/reminder';
import { findReminders, watchSearchable, type Searchable } from '../platform/reminderSearch';

interface Found {
  /** What was searched for. */
  search: string;
  reminders: readonly Reminder[];
}

/** What a search among all reminders has found last; lists hold but those that come next. */
export const useReminderSearch = create<Found>(() => ({ search: '', reminders: [] }));

/** All of them, once they have come: a letter that is typed reads nothing. */
let all: readonly Searchable[] | undefined;
let latest = '';

/** Searches; what is typed before they have come is looked for as soon as they have. */
export function searchReminders(search: string): void {
  latest = search;
  if (!all) return;
  const reminders = search.trim() ? findReminders(all, search) : [];
  useReminderSearch.setState({ search, reminders });
}

/** Keeps what is found up to date with what is stored, until `signal` ends it. */
export const followReminders = (signal: AbortSignal): void =>
  watchSearchable((read) => {
    all = read;
    searchReminders(latest);
  }, signal);
