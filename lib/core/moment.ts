import { beijingClock, beijingTime, nextMidnight } from './timing';

/** An instant as it is spoken of: the day, in a word where it is near, and the time of day in Beijing. */
export interface Moment {
  /** Undefined for any other day: then `date` says which. */
  day?: 'today' | 'tomorrow';
  /** 11-25 */
  date: string;
  /** 14:32 */
  clock: string;
}

const oneDay = 24 * 3_600_000;

/** How `at` is spoken of at `now`; both in milliseconds since 1970. */
export function momentOf(at: number, now: number): Moment {
  const midnight = nextMidnight(now);
  const isToday = at < midnight && at >= midnight - oneDay;
  const isTomorrow = at >= midnight && at < midnight + oneDay;
  return {
    ...(isToday && { day: 'today' }),
    ...(isTomorrow && { day: 'tomorrow' }),
    date: beijingTime(at).slice(0, 5),
    clock: beijingClock(at),
  };
}
