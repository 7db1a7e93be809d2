import announced from 'chinese-days/dist/chinese-days.json';
import type { Holiday, Holidays } from '../core/holiday';

/*
 * China's public holidays as the State Council announces them, each autumn for the year after. Of
 * the library only its data is used: its code would cost every start of the background 7 ms.
 */
const { holidays, workdays } = announced;

/** The holidays of the years given, in their order, and those years that the library knows nothing of. */
export function holidaysOf(years: readonly number[]): Holidays {
  const byYear = years.map((year) => ({ year, days: daysOf(year) }));
  return {
    days: byYear.flatMap(({ days }) => days),
    unknownYears: byYear.filter(({ days }) => days.length === 0).map(({ year }) => year),
  };
}

const daysOf = (year: number): Holiday[] =>
  [...inYear(year, holidays, false), ...inYear(year, workdays, true)].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );

/** The days of a list that are in a year; their names are "National Day,国庆节,3". */
const inYear = (year: number, named: Record<string, string>, isWorkday: boolean): Holiday[] =>
  Object.entries(named).flatMap(([day, names]) => {
    const [, name] = names.split(',');
    return day.startsWith(`${year}-`) && name !== undefined ? [{ day, name, isWorkday }] : [];
  });
