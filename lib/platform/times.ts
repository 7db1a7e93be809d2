import { advise, landsNextDay } from '../core/advice';
import type { Case } from '../core/case';
import { effectsOf, type Effect } from '../core/effect';
import { hourShareAt } from '../core/hourShare';
import { weekOf } from '../core/sales';
import { readCalendar } from './calendar';
import type { Database } from './database';
import type { Times } from './decide';

/**
 * Reads what is known of the time for a case's shop, as of `now` (ms): campaigns, the hour's share
 * of the day's sales, the best windows. `usual` is how sales usually spread over a day.
 */
export const timesBy =
  (effects: readonly Effect[], usual: readonly number[]) =>
  async (database: Database, { hold }: Case, now: number): Promise<Times> => {
    const calendar = await readCalendar(database, hold.shop, now);
    const isNextDay = landsNextDay(effectsOf(effects, hold, now));
    return {
      campaigns: calendar.campaigns,
      windows: advise({ ...calendar, now, isNextDay, usual }).windows,
      hourShare: hourShareAt(calendar.sales && weekOf(calendar.sales), now),
    };
  };
