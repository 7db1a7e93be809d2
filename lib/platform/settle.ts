import { delayed, finished, putOff, snoozed, type Delay, type Reminder } from '../core/reminder';
import { isSeries } from '../core/series';
import { isVerification, type Verified } from '../core/verification';
import type { Case } from '../core/case';
import { markCase, readCase } from './cases';
import { change, Refusal, tableOf, type Database } from './database';
import { readReminder } from './reminders';

/** What the merchant says of a reminder: done, to be done after all, or put off. */
export type Choice = 'done' | 'again' | Delay;

/**
 * Settles one reminder. Refuses one that is not there, one that
 * recurs (its times are settled), and 'done' of one that asks what is seen.
 */
export const settleReminder = (
  database: Database,
  { id, choice }: { id: string; choice: Choice },
  now: number,
): Promise<void> =>
  change(database, ['reminders'], async () => {
    const stored = await readReminder(database, id);
    if (!stored) throw new Refusal('missing');
    const isAsked = choice === 'done' && isVerification(stored);
    if (isSeries(stored) || isAsked) throw new Refusal('invalid');
    await tableOf(database, 'reminders').put(settled(stored, choice, now));
  });

function settled(at: Reminder, choice: Choice, now: number): Reminder {
  if (choice === 'done') return finished(at, now);
  if (choice !== 'again') return putOff(at, delayed(choice, now), now);
  // What is overdue anyway stands as due again, and does not ring a second time.
  return { ...at, state: at.dueAt <= now ? 'shown' : 'waiting', updatedAt: now };
}

/** What still runs is looked at again after so many minutes. */
const lookAgain = 60;

/** Whether this answer is on record and its reminder settled by it: it is said again where its reply was lost. */
const isAnswered = ({ state }: Reminder, { events }: Case, answer: Verified): boolean =>
  state === (answer === 'stopped' ? 'done' : 'waiting') &&
  events.at(-1)?.kind === 'verified' &&
  events.at(-1)?.words === answer;

/**
 * Puts on the case's record what was seen, with the reminder that asked for it: stopped, it is
 * done; still running, it asks again in an hour. Said twice it counts once. Refuses a reminder that asks no such thing.
 */
export const verifyStop = (
  database: Database,
  { id, answer }: { id: string; answer: Verified },
  now: number,
): Promise<Case> =>
  change(database, ['cases', 'reminders'], async () => {
    const stored = await readReminder(database, id);
    if (!stored) throw new Refusal('missing');
    if (!isVerification(stored)) throw new Refusal('invalid');
    const about = stored.caseId ?? '';
    const known = await readCase(database, about);
    if (isAnswered(stored, known, answer)) return known;
    const next = answer === 'stopped' ? finished(stored, now) : snoozed(stored, lookAgain, now);
    await tableOf(database, 'reminders').put(next);
    // One that was planned and never pressed has nothing to be verified.
    const event = { at: now, kind: 'verified', words: answer } as const;
    return known.status === 'open' ? known : markCase(database, about, event);
  });
