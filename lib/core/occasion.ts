import type { Campaign } from './campaign';
import type { Occasion } from './checklist';
import { dayStart } from './day';

/** From when until when (ms) a sale of the calendar is on or close. */
export interface SaleTime {
  from: number;
  to: number;
}

const day = 24 * 3_600_000;

/**
 * The times that are not over by `now` (ms) in which a sale is on or shortly ahead, as the calendar
 * has it. Campaigns whose days there are not, or that end before they begin, count for nothing.
 */
export const saleTimes = (campaigns: readonly Campaign[], now: number): SaleTime[] =>
  campaigns.flatMap(({ from, to, lead }) => {
    const [first, last] = [dayStart(from), dayStart(to)];
    if (first === undefined || last === undefined || first > last) return [];
    const time = { from: first - lead * day, to: last + day };
    return time.to > now ? [time] : [];
  });

/** What a press at that moment (ms) is an occasion of. */
export const occasionAt = (times: readonly SaleTime[], at: number): Occasion | undefined =>
  times.some(({ from, to }) => from <= at && at < to) ? 'sale' : undefined;
