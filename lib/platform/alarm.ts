import { browser } from 'wxt/browser';
import { showCount } from './badge';
import type { Database } from './database';
import { notify, type NotificationWords } from './notifications';
import { reminderState, takeDue } from './reminders';

const name = 'reminders';

/**
 * Shows what is due and sets the one alarm for what comes next. The database alone says what
 * waits: alarms vanish on update and restart, and fire late. To be called at every start, on
 * install, after every change, when the alarm rings and when the popup opens.
 */
export async function ringReminders(
  database: Database,
  words: NotificationWords,
  now: number,
): Promise<void> {
  const shown = database.isNewer ? [] : await takeDue(database, now);
  await notify(shown, words);
  const state = await reminderState(database);
  await showCount(state.shown);
  if (state.next === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.max(state.next, now + 1000) });
}
