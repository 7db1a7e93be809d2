import { create } from 'zustand';
import type { Reminder } from '../core/reminder';
import { connection } from '../platform/database';
import { findReminders } from '../platform/mirroredReminders';

interface Found {
  /** What was searched for. */
  search: string;
  reminders: readonly Reminder[];
}

/** What a search among all reminders has found last; lists hold but those that come next. */
export const useReminderSearch = create<Found>(() => ({ search: '', reminders: [] }));

const connect = connection();
let latest = '';

/** Searches; of several searches under way the latest counts. */
export async function searchReminders(search: string): Promise<void> {
  latest = search;
  const reminders = search.trim() ? await findReminders(await connect(), search) : [];
  if (latest === search) useReminderSearch.setState({ search, reminders });
}
