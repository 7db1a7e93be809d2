import * as z from 'zod/mini';
import { clockOf, type BeforeSale } from './beforeSale';
import { dayStart } from './day';
import type { Reminder } from './reminder';
import {
  isRepeat,
  mostEvery,
  nths,
  repeatOf,
  weekdays,
  type Clock,
  type Repeat,
  type Weekday,
} from './repeat';

/** How a reminder can be said to recur in its form. */
export const repeatChoices = [
  'once',
  'daily',
  'workdays',
  'weekly',
  'monthly',
  'monthEnd',
  'nth',
  'sale',
] as const;
export type RepeatChoice = (typeof repeatChoices)[number];

/** What is typed of a repeat. `kept` is a rule that the form has no fields for: it stays as it is. */
export const repeatDraft = z.object({
  choice: z.enum([...repeatChoices, 'kept']),
  every: z.string(),
  clock: z.string(),
  days: z.array(z.string()),
  dates: z.string(),
  /** Which of a month's days of one name, and which name. */
  nth: z._default(z.string(), '1'),
  weekday: z._default(z.string(), 'MO'),
  /** The last day, 2026-12-31; empty where it goes on. */
  until: z._default(z.string(), ''),
  before: z.string(),
});
export type RepeatDraft = z.infer<typeof repeatDraft>;

/** What is wrong with a draft (`popup.repeat.wrong.<key>`). */
export const repeatProblems = ['clock', 'every', 'days', 'dates', 'before', 'until'] as const;
export type RepeatProblem = (typeof repeatProblems)[number];

/** How a reminder is to recur: not at all, by the calendar, before campaigns, or as it did before. */
export type ReadRepeat =
  | { kind: 'once' | 'kept' }
  | { kind: 'rule'; repeat: Repeat }
  | { kind: 'sale'; beforeSale: BeforeSale }
  | { kind: 'wrong'; problem: RepeatProblem };

export const firstRepeatDraft: RepeatDraft = {
  choice: 'once',
  every: '1',
  clock: '10:00',
  days: ['MO'],
  dates: '1',
  nth: '1',
  weekday: 'MO',
  until: '',
  before: '7',
};

const clockText = ([hour, minute]: Clock): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const workdays = weekdays.slice(0, 5);

/** The draft of a reminder that is to be changed. */
export function repeatDraftOf(reminder: Pick<Reminder, 'rule' | 'beforeSale'>): RepeatDraft {
  const { rule, beforeSale } = reminder;
  if (beforeSale)
    return {
      ...firstRepeatDraft,
      choice: 'sale',
      before: String(beforeSale.days),
      clock: clockText(clockOf(beforeSale)),
    };
  return rule === undefined ? firstRepeatDraft : draftOfRepeat(repeatOf(rule));
}

/** The draft of a repeat, as it was understood of a line; `kept` where the form cannot say it. */
export function draftOfRepeat(repeat: Repeat | undefined): RepeatDraft {
  if (!repeat || repeat.kind === 'yearly') return { ...firstRepeatDraft, choice: 'kept' };
  const draft = {
    ...firstRepeatDraft,
    clock: clockText(repeat.clock),
    every: String(repeat.every),
    until: repeat.until ?? '',
  };
  if (repeat.kind === 'daily') return { ...draft, choice: 'daily' };
  if (repeat.kind === 'weekly') {
    const isWork = repeat.every === 1 && repeat.days.join() === workdays.join();
    return { ...draft, choice: isWork ? 'workdays' : 'weekly', days: [...repeat.days] };
  }
  if (repeat.kind === 'nth')
    return { ...draft, choice: 'nth', nth: String(repeat.nth), weekday: repeat.day };
  const { days } = repeat;
  if (days.length === 1 && days[0] === -1) return { ...draft, choice: 'monthEnd' };
  if (days.includes(-1)) return { ...draft, choice: 'kept' };
  return { ...draft, choice: 'monthly', dates: days.join('、') };
}

const numberIn = (text: string): number =>
  /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;

/** What a draft says. */
export function readRepeat(draft: RepeatDraft): ReadRepeat {
  const { choice } = draft;
  if (choice === 'once' || choice === 'kept') return { kind: choice };
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(draft.clock) ?? [];
  const clock: Clock = [Number(hour ?? Number.NaN), Number(minute)];
  if (!isRepeat({ kind: 'daily', every: 1, clock })) return { kind: 'wrong', problem: 'clock' };
  if (choice === 'sale') {
    const days = numberIn(draft.before);
    return days <= 60
      ? { kind: 'sale', beforeSale: { days, minute: clock[0] * 60 + clock[1] } }
      : { kind: 'wrong', problem: 'before' };
  }
  const until = draft.until.trim();
  if (until && dayStart(until) === undefined) return { kind: 'wrong', problem: 'until' };
  const repeat: Repeat = { ...repeatIn(draft, clock), ...(until && { until }) };
  if (isRepeat(repeat)) return { kind: 'rule', repeat };
  const every = 'every' in repeat ? repeat.every : 1;
  const isEvery = Number.isInteger(every) && every >= 1 && every <= mostEvery[repeat.kind];
  const problem = !isEvery ? 'every' : choice === 'weekly' ? 'days' : 'dates';
  return { kind: 'wrong', problem };
}

function repeatIn(draft: RepeatDraft, clock: Clock): Repeat {
  const { choice, every: typed, days, dates } = draft;
  const every = numberIn(typed);
  switch (choice) {
    case 'workdays':
      return { kind: 'weekly', every: 1, days: workdays, clock };
    case 'weekly': {
      const chosen = weekdays.filter((day: Weekday) => days.includes(day));
      return { kind: 'weekly', every, days: chosen, clock };
    }
    case 'monthEnd':
      return { kind: 'monthly', every, days: [-1], clock };
    case 'monthly': {
      const numbers = dates
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(numberIn);
      const unique = [...new Set(numbers)].sort((one, other) => one - other);
      return { kind: 'monthly', every, days: unique, clock };
    }
    case 'nth': {
      const nth = nths.find((at) => String(at) === draft.nth) ?? 1;
      const day = weekdays.find((at) => at === draft.weekday) ?? 'MO';
      return { kind: 'nth', every, nth, day, clock };
    }
    default:
      return { kind: 'daily', every, clock };
  }
}
