import type { TimeParts } from './timeParts';
import type { DayPart } from './timeWords';

/** What was not said of a time of day, or can be read in two ways. */
export type ClockDoubt = 'clock' | 'halfDay' | 'midnight';

/** Times of a day that can be meant, in minutes from its start, the likeliest first. */
export interface MeantClock {
  /** 1440 and more are of the night after it. */
  minutes: readonly number[];
  doubt?: ClockDoubt;
}

const noon = 12 * 60;
const midnight = 24 * 60;

/** When something is done of which only the part of the day is said; nine in the morning otherwise. */
const usual: Record<DayPart, number> = {
  night: 2 * 60,
  morning: 9 * 60,
  noon,
  afternoon: 15 * 60,
  evening: 20 * 60,
};
const usualMinute = 9 * 60;

/** Bare hours up to this one are of the afternoon: nobody is at work at three in the morning. */
const lastAfternoonHour = 6;

/** The times of day that the parts of a time can mean. */
export function clockMeant({ part, clock }: TimeParts): MeantClock {
  if (!clock) return { minutes: [part ? usual[part] : usualMinute], doubt: 'clock' };
  const { hour, minute, isExact } = clock;
  const at = hour * 60 + minute;
  if (part) return inPart(part, hour, at);
  if (isExact || hour === 0 || hour > 12) return { minutes: [at] };
  if (hour === 12) return { minutes: [at, at + noon], doubt: 'halfDay' };
  const both = hour <= lastAfternoonHour ? [at + noon, at] : [at, at + noon];
  return { minutes: both, doubt: 'halfDay' };
}

function inPart(part: DayPart, hour: number, at: number): MeantClock {
  // 下午 15 点 and 晚上 20:00 say the same twice; 凌晨 15 点 does not.
  if (hour > 12)
    return part === 'night' || part === 'morning'
      ? { minutes: [at], doubt: 'halfDay' }
      : { minutes: [at] };
  switch (part) {
    case 'night':
      return { minutes: [hour === 12 ? at - noon : at] };
    case 'morning':
      return { minutes: [at] };
    case 'noon':
      return { minutes: [hour <= 3 ? at + noon : at] };
    case 'afternoon':
      return { minutes: [hour === 12 ? at : at + noon] };
    case 'evening':
      // 晚上 12 点 and 晚上 1 点 are of the night that follows.
      if (hour === 12) return { minutes: [at + noon], doubt: 'midnight' };
      return hour <= 4 ? { minutes: [at + midnight], doubt: 'midnight' } : { minutes: [at + noon] };
  }
}
