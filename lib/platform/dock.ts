import { browser } from 'wxt/browser';
import { dockPlaces, type DockRecord } from '../core/dockRecord';
import { shopKey, type Shop } from '../core/fact';
import type { PanelRequest } from '../core/message';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { readOpenWork } from './openCases';
import { patternsOf } from './permissions';

/** Where the docks stand, by origin. It is our own area of storage, which no page can read. */
async function readPlaces(): Promise<Record<string, number>> {
  const { dock } = await browser.storage.local.get('dock');
  return dockPlaces.parse(dock);
}

/** What the dock shows on a page of an origin: the open cases of a shop that is known, those of the page first, and what was taught there. */
export async function readDock(
  database: Database,
  origin: string,
  shop: Shop,
  page: string,
): Promise<DockRecord> {
  const key = shopKey(shop);
  const { records } = key === '' ? { records: [] } : await readOpenWork(database, key, page);
  const taught = await tableOf(database, 'taught').where('origin').equals(origin).toArray();
  return {
    at: (await readPlaces())[origin],
    cases: records,
    taught: decodeAll('taught', taught).records,
  };
}

/** Keeps where the dock was put on an origin. */
export async function moveDock(origin: string, at: number): Promise<void> {
  await browser.storage.local.set({ dock: { ...(await readPlaces()), [origin]: at } });
}

/** Has the docks of all tabs on these origins look again. */
export const tellDocks = (origins: readonly string[]): Promise<void> =>
  tellTabs(origins, { type: 'dock.changed' }, { frameId: 0 });

/** Has a case judged anew where it is being reviewed, in whatever frame of these origins' tabs. */
export const tellReviews = (origins: readonly string[], caseId: string): Promise<void> =>
  tellTabs(origins, { type: 'review.renew', caseId }, {});

async function tellTabs(
  origins: readonly string[],
  request: PanelRequest,
  to: { frameId?: number },
): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternsOf(origins) });
  const told = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.tabs.sendMessage(id, request, to)],
  );
  await Promise.allSettled(told);
}
