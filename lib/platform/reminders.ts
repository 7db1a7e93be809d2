import { due, nextDue, saved, snoozed, type Reminder } from '../core/reminder';
import { change, decode, decodeAll, tableOf, type Database } from './database';

/** All reminders that can be read. */
export async function readReminders(database: Database): Promise<Reminder[]> {
  return decodeAll('reminders', await tableOf(database, 'reminders').toArray()).records;
}

export const saveReminder = (database: Database, given: Reminder): Promise<void> =>
  change(database, ['reminders'], async () => {
    const before = decode('reminders', await tableOf(database, 'reminders').get(given.id));
    const stored = 'record' in before ? before.record : undefined;
    await tableOf(database, 'reminders').put(saved(stored, given));
  });

export const removeReminder = (database: Database, id: string): Promise<void> =>
  change(database, ['reminders'], () => tableOf(database, 'reminders').delete(id));

/**
 * Takes what is due: marks it shown, and returns it. It is marked before it is shown, so that a
 * worker that is stopped in between does not show it again and again; the badge still counts it.
 * All that are taken together bear the same `updatedAt`, by which a digest finds them again.
 */
export const takeDue = (database: Database, now: number): Promise<Reminder[]> =>
  change(database, ['reminders'], async () => {
    const taken = due(await readReminders(database), now).map((at): Reminder => ({
      ...at,
      state: 'shown',
      updatedAt: now,
    }));
    await tableOf(database, 'reminders').bulkPut(taken);
    return taken;
  });

/** What a notification's button does to the reminders that it showed and that still stand so. */
export const settleShown = (
  database: Database,
  isMeant: (reminder: Reminder) => boolean,
  choice: 'done' | 'later',
  now: number,
): Promise<void> =>
  change(database, ['reminders'], async () => {
    const meant = (await readReminders(database)).filter(
      (at) => at.state === 'shown' && isMeant(at),
    );
    const settled = meant.map((at): Reminder =>
      choice === 'later' ? snoozed(at, 10, now) : { ...at, state: 'done', updatedAt: now },
    );
    await tableOf(database, 'reminders').bulkPut(settled);
  });

/** When the next one is due, and how many were shown and are not done. */
export async function reminderState(
  database: Database,
): Promise<{ next: number | undefined; shown: number }> {
  const all = await readReminders(database);
  return { next: nextDue(all), shown: all.filter(({ state }) => state === 'shown').length };
}
