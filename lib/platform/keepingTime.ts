import { ringReminders, wakeSoon } from './alarm';
import type { Database } from './database';
import type { NotificationWords } from './notifications';

/** What reminders are told with. */
export interface TimeDesk {
  connect: () => Promise<Database>;
  words: NotificationWords;
  now: () => number;
}

/**
 * Carries out a change of what waits, with the alarm that follows from it. What is stored is
 * stored, even if the alarm or a notification fails then: the next start makes up for it.
 */
export async function keepingTime<T>(
  { connect, words, now }: TimeDesk,
  change: (database: Database) => Promise<T>,
): Promise<T> {
  await wakeSoon(now()).catch(() => undefined);
  const result = await change(await connect());
  await ringReminders(await connect(), words, now()).catch(() => undefined);
  return result;
}
