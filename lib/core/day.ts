import { beijingTime } from './timing';

const length = 24 * 3_600_000;

/** Beijing's day of an instant: 2026-11-11. */
export const dayOf = (at: number): string => beijingTime(at, true).slice(0, 10);

/**
 * The instant at which a day begins in Beijing, in milliseconds since 1970; undefined for a text
 * that is no day, or one that no calendar has: 2026-02-30.
 */
export function dayStart(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00+08:00`);
  return !Number.isNaN(at) && dayOf(at) === day ? at : undefined;
}

/** So many days from one day to another, negative where the other is earlier. Takes what are days. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / length;

/** The day so many days after `day`, which must be one. Throws a RangeError otherwise. */
export function addDays(day: string, count: number): string {
  const at = dayStart(day);
  if (at === undefined) throw new RangeError(`${day} is no day`);
  return dayOf(at + count * length);
}

/** 0 for Monday to 6 for Sunday, of Beijing's day at an instant. */
export const weekdayOf = (at: number): number => {
  // 1970-01-01 was a Thursday.
  const days = Math.floor((at + 8 * 3_600_000) / length);
  return (((days + 3) % 7) + 7) % 7;
};

/** The hour of Beijing's clock at an instant, 0 to 23. */
export const hourOf = (at: number): number => {
  const hours = Math.floor(at / 3_600_000) + 8;
  return ((hours % 24) + 24) % 24;
};
