import { campaignsOf } from './calendar';
import type { Campaign } from './campaign';
import { beijingDay, daysUntil } from './timing';

/** How a moment lies to a campaign of the calendar: within it, shortly before or after it, or to none. */
export interface Sale {
  state: 'in' | 'lead' | 'tail' | 'none';
  campaign?: Campaign;
  /** Days until it begins, until its last day, or since then. */
  days?: number;
}

const order = ['in', 'lead', 'tail'] as const;

/**
 * The campaign that weighs most at `now` (ms): one that is on before one to come before one that
 * is over, each time the nearest. Undefined where the calendar has none in the year: nothing is
 * known then, not even that there is no sale.
 * Campaigns whose days there are not, or that end before they begin, count for nothing.
 */
export function nearestSale(campaigns: readonly Campaign[], now: number): Sale | undefined {
  const real = campaigns.filter((campaign) => saleOf(campaign, now));
  const found = real.flatMap((campaign) => saleOf(campaign, now) ?? []);
  for (const state of order) {
    const [nearest] = found
      .filter((at) => at.state === state)
      .sort((one, other) => (one.days ?? 0) - (other.days ?? 0));
    if (nearest) return nearest;
  }
  const year = Number(beijingDay(now).slice(0, 4));
  return campaignsOf(real, year).length > 0 ? { state: 'none' } : undefined;
}

function saleOf(campaign: Campaign, now: number): Sale | undefined {
  const begins = daysUntil(campaign.from, now);
  const ends = daysUntil(campaign.to, now);
  if (begins === undefined || ends === undefined || begins > ends) return undefined;
  if (begins <= 0 && ends >= 0) return { state: 'in', campaign, days: ends };
  if (begins > 0 && begins <= campaign.lead) return { state: 'lead', campaign, days: begins };
  if (ends < 0 && -ends <= campaign.tail) return { state: 'tail', campaign, days: -ends };
  return { state: 'none' };
}
