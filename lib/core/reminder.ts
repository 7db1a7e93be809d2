import * as z from 'zod/mini';
import { filledText, matching, recordId, text } from './bounds';

/** Something to do at a time. */
export const reminder = z.object({
  id: recordId,
  text: filledText(200),
  /** When it is due, in milliseconds since 1970. */
  dueAt: z.number(),
  caseId: z.optional(text(64)),
  /** The step of its case's plan that it stands for; absent for one that the merchant wrote. */
  step: z.optional(filledText(40)),
  /** Where it is done. */
  link: z.optional(matching(/^https:\/\/\S{1,300}$/, 'link')),
  /** `shown` once its notification went out; `done` when the merchant said so. */
  state: z.enum(['waiting', 'shown', 'done']),
  updatedAt: z.number(),
});
export type Reminder = z.infer<typeof reminder>;

/** The waiting reminders that are due at `now`, the oldest first. */
export function due(reminders: readonly Reminder[], now: number): Reminder[] {
  return reminders
    .filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
    .sort((one, other) => one.dueAt - other.dueAt);
}

/** When the next alarm must ring, or undefined when nothing waits. */
export function nextDue(reminders: readonly Reminder[]): number | undefined {
  const times = reminders.filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * A reminder as it is to be stored when one is saved over another: an edit that was begun before
 * the reminder went out must not make it go out again for the same time.
 */
export function saved(stored: Reminder | undefined, given: Reminder): Reminder {
  const isOld =
    stored?.state === 'shown' && given.state === 'waiting' && given.dueAt === stored.dueAt;
  const kept: Reminder = isOld ? { ...given, state: 'shown' } : given;
  // What the merchant has written himself is his: a change of the plan leaves it alone.
  return stored?.step && stored.text !== given.text ? { ...kept, step: undefined } : kept;
}

/** A reminder put off; it waits again. */
export const snoozed = (at: Reminder, minutes: number, now: number): Reminder => ({
  ...at,
  state: 'waiting',
  dueAt: now + minutes * 60_000,
  updatedAt: now,
});
