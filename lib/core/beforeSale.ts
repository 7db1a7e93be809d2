import * as z from 'zod/mini';
import { whole } from './bounds';
import type { Campaign } from './campaign';
import { dayStart } from './day';
import type { Clock } from './repeat';

/** What a reminder must know of a campaign: what it is called and the day on which it begins. */
export type SaleDay = Pick<Campaign, 'name' | 'from'>;

/** So many days before every campaign of the calendar, at a minute of Beijing's day. */
export const beforeSale = z.object({ days: whole(60), minute: whole(24 * 60 - 1) });
export type BeforeSale = z.infer<typeof beforeSale>;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The clock of a minute of the day: 630 is 10:30. */
export const clockOf = ({ minute: at }: BeforeSale): Clock => [Math.floor(at / 60), at % 60];

/** The first instant after `after` that is so long before a campaign; undefined while none is known. */
export function nextBeforeSale(
  { days, minute: at }: BeforeSale,
  sales: readonly SaleDay[],
  after: number,
): number | undefined {
  const times = sales
    .map(({ from }) => (dayStart(from) ?? Number.NaN) - days * day + at * minute)
    .filter((time) => time > after);
  return times.length > 0 ? Math.min(...times) : undefined;
}
