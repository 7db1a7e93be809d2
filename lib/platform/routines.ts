import type { Reminder } from '../core/reminder';
import { routineId, routineReminder, type RoutineSet } from '../core/routine';
import { movedOn } from '../core/series';
import { change, Refusal, tableOf, type Database } from './database';
import { decoded } from './reminderRows';
import { readAhead, readReminder, tables } from './reminders';

/** The ready-made sets, and what their reminders say. */
export interface RoutineDesk {
  sets: readonly RoutineSet[];
  textOf: (routine: string) => string;
}

/**
 * Switches a set on: what is missing of it is made, what was paused goes on as the merchant has
 * edited it. Off, all of it is paused, and nothing is lost. Refuses a set that there is none of.
 */
export const switchRoutines = (
  database: Database,
  { set: id, isOn }: { set: string; isOn: boolean },
  { sets, textOf }: RoutineDesk,
  now: number,
): Promise<void> =>
  change(database, tables, async () => {
    const set = sets.find((at) => at.id === id);
    if (!set) throw new Refusal('missing');
    const ahead = await readAhead(database);
    const stored = await decoded(tableOf(database, 'reminders').where('routine').equals(id));
    const paused = (at: Reminder): Reminder => ({ ...at, state: 'paused', updatedAt: now });
    const resumed = (at: Reminder) => movedOn({ ...at, updatedAt: now }, now, ahead);
    const changed = stored
      .filter(({ state }) => (state === 'paused') === isOn)
      .map((at) => (isOn ? resumed(at) : paused(at)));
    const missing = set.routines.filter((at) => !stored.some((own) => own.id === routineId(at)));
    const made = missing.map((at) => routineReminder(at, id, textOf(at.id), now, ahead));
    await tableOf(database, 'reminders').bulkPut(isOn ? [...changed, ...made] : changed);
  });

/** Pauses a recurring reminder, or has it go on. Refuses one that does not recur or is not there. */
export const pauseReminder = (
  database: Database,
  { id, isPaused }: { id: string; isPaused: boolean },
  now: number,
): Promise<void> =>
  change(database, tables, async () => {
    const at = await readReminder(database, id);
    if (!at) throw new Refusal('missing');
    if (!at.rule && !at.beforeSale) throw new Refusal('invalid');
    const next: Reminder = isPaused
      ? { ...at, state: 'paused', updatedAt: now }
      : movedOn({ ...at, updatedAt: now }, now, await readAhead(database));
    await tableOf(database, 'reminders').put(next);
  });
