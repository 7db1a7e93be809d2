/** Beijing has kept UTC+8 without summer time since 1991; the platform's days are its days. */
const beijingOffset = 8 * 3_600_000;
const day = 24 * 3_600_000;

/** The next 00:00 in Beijing after `now`; both in milliseconds since 1970. */
export function nextMidnight(now: number): number {
  return (Math.floor((now + beijingOffset) / day) + 1) * day - beijingOffset;
}

/** Beijing wall time of an instant: 11-25 00:00, with the year where `withYear` asks for it. */
export function beijingTime(at: number, withYear = false): string {
  const text = new Date(at + beijingOffset).toISOString();
  return `${withYear ? text.slice(0, 10) : text.slice(5, 10)} ${text.slice(11, 16)}`;
}

/** The day of an instant in Beijing: 2026-11-24. */
export const beijingDay = (at: number): string => beijingTime(at, true).slice(0, 10);

/** A day in Beijing: 11-30, with the year where it is another than that of `near`. */
export function shortDay(at: number, near: number): string {
  const day = beijingDay(at);
  return day.slice(0, 4) === beijingDay(near).slice(0, 4) ? day.slice(5) : day;
}

/**
 * How many days in Beijing lie between an instant and a day (2026-11-24): 0 for the same one,
 * negative for one that is past; undefined for a day that no calendar has.
 */
export function daysUntil(text: string, at: number): number | undefined {
  const start = Date.parse(`${text}T00:00:00+08:00`);
  if (Number.isNaN(start) || beijingDay(start) !== text) return undefined;
  return Math.round((start - (nextMidnight(at) - day)) / day);
}

/** Beijing time of day of an instant: 14:02. */
export const beijingClock = (at: number): string => beijingTime(at).slice(-5);
