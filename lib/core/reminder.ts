import * as z from 'zod/mini';
import { beforeSale } from './beforeSale';
import { filledText, matching, recordId, text } from './bounds';
import { recurrenceRule } from './repeat';
import { nextMidnight } from './timing';

/** Something to do at a time, once or again and again. */
export const reminder = z.object({
  id: recordId,
  text: filledText(200),
  /** When it is due, in milliseconds since 1970; of one that recurs, when it is due next. */
  dueAt: z.number(),
  caseId: z.optional(text(64)),
  /** The step of its case's plan that it stands for; absent for one that the merchant wrote. */
  step: z.optional(filledText(40)),
  /** Where it is done. */
  link: z.optional(matching(/^https:\/\/\S{1,300}$/, 'link')),
  /** How it recurs by the calendar, or before every campaign. */
  rule: z.optional(recurrenceRule),
  beforeSale: z.optional(beforeSale),
  /** Of one that recurs: the last of its times that came. */
  takenAt: z.optional(z.number()),
  /** The recurring reminder that this is one time of. */
  of: z.optional(recordId),
  /** The ready-made set that it came with. */
  routine: z.optional(filledText(40)),
  /** When its notification went out; those that went out together have it in common. */
  rungAt: z.optional(z.number()),
  /** The same, until it is known that the notification is there. */
  untoldAt: z.optional(z.number()),
  /**
   * `shown` once it was taken as due; `done` when the merchant said so. Of one that recurs:
   * `resting` while no campaign is known that it could come before, `paused` by the merchant.
   */
  state: z.enum(['waiting', 'shown', 'done', 'resting', 'paused']),
  updatedAt: z.number(),
});
export type Reminder = z.infer<typeof reminder>;

/**
 * A reminder as it is to be stored when one is saved over another: an edit that was begun before
 * the reminder went out must not make it go out again for the same time.
 */
export function saved(stored: Reminder | undefined, given: Reminder): Reminder {
  const { rungAt: _, untoldAt: __, ...own } = given;
  const isOld =
    stored?.state === 'shown' && given.state === 'waiting' && given.dueAt === stored.dueAt;
  const kept: Reminder = isOld ? { ...own, state: 'shown' } : own;
  // A notification that is on its way is the background's business, whatever is edited meanwhile.
  const told =
    kept.state === 'shown' && stored?.state === 'shown'
      ? {
          ...(stored.rungAt !== undefined && { rungAt: stored.rungAt }),
          ...(stored.untoldAt !== undefined && { untoldAt: stored.untoldAt }),
        }
      : {};
  // What the merchant has written himself is his: a change of the plan leaves it alone.
  const isOwn = stored?.step !== undefined && stored.text !== given.text;
  return { ...kept, ...told, ...(isOwn && { step: undefined }) };
}

/** A reminder that waits again, for an instant. */
export const putOff = (at: Reminder, until: number, now: number): Reminder => {
  const { rungAt: _, untoldAt: __, ...rest } = at;
  return { ...rest, state: 'waiting', dueAt: until, updatedAt: now };
};

/** A reminder put off by minutes; it waits again. */
export const snoozed = (at: Reminder, minutes: number, now: number): Reminder =>
  putOff(at, now + minutes * 60_000, now);

/** For how long a reminder is put off, as the interface offers it. */
export const delays = ['minutes', 'hour', 'morning'] as const;
export type Delay = (typeof delays)[number];

/** Until when: ten minutes, an hour, or the next morning at nine in Beijing. */
export function delayed(delay: Delay, now: number): number {
  if (delay === 'minutes') return now + 10 * 60_000;
  if (delay === 'hour') return now + 3_600_000;
  return nextMidnight(now) + 9 * 3_600_000;
}

/** A reminder that was done. */
export const finished = (at: Reminder, now: number): Reminder => {
  const { untoldAt: _, ...rest } = at;
  return { ...rest, state: 'done', updatedAt: now };
};
