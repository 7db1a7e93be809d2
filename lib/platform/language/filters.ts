import { toValue } from 'liquidjs';
import type { LanguageWords } from '../../core/notice';
import { fromBeijingField } from '../../core/beijingField';
import { writtenDate } from '../../core/writtenDate';
import { Assumed, Blank, listOf, Moment } from './values';

const day = 24 * 3_600_000;

/** A filter that was given too little, or what it can do nothing with. */
export class FilterFault extends Error {}

type Filter = (value: unknown, ...given: unknown[]) => unknown;

const isEmpty = (value: unknown): boolean =>
  value instanceof Blank || value === undefined || value === null || value === '';

const wordsOf = (given: readonly unknown[]): string[] =>
  given.map((at) => String(toValue(at) ?? '')).filter(Boolean);

function numberOf(given: unknown): number {
  const number = Number(toValue(given));
  if (!Number.isInteger(number) || number < 0 || number > 10_000) throw new FilterFault();
  return number;
}

/** An instant that is known as one, or that was typed as a date; anything else is words. */
function momentOf(value: unknown): Moment | undefined {
  if (value instanceof Moment) return value;
  const text = String(toValue(value) ?? '').trim();
  const [, date, clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const at = date && fromBeijingField(`${date}T${clock}`);
  return at ? new Moment(at) : undefined;
}

const moved = (value: unknown, days: number): unknown => {
  const moment = momentOf(value);
  return moment ? new Moment(moment.at + days * day) : value;
};

/** The filters of the language, by their English names; what is blank stays blank but for `default`. */
export function makeFilters(words: LanguageWords): Record<string, Filter> {
  const known: Record<string, Filter> = {
    date: (value, format) => {
      const moment = momentOf(value);
      return moment ? writtenDate(moment.at, wordsOf([format])[0] ?? words.date, words) : value;
    },
    before: (value, days) => moved(value, -numberOf(days)),
    after: (value, days) => moved(value, numberOf(days)),
    join: (value, by) => listOf(value, words).join(wordsOf([by])[0] ?? '、'),
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
      if (value instanceof Assumed) return new Assumed(filter(value.value, ...given), value.blank);
      return isEmpty(value) ? value : filter(value, ...given);
    },
  ]);
  return {
    ...Object.fromEntries(careful),
    default: (value, ...given) => {
      const [word] = wordsOf(given);
      if (word === undefined) throw new FilterFault();
      return value instanceof Blank ? new Assumed(word, value) : isEmpty(value) ? word : value;
    },
    choose: (value, ...given) => {
      const choices = [...new Set(wordsOf(given))];
      if (choices.length === 0) throw new FilterFault();
      if (value instanceof Assumed)
        return new Assumed(value.value, new Blank(value.blank.name, choices));
      return value instanceof Blank ? new Blank(value.name, choices) : value;
    },
  };
}
