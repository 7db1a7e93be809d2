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

/** Beijing time of day of an instant: 14:02. */
export const beijingClock = (at: number): string => beijingTime(at).slice(-5);
