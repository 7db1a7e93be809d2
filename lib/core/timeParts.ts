import type { Repeat, Weekday } from './repeat';
import { numberOf, numberPattern, oneOf, type DayPart, type TimeWords } from './timeWords';

/** A repeat before its time of day is known. */
type Open<R extends Repeat> = R extends Repeat ? Omit<R, 'clock'> : never;
export type OpenRepeat = Open<Repeat>;

/** What a text says of a day, before it is known which one that is. */
export type SaidDay =
  /** `isFromNow`: counted from now, with the time of day that it is. */
  | { kind: 'offset'; days: number; isFromNow?: true }
  | { kind: 'months'; months: number }
  | { kind: 'weekday'; day: Weekday; weeks?: number }
  | { kind: 'monthDay'; day: number; months?: number }
  | { kind: 'date'; month: number; day: number; year?: number; years?: number };

/** The parts of a time, as they were said. */
export interface TimeParts {
  /** Milliseconds from now. */
  after?: number;
  day?: SaidDay;
  /** A weekly one of no days: which one was not said. */
  repeat?: OpenRepeat;
  /** Which day, or that it is each week's, was not said. */
  isVague?: boolean;
  /** More times of the day were said than one. */
  hasOthers?: boolean;
  /** The last day of what recurs. */
  until?: { month: number; day: number };
  sale?: { days: number; name?: string };
  part?: DayPart;
  /** `isExact` where it is written as 09:00: no half of the day is to be added. */
  clock?: { hour: number; minute: number; isExact: boolean };
}

/** What the named groups of a pattern have found, empty where they found nothing. */
export type Said = (name: string) => string;

/** A pattern, and what it says; undefined where it says nothing after all. */
export type PartRule = readonly [pattern: string, read: (said: Said) => TimeParts | undefined];

/** One reading of a part of a time at a place in a text. */
export type PartReader = (
  text: string,
  from: number,
) => { parts: TimeParts; end: number } | undefined;

/** Patterns out of words, for the rules by which parts are read. */
export interface Vocabulary {
  words: TimeWords;
  /** The pattern of a number. */
  n: string;
  number: (text: string) => number;
  any: (list: readonly string[]) => string;
  keys: (map: Readonly<Record<string, unknown>>) => string;
}

export const vocabularyOf = (words: TimeWords): Vocabulary => ({
  words,
  n: numberPattern(words),
  number: (text) => numberOf(text, words) ?? Number.NaN,
  any: oneOf,
  keys: (map) => oneOf(Object.keys(map)),
});

/** Reads by a rule, at exactly the place that is asked for. */
export function readerOf([pattern, read]: PartRule): PartReader {
  const fitting = new RegExp(pattern, 'yu');
  return (text, from) => {
    fitting.lastIndex = from;
    const match = fitting.exec(text);
    const parts = match && read((name) => match.groups?.[name] ?? '');
    return parts && isKnown(parts) ? { parts, end: from + match[0].length } : undefined;
  };
}

/** Whether all numbers are some: 十十 is none. */
const isKnown = (value: object): boolean =>
  Object.values(value).every((at: unknown) =>
    typeof at === 'object' && at !== null ? isKnown(at) : !Number.isNaN(at),
  );
