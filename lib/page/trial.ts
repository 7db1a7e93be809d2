import { selectorsOf, type Site } from '../core/site';
import type { PackTrial } from '../core/packTrial';
import { pageStateNow } from './coverage';
import { queryAll } from './dom';
import type { Guard } from './guard';
import { pageAt, shopOf } from './identity';
import { tryingSite } from './knownSites';

/** What a site's pack would find on this page, as of `now` (ms); nothing is kept of it. */
export function tryPack(site: Site, guard: Guard, now: number): PackTrial {
  const counts = selectorsOf(site).map((selector) => ({
    selector,
    count: queryAll(document.documentElement, selector).length,
  }));
  const { coverage, reason } = tryingSite(site, () => pageStateNow(guard, now));
  return {
    address: `${location.origin}${location.pathname}`,
    pageName: pageAt(location.href, [site], document).page?.name,
    shop: shopOf(document, site),
    counts,
    coverage,
    reason,
  };
}
