import { campaignProblem } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { dayOf } from '../core/day';
import type { Shop } from '../core/fact';
import type { Holiday } from '../core/holiday';
import { salesOf, type Sales } from '../core/sales';
import { change, decodeAll, Refusal, tableOf, type Database } from './database';
import { holidaysOf } from './holidays';

/** Throws a Refusal 'invalid' for dates that do not exist, or that end before they begin. */
export async function saveCampaign(database: Database, given: Campaign): Promise<void> {
  if (campaignProblem(given)) throw new Refusal('invalid');
  await change(database, ['campaigns'], async () => {
    await tableOf(database, 'campaigns').put(given);
  });
}

export const removeCampaign = (database: Database, id: string): Promise<void> =>
  change(database, ['campaigns'], () => tableOf(database, 'campaigns').delete(id));

/**
 * Stores the campaigns that we bring, each once: what the merchant has changed or deleted since
 * stays so, and a later version's new ones come in beside them. Can be run at every start.
 */
export async function seedCampaigns(
  database: Database,
  defaults: readonly Campaign[],
): Promise<void> {
  const seeds = database.dexie.table<{ id: string }, string>('seeds');
  const before = await seeds.bulkGet(defaults.map(({ id }) => id));
  if (before.every(Boolean)) return;
  await change(database, ['campaigns', 'seeds'], async () => {
    const sown = await seeds.bulkGet(defaults.map(({ id }) => id));
    const missing = defaults.filter((_, index) => !sown[index]);
    await tableOf(database, 'campaigns').bulkPut(missing);
    await seeds.bulkPut(missing.map(({ id }) => ({ id })));
  });
}

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
