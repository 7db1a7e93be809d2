import type { PageState } from '../core/message';
import type { Pack } from '../core/pack';
import { packTrial, type PackTrial } from '../core/packTrial';
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

/** Tries packs on the page of their site that was looked at last, in their order. */
export async function tryPacks(
  packs: readonly Pack[],
  signal: AbortSignal,
): Promise<PackTrial[] | Untried> {
  const [tab] = await tabsOn(packs.flatMap(({ origins }) => origins));
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

/** How many controls of the page of its site that was looked at last are the taught one. */
export async function countTaught(
  { origin, sign }: Taught,
  signal: AbortSignal,
): Promise<number | Untried> {
  const [tab] = await tabsOn([origin]);
  if (tab?.id === undefined) return 'no-tab';
  const decoded = (answer: unknown) => (typeof answer === 'number' ? answer : undefined);
  const count = await askPanel(tab.id, { type: 'taught.count', sign }, decoded, signal);
  return count ?? 'no-answer';
}
