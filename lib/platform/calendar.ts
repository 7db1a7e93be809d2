import { campaignProblem } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { dayOf } from '../core/day';
import type { Shop } from '../core/fact';
import type { Holiday } from '../core/holiday';
import { salesOf, type Sales } from '../core/sales';
import { change, Refusal, tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { holidaysOf } from './holidays';
import { sow } from './seeds';

/** Throws a Refusal 'invalid' for dates that do not exist, or that end before they begin. */
export async function saveCampaign(database: Database, given: Campaign): Promise<void> {
  if (campaignProblem(given)) throw new Refusal('invalid');
  await change(database, ['campaigns'], async () => {
    await tableOf(database, 'campaigns').put(given);
  });
}

export const removeCampaign = (database: Database, id: string): Promise<void> =>
  change(database, ['campaigns'], () => tableOf(database, 'campaigns').delete(id));

/** Stores the campaigns that we bring, each once. */
export const seedCampaigns = (database: Database, defaults: readonly Campaign[]): Promise<void> =>
  sow(database, 'campaigns', defaults);

export const saveSales = (database: Database, given: Sales): Promise<void> =>
  change(database, ['sales'], async () => {
    await tableOf(database, 'sales').put(given);
  });

export const removeSales = (database: Database, key: string): Promise<void> =>
  change(database, ['sales'], () => tableOf(database, 'sales').delete(key));

/** What a shop's time is judged by, as of `now`: the adviser's and the rules' view of what is stored. */
export async function readCalendar(
  database: Database,
  shop: Shop,
  now: number,
): Promise<{ campaigns: Campaign[]; holidays: readonly Holiday[]; sales: Sales | undefined }> {
  const campaigns = decodeAll('campaigns', await tableOf(database, 'campaigns').toArray());
  const sales = decodeAll('sales', await tableOf(database, 'sales').toArray());
  const year = Number(dayOf(now).slice(0, 4));
  return {
    campaigns: campaigns.records,
    holidays: holidaysOf([year, year + 1]).days,
    sales: salesOf(sales.records, shop),
  };
}
