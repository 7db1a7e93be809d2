import type { Weekday } from './repeat';

/** Parts of a day, each with its own reading of a bare hour. */
export const dayParts = ['night', 'morning', 'noon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** How times are said in a language; all of it data, so that another can be added. */
export interface TimeWords {
  numerals: Readonly<Record<string, number>>;
  ten: readonly string[];
  half: readonly string[];
  /** Said before a time, and no part of what is to be done. */
  leads: readonly string[];
  /** May stand between the parts of a time. */
  joints: readonly string[];
  /** Between a longer time and a day in it: 每周的周五. */
  of: readonly string[];
  /** Days from today. */
  days: Readonly<Record<string, number>>;
  /** The same where a part of the day follows at once: 今晚, 明早. */
  shortDays: Readonly<Record<string, number>>;
  parts: Readonly<Record<string, DayPart>>;
  weekdays: Readonly<Record<string, Weekday>>;
  /** The two days of a weekend. */
  weekend: readonly string[];
  workdays: readonly string[];
  /** A period that is meant: this one, the next. Counted from this one. */
  periods: Readonly<Record<string, number>>;
  years: Readonly<Record<string, number>>;
  every: readonly string[];
  /** Every second, third, … one: 每隔一天 is every second day. */
  everyOther: readonly string[];
  everyDay: readonly string[];
  piece: readonly string[];
  day: readonly string[];
  week: readonly string[];
  month: readonly string[];
  year: readonly string[];
  hour: readonly string[];
  minute: readonly string[];
  quarter: readonly string[];
  /** After a length of time: from now on. */
  later: readonly string[];
  /** Before a length of time, with the same meaning. */
  passing: readonly string[];
  date: readonly string[];
  oclock: readonly string[];
  sharp: readonly string[];
  quarters: Readonly<Record<string, number>>;
  /** The halves of a day after an hour: 3pm. */
  am: readonly string[];
  pm: readonly string[];
  /** Before the number of one among several: 第一个. */
  ordinal: readonly string[];
  lastOne: readonly string[];
  /** Before the last day of what recurs, and after it. */
  until: readonly string[];
  ended: readonly string[];
  monthEnd: readonly string[];
  monthStart: readonly string[];
  yearEnd: readonly string[];
  to: readonly string[];
  and: readonly string[];
  /** After a number with a point: it is none of a day. */
  amounts: readonly string[];
  sale: readonly string[];
  before: readonly string[];
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** One of these words, the longest first. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;

/** The pattern of a number of at most four digits, or below a hundred in words. */
export const numberPattern = ({ numerals, ten }: TimeWords): string =>
  `(?:\\d{1,4}|[${[...Object.keys(numerals), ...ten].map(escaped).join('')}]{1,4})`;

/** The number that such a text says, undefined where it says none: 二十三, 十五, 07. */
export function numberOf(text: string, { numerals, ten }: TimeWords): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [before, after, ...more] = text.split(new RegExp(oneOf(ten)));
  if (before === undefined || more.length > 0) return undefined;
  const digit = (word: string, atLeast: number): number | undefined =>
    word === '' ? atLeast : Object.hasOwn(numerals, word) ? numerals[word] : undefined;
  if (after === undefined) return before === '' ? undefined : digit(before, 0);
  const [tens, ones] = [digit(before, 1), digit(after, 0)];
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones;
}
