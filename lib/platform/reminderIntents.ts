import type { Case } from '../core/case';
import type { Intent } from '../core/message';
import { ringReminders, wakeSoon } from './alarm';
import { removeCampaign, saveCampaign } from './calendar';
import type { Database } from './database';
import type { NotificationWords } from './notifications';
import { removeReminder, saveReminder } from './reminders';
import { pauseReminder, switchRoutines, type RoutineDesk } from './routines';
import { settleReminder, verifyStop } from './settle';

/** The intents that change what waits; campaigns do, since there is what is due before each. */
export type ReminderIntent = Extract<
  Intent,
  { type: `reminder.${string}` | `routine.${string}` | `campaign.${string}` }
>;

export const isReminderIntent = (intent: Intent): intent is ReminderIntent =>
  /^(reminder|routine|campaign)\./.test(intent.type);

/** What reminders are made and told with. */
export interface ReminderDesk {
  connect: () => Promise<Database>;
  words: NotificationWords;
  routines: RoutineDesk;
  now: () => number;
}

/**
 * Carries out a change of what waits, with the alarm that follows from it. What is stored is
 * stored, even if the alarm or a notification fails then: the next start makes up for it.
 */
export async function keepingTime<T>(desk: ReminderDesk, work: () => Promise<T>): Promise<T> {
  await wakeSoon(desk.now()).catch(() => undefined);
  const result = await work();
  await ringReminders(await desk.connect(), desk.words, desk.now()).catch(() => undefined);
  return result;
}

/** Carries out one intent about reminders. Gives the case that it was about, if any. */
export async function carryOutReminder(
  intent: ReminderIntent,
  desk: ReminderDesk,
): Promise<{ case?: Case }> {
  const database = await desk.connect();
  const now = desk.now();
  switch (intent.type) {
    case 'reminder.ring':
      await ringReminders(database, desk.words, now);
      return {};
    case 'reminder.verify':
      return { case: await keepingTime(desk, () => verifyStop(database, intent, now)) };
    default:
      await keepingTime(desk, () => changeBy(intent, database, desk, now));
      return {};
  }
}

function changeBy(
  intent: Exclude<ReminderIntent, { type: 'reminder.ring' | 'reminder.verify' }>,
  database: Database,
  { routines }: ReminderDesk,
  now: number,
): Promise<void> {
  switch (intent.type) {
    case 'reminder.save':
      return saveReminder(database, intent.reminder, now);
    case 'reminder.remove':
      return removeReminder(database, intent.id);
    case 'reminder.settle':
      return settleReminder(database, intent, now);
    case 'reminder.pause':
      return pauseReminder(database, intent, now);
    case 'routine.switch':
      return switchRoutines(database, intent, routines, now);
    case 'campaign.save':
      return saveCampaign(database, intent.campaign);
    case 'campaign.remove':
      return removeCampaign(database, intent.id);
  }
}
