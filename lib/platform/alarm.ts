import { browser } from 'wxt/browser';
import { showCount } from './badge';
import type { Database } from './database';
import { notify, openNotifications, withdrawOver, type NotificationWords } from './notifications';
import { isShown, markTold, reminderState, takeDue } from './reminders';

const name = 'reminders';
const minute = 60_000;

/** Rings again every minute until it is set anew: a worker that is stopped while it rings is woken. */
const periodInMinutes = 1;

/** Rings that are under way: two at once would tell of the same twice. */
let last: Promise<void> = Promise.resolve();

/**
 * Shows what is due and sets the one alarm for what comes next. The database alone says what
 * waits: alarms vanish on update and restart, and fire late. To be called at every start, on
 * install, after every change, when the alarm rings and when the popup opens.
 */
export function ringReminders(
  database: Database,
  words: NotificationWords,
  now: number,
): Promise<void> {
  const turn = last.then(() => ring(database, words, now));
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * The alarm is set last: until then the one before, or `wakeSoon`, wakes whoever takes this up. What
 * need not wait for an answer is asked for beside it: whoever woke the worker waits for all of this.
 */
async function ring(database: Database, words: NotificationWords, now: number): Promise<void> {
  let withdrawn: Promise<void> | undefined;
  if (!database.isNewer) {
    // At a start there may be no alarm: browsers drop them.
    await wakeSoon(now).catch(() => undefined);
    const shown = await takeDue(database, now, await openNotifications());
    // Where the browser shows none, the list and the toolbar do.
    await notify(shown, words).catch(() => undefined);
    if (shown.length > 0) await markTold(database, shown);
    withdrawn = withdrawOver((isMeant) => isShown(database, isMeant)).catch(() => undefined);
  }
  const { next, shown } = await reminderState(database);
  await Promise.all([showCount(shown), withdrawn]);
  if (next === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.max(next, now + 1000), periodInMinutes });
}

/**
 * Sees to it that the alarm rings within a minute: to be called before a change of what waits, so
 * that nothing is lost where the worker is stopped between the change and the ring that follows.
 */
export async function wakeSoon(now: number): Promise<void> {
  const alarm = await browser.alarms.get(name).catch(() => undefined);
  if (alarm && alarm.scheduledTime <= now + minute) return;
  await browser.alarms.create(name, { when: now + minute, periodInMinutes });
}
