import * as z from 'zod/mini';
import { dayOf, dayStart, weekdayOf } from './day';

/** The days of a week as RFC 5545 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hour and minute in Beijing. */
export type Clock = readonly [hour: number, minute: number];

/** Which of a month's days of one name: the first to the fourth, or its last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** The last day on which it may come, 2026-12-31; without one it goes on. */
interface Ending {
  until?: string;
}

/** How something recurs by the calendar, always in Beijing's days. */
export type Repeat = (
  | { kind: 'daily'; every: number; clock: Clock }
  | { kind: 'weekly'; every: number; days: readonly Weekday[]; clock: Clock }
  /** Days of the month; -1 is its last. A month without such a day is passed over. */
  | { kind: 'monthly'; every: number; days: readonly number[]; clock: Clock }
  /** The first Monday of a month, its last Friday. */
  | { kind: 'nth'; every: number; nth: Nth; day: Weekday; clock: Clock }
  | { kind: 'yearly'; month: number; day: number; clock: Clock }
) &
  Ending;
export type RepeatKind = Repeat['kind'];

/**
 * Every how many days, weeks or months at most. Of months fewer than 12, so that the 31st comes
 * round from whichever month it is counted.
 */
export const mostEvery: Record<RepeatKind, number> = {
  daily: 99,
  weekly: 52,
  monthly: 11,
  nth: 11,
  yearly: 1,
};

const isIn = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && least <= value && value <= most;

/** Days that each month has in a leap year. */
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there are such times at all, again and again. */
export function isRepeat(repeat: Repeat): boolean {
  const [hour, minute] = repeat.clock;
  if (!isIn(hour, 0, 23) || !isIn(minute, 0, 59)) return false;
  if (repeat.until !== undefined && dayStart(repeat.until) === undefined) return false;
  if (repeat.kind === 'yearly')
    return isIn(repeat.month, 1, 12) && isIn(repeat.day, 1, monthDays[repeat.month - 1] ?? 0);
  if (!isIn(repeat.every, 1, mostEvery[repeat.kind])) return false;
  if (repeat.kind === 'daily') return true;
  if (repeat.kind === 'nth') return nths.includes(repeat.nth) && weekdays.includes(repeat.day);
  const { days } = repeat;
  if (days.length === 0 || new Set<unknown>(days).size !== days.length) return false;
  return repeat.kind === 'weekly' || repeat.days.every((day) => day === -1 || isIn(day, 1, 31));
}

const frequencies = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  nth: 'MONTHLY',
  yearly: 'YEARLY',
};

const two = (count: number): string => String(count).padStart(2, '0');

/**
 * The rule as RFC 5545 writes it: when it is counted from, as Beijing's wall clock ("floating
 * time"), and how it goes on. It is counted from the week, month or day of `now`.
 */
export function ruleOf(repeat: Repeat, now: number): string {
  const { kind, clock, until } = repeat;
  const today = dayOf(now);
  const monday = dayOf((dayStart(today) ?? now) - weekdayOf(now) * 86_400_000);
  // From the first of a month all of its days are ahead, and no month lacks it.
  const starts = {
    daily: today,
    weekly: monday,
    monthly: `${today.slice(0, 7)}-01`,
    nth: `${today.slice(0, 7)}-01`,
    yearly: `${today.slice(0, 4)}-01-01`,
  };
  const start = `${starts[kind].replaceAll('-', '')}T${two(clock[0])}${two(clock[1])}00`;
  const parts = [`FREQ=${frequencies[kind]}`];
  if (kind === 'yearly') parts.push(`BYMONTH=${repeat.month}`, `BYMONTHDAY=${repeat.day}`);
  else if (repeat.every > 1) parts.push(`INTERVAL=${repeat.every}`);
  if (kind === 'weekly') parts.push(`BYDAY=${repeat.days.join(',')}`);
  if (kind === 'monthly') parts.push(`BYMONTHDAY=${repeat.days.join(',')}`);
  if (kind === 'nth') parts.push(`BYDAY=${repeat.nth}${repeat.day}`);
  if (until !== undefined) parts.push(`UNTIL=${until.replaceAll('-', '')}T235959`);
  return `DTSTART:${start}\nRRULE:${parts.join(';')}`;
}

const written =
  /^DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00\nRRULE:(FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,-]+)*)$/;

/** What a rule says, or undefined where it is none of ours or never comes true. */
export function repeatOf(rule: string): Repeat | undefined {
  const [, year, month, day, hour, minute, text = ''] = written.exec(rule) ?? [];
  if (rule.length > 200 || dayStart(`${year}-${month}-${day}`) === undefined) return undefined;
  const pairs = text.split(';').map((part) => part.split('=') as [string, string]);
  const parts = new Map(pairs);
  if (parts.size !== pairs.length) return undefined; // a part that is said twice
  const take = (name: string): string[] => {
    const values = parts.get(name)?.split(',') ?? [];
    parts.delete(name);
    return values;
  };
  const clock = [Number(hour), Number(minute)] as const;
  const [frequency] = take('FREQ');
  const every = Number(take('INTERVAL')[0] ?? 1);
  const named = take('BYDAY');
  const days = named.filter((name) => weekdays.includes(name as Weekday)) as Weekday[];
  const [, nth, nthDay] = /^(-?\d)([A-Z]{2})$/.exec(named[0] ?? '') ?? [];
  const dates = take('BYMONTHDAY').map(Number);
  const months = take('BYMONTH').map(Number);
  const [ends] = take('UNTIL');
  const until = ends && { until: ends.replace(/^(\d{4})(\d\d)(\d\d)T235959$/, '$1-$2-$3') };
  const made: Record<string, Repeat> = {
    DAILY: { kind: 'daily', every, clock },
    WEEKLY: { kind: 'weekly', every, days, clock },
    MONTHLY: nth
      ? { kind: 'nth', every, nth: Number(nth) as Nth, day: nthDay as Weekday, clock }
      : { kind: 'monthly', every, days: dates, clock },
    YEARLY: { kind: 'yearly', month: months[0] ?? 0, day: dates[0] ?? 0, clock },
  };
  const said = made[frequency ?? ''];
  const repeat = said && { ...said, ...until };
  // What is left over, or was lost on the way, is none of what we write.
  if (!repeat || parts.size > 0 || !isRepeat(repeat)) return undefined;
  const again = ruleOf(repeat, 0).split('RRULE:')[1]?.split(';').sort().join(';');
  return again ===
    text
      .replace(/;INTERVAL=1(?=;|$)/, '')
      .split(';')
      .sort()
      .join(';')
    ? repeat
    : undefined;
}

/** A recurrence rule as it is stored: DTSTART and RRULE of RFC 5545, one line each. */
export const recurrenceRule = z.string().check(
  z.maxLength(200),
  z.refine((text) => repeatOf(text) !== undefined),
);

/** The instant of the first occurrence of a rule after `after`, both in milliseconds since 1970. */
export type NextOf = (rule: string, after: number) => number | undefined;
