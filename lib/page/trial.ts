import { selectorsOf, type Site } from '../core/site';
import type { PackTrial } from '../core/packTrial';
import { pageStateNow } from './coverage';
import { queryAll } from './dom';
import type { Guard } from './guard';
import { pageAt, shopOf } from './identity';
import type { Stage } from './stage';

/** What a site's pack would find on this page; nothing is kept of it. */
export function tryPack(site: Site, guard: Guard, stage: Stage): PackTrial {
  const counts = selectorsOf(site).map((selector) => ({
    selector,
    count: queryAll(document.documentElement, selector).length,
  }));
  const { coverage, reason, holds } = stage.tryingSite(site, () =>
    pageStateNow({ guard, stage }, []),
  );
  const { page } = pageAt(location.href, [site], document);
  return {
    address: `${location.origin}${location.pathname}`,
    pageId: page?.id,
    pageName: page?.name,
    shop: shopOf(document, site),
    counts,
    product: holds[0]?.subjects[0],
    coverage,
    reason,
  };
}
