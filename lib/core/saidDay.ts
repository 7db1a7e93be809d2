import { addDays, dayOf, dayStart, weekdayOf } from './day';
import { weekdays } from './repeat';
import type { SaidDay } from './timeParts';

const week = 7;

/** How far ahead a day without a month or a year is looked for: of 02-29 some years have none. */
const monthsAhead = 12;
const yearsAhead = 8;

const two = (count: number): string => String(count).padStart(2, '0');

/** A day of a month that is counted from a day's, -1 for its last; undefined where it has none such. */
function inMonth(today: string, months: number, day: number): string | undefined {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  const first = (at: number) => `${Math.floor(at / 12)}-${two((at % 12) + 1)}-01`;
  if (day === -1) return addDays(first(count + 1), -1);
  return existing(`${first(count).slice(0, 8)}${two(day)}`);
}

const existing = (day: string): string | undefined =>
  dayStart(day) === undefined ? undefined : day;

const upTo = (count: number): number[] => Array.from({ length: count + 1 }, (_, at) => at);

/**
 * The days that can be meant, as of `now`, the nearest first: one where it is said which, several
 * where the next is meant that is still ahead. None where no calendar has such a day.
 */
export function daysMeant(said: SaidDay, now: number): string[] {
  const today = dayOf(now);
  switch (said.kind) {
    case 'offset':
      return [addDays(today, said.days)];
    case 'months': {
      const day = Number(today.slice(8));
      // A month after 01-31 is 02-28.
      return [inMonth(today, said.months, day) ?? inMonth(today, said.months, -1) ?? today];
    }
    case 'weekday': {
      const index = weekdays.indexOf(said.day);
      if (said.weeks !== undefined)
        return [addDays(today, index - weekdayOf(now) + said.weeks * week)];
      const ahead = (index - weekdayOf(now) + week) % week;
      return [addDays(today, ahead), addDays(today, ahead + week)];
    }
    case 'monthDay':
      return (said.months === undefined ? upTo(monthsAhead) : [said.months]).flatMap(
        (months) => inMonth(today, months, said.day) ?? [],
      );
    case 'date': {
      const { month, day, year, years } = said;
      const first = Number(today.slice(0, 4));
      const all =
        year !== undefined
          ? [year]
          : years !== undefined
            ? [first + years]
            : upTo(yearsAhead).map((at) => first + at);
      return all.flatMap((at) => existing(`${at}-${two(month)}-${two(day)}`) ?? []);
    }
  }
}
