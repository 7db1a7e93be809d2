import type { PageState } from '../core/message';
import type { Pack } from '../core/pack';
import { packTrial, type PackTrial } from '../core/packTrial';
import { pagesAt } from '../core/site';
import type { Taught } from '../core/taught';
import { askPanel, readTab, tabsOn } from './page';

/** A tab of a shop backend, with what stands in it. */
export interface ShopTab {
  tabId: number;
  address: string;
  state: PageState;
}

/** What stands in all tabs of these origins, the one looked at last first. Rejects only when `signal` ends it. */
export async function readShopTabs(
  origins: readonly string[],
  signal: AbortSignal,
): Promise<ShopTab[]> {
  const tabs = await tabsOn(origins);
  const read = tabs.map(async ({ id, url }): Promise<ShopTab[]> => {
    if (id === undefined || !url) return [];
    const address = url.replace(/[?#].*$/s, '');
    return [{ tabId: id, address, state: await readTab(id, signal) }];
  });
  return (await Promise.all(read)).flat();
}

/** Why something could not be tried: no tab of the site is open, or its page does not answer. */
export type Untried = 'no-tab' | 'no-answer';

/**
 * Tries packs in their order on the page of their site that was looked at last, if there is one on
 * a page where they know products to be delisted.
 */
export async function tryPacks(
  packs: readonly Pack[],
  signal: AbortSignal,
): Promise<PackTrial[] | Untried> {
  const tabs = await tabsOn(packs.flatMap(({ origins }) => origins));
  const isKnown = ({ url = '' }) => packs.some((at) => pagesAt(at, new URL(url)).length > 0);
  const tab = tabs.find(isKnown) ?? tabs[0];
  if (tab?.id === undefined) return 'no-tab';
  const trials: PackTrial[] = [];
  for (const site of packs) {
    const decoded = (answer: unknown) => packTrial.safeParse(answer).data;
    const trial = await askPanel(tab.id, { type: 'pack.try', site }, decoded, signal);
    if (!trial) return 'no-answer';
    trials.push(trial);
  }
  return trials;
}

/** How many controls are the taught one, on that open page of its site that has most of them. */
export async function countTaught(
  { origin, kind, sign }: Taught,
  signal: AbortSignal,
): Promise<number | Untried> {
  const tabs = await tabsOn([origin]);
  if (tabs.length === 0) return 'no-tab';
  const decoded = (answer: unknown) => (typeof answer === 'number' ? answer : undefined);
  const asked = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [askPanel(id, { type: 'taught.count', kind, sign }, decoded, signal)],
  );
  const counts = (await Promise.all(asked)).filter((count) => count !== undefined);
  return counts.length > 0 ? Math.max(...counts) : 'no-answer';
}
