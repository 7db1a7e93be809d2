import type { Reminder } from '../core/reminder';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { inState } from './reminderRows';

/** Most reminders of a state that lists hold; the others are found by searching. */
const most = { shown: 200, waiting: 300, done: 50, resting: 100, paused: 100 };

/** How many reminders there are, however many of them lists hold. */
export interface ReminderCounts {
  shown: number;
  waiting: number;
  done: number;
}

/**
 * The reminders that lists show: what is due, what comes next, what was done last, and all that
 * belongs to a ready-made set or to one of the cases that are listed; each once.
 */
export async function readMirrored(
  database: Database,
  caseIds: readonly string[],
): Promise<{ records: Reminder[]; counts: ReminderCounts; unread: number }> {
  const rows = tableOf(database, 'reminders');
  const parts = await Promise.all([
    inState(database, 'shown').limit(most.shown).toArray(),
    inState(database, 'waiting').limit(most.waiting).toArray(),
    inState(database, 'resting').limit(most.resting).toArray(),
    inState(database, 'paused').limit(most.paused).toArray(),
    inState(database, 'done').reverse().limit(most.done).toArray(),
    rows.where('routine').above('').limit(100).toArray(),
    rows.where('caseId').anyOf(caseIds).limit(500).toArray(),
  ]);
  const [shown, waiting, done] = await Promise.all(
    (['shown', 'waiting', 'done'] as const).map((state) => inState(database, state).count()),
  );
  const byId = new Map(parts.flat().map((at) => [Reflect.get(Object(at), 'id'), at]));
  const read = decodeAll('reminders', [...byId.values()]);
  const counts = { shown: shown ?? 0, waiting: waiting ?? 0, done: done ?? 0 };
  return { ...read, counts };
}
