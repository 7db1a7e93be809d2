import { browser } from 'wxt/browser';
import { showCount } from './badge';
import type { Database } from './database';
import { notify, openNotifications, withdrawOver, type NotificationWords } from './notifications';
import { isAnyDue, isShown, markTold, reminderState, takeDue } from './reminders';

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
 * The alarm is set last: until then the one before, or `wakeSoon`, wakes whoever takes this up. Most
 * starts find nothing due, and whoever woke the worker waits for this: what need not wait for another
 * answer is asked for beside it.
 */
async function ring(database: Database, words: NotificationWords, now: number): Promise<void> {
  const [isDue, atFirst] = await Promise.all([
    !database.isNewer && isAnyDue(database, now),
    reminderState(database),
    // At a start there may be no alarm: browsers drop them.
    database.isNewer || wakeSoon(now).catch(() => undefined),
  ]);
  if (isDue) await tellOfDue(database, words, now);
  const { next, shown } = isDue ? await reminderState(database) : atFirst;
  await Promise.all([
    showCount(shown),
    database.isNewer ||
      withdrawOver((isMeant) => isShown(database, isMeant)).catch(() => undefined),
  ]);
  if (next === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.max(next, now + 1000), periodInMinutes });
}

async function tellOfDue(database: Database, words: NotificationWords, now: number): Promise<void> {
  const shown = await takeDue(database, now, await openNotifications());
  // Where the browser shows none, the list and the toolbar do.
  await notify(shown, words).catch(() => undefined);
  if (shown.length > 0) await markTold(database, shown);
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
