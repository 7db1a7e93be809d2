import { toValue } from 'liquidjs';
import type { LanguageWords } from '../../core/notice';
import { fromBeijingField } from '../../core/beijingField';
import type { ProblemKind } from '../../core/templateProblem';
import { writtenDate } from '../../core/writtenDate';
import { isBlank, Run, runOf } from './run';
import { Assumed, Blank, Moment } from './values';

const day = 24 * 3_600_000;

/** What a filter or a comparison can do nothing with; its place is that of the words around it. */
export class ValueFault extends Error {
  constructor(readonly kind: ProblemKind) {
    super(kind);
  }
}

type Filter = (value: unknown, ...given: unknown[]) => unknown;

const isEmpty = (value: unknown): boolean =>
  isBlank(value) || value === undefined || value === null || value === '';

const wordsOf = (given: readonly unknown[]): string[] =>
  given.map((at) => String(toValue(at) ?? '')).filter(Boolean);

function numberOf(given: unknown): number {
  const number = Number(toValue(given));
  if (!Number.isInteger(number) || number < 0 || number > 10_000) throw new ValueFault('filter');
  return number;
}

/** An instant that is known as one, or a date that was typed; undefined for other words. */
export function momentIn(value: unknown): Moment | undefined {
  if (value instanceof Moment) return value;
  const text = String(toValue(value) ?? '').trim();
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const at = date && fromBeijingField(`${date}T${clock ?? '00:00'}`);
  return at ? new Moment(at, clock ? undefined : at) : undefined;
}

function momentOf(value: unknown): Moment {
  const moment = momentIn(value);
  if (!moment) throw new ValueFault('date');
  return moment;
}

function moved(value: unknown, days: number): Moment {
  const { at, near } = momentOf(value);
  return new Moment(at + days * day, near);
}

/** Filters that make something of a date. */
const ofDates: readonly string[] = ['date', 'before', 'after'];

/** A blank of which a date is to be made: it is asked for as one. */
const asTime = ({ name, choices, isList }: Blank): Blank => new Blank(name, choices, isList, true);

/** The filters of the language, by their English names; what is blank stays blank but for `default`. */
export function makeFilters(words: LanguageWords): Record<string, Filter> {
  const known: Record<string, Filter> = {
    date: (value, format) =>
      writtenDate(momentOf(value).at, wordsOf([format])[0] ?? words.date, words),
    before: (value, days) => moved(value, -numberOf(days)),
    after: (value, days) => moved(value, numberOf(days)),
    join: (value, by) => runOf(value, wordsOf([by])[0] ?? '、', words),
    take: (value, count) =>
      Array.isArray(value)
        ? value.slice(0, numberOf(count))
        : [...String(toValue(value))].slice(0, numberOf(count)).join(''),
    cut: (value, most) => {
      const all = [...String(toValue(value))];
      const count = numberOf(most);
      return all.length > count ? `${all.slice(0, Math.max(0, count - 1)).join('')}…` : value;
    },
    size: (value) => (Array.isArray(value) ? value.length : [...String(toValue(value))].length),
  };
  const careful = Object.entries(known).map(([name, filter]): [string, Filter] => [
    name,
    (value, ...given) => {
      const isOfDates = ofDates.includes(name);
      if (value instanceof Assumed) {
        const blank = isOfDates ? asTime(value.blank) : value.blank;
        // Words that were given for a date are asked for again, in a field for dates.
        if (isOfDates && value.isGiven && !momentIn(value.value)) return blank;
        return new Assumed(filter(value.value, ...given), blank);
      }
      if (value instanceof Blank && isOfDates) return asTime(value);
      if (isEmpty(value)) return value;
      const made = filter(value, ...given);
      return value instanceof Run ? new Run([made], value.given) : made;
    },
  ]);
  return {
    ...Object.fromEntries(careful),
    default: (value, ...given) => {
      const [word] = wordsOf(given);
      if (word === undefined) throw new ValueFault('filter');
      if (value instanceof Blank) return new Assumed(word, value);
      return isEmpty(value) && !isBlank(value) ? word : value;
    },
    choose: (value, ...given) => {
      const choices = [...new Set(wordsOf(given))];
      if (choices.length === 0) throw new ValueFault('filter');
      if (value instanceof Assumed)
        return new Assumed(value.value, new Blank(value.blank.name, choices));
      return value instanceof Blank ? new Blank(value.name, choices) : value;
    },
  };
}
