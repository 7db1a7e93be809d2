import { getDayDetail } from 'chinese-days';
import type { Holiday, Holidays } from '../core/holiday';

/*
 * China's public holidays as the State Council announces them, each autumn for the year after.
 * The library takes a text for UTC and answers in the machine's zone, so that it is handed a noon
 * of the machine's own.
 */
const localNoon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12);

/** The holidays of the years given, and those of them that the library knows nothing of. */
export function holidaysOf(years: readonly number[]): Holidays {
  const byYear = years.map((year) => ({ year, days: daysOf(year) }));
  return {
    days: byYear.flatMap(({ days }) => days),
    unknownYears: byYear.filter(({ days }) => days.length === 0).map(({ year }) => year),
  };
}

const known = new Map<number, readonly Holiday[]>();

function daysOf(year: number): readonly Holiday[] {
  const before = known.get(year);
  if (before) return before;
  const found: Holiday[] = [];
  const at = localNoon(year, 1, 1);
  for (; at.getFullYear() === year; at.setDate(at.getDate() + 1)) {
    const { name, work } = getDayDetail(at);
    // A holiday's name is "National Day,国庆节,3"; that of any other day is the weekday's.
    const [, chinese] = name.split(',');
    if (chinese === undefined) continue;
    const day = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
    found.push({ day: [year, ...day].join('-'), name: chinese, isWorkday: work });
  }
  known.set(year, found);
  return found;
}
