/** A day that the state has made free, or a working day in return for one. */
export interface Holiday {
  /** 2026-10-01 */
  day: string;
  /** 国庆节; the same for every day that belongs to it. */
  name: string;
  /** A weekend day on which people work instead. */
  isWorkday: boolean;
}

/** The holidays of some years, and those years whose holidays nobody has announced yet. */
export interface Holidays {
  days: readonly Holiday[];
  unknownYears: readonly number[];
}

/** The days off of one holiday, from its first to its last, and the days worked in return. */
export interface HolidaySpan {
  name: string;
  from: string;
  to: string;
  workdays: readonly string[];
}

/** The holidays of one year, each as one span, in their order. */
export function holidaySpans(days: readonly Holiday[], year: number): HolidaySpan[] {
  const own = days.filter(({ day }) => day.startsWith(`${year}-`));
  const names = [...new Set(own.map(({ name }) => name))];
  const spans = names.flatMap((name) => {
    const of = own.filter((at) => at.name === name);
    const off = of.filter(({ isWorkday }) => !isWorkday).map(({ day }) => day);
    const [from] = off;
    const to = off.at(-1);
    const workdays = of.filter(({ isWorkday }) => isWorkday).map(({ day }) => day);
    return from !== undefined && to !== undefined ? [{ name, from, to, workdays }] : [];
  });
  return spans.sort((one, other) => (one.from < other.from ? -1 : 1));
}
