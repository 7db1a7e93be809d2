import type { PackOnTrial } from '../core/pack';
import type { PackTrial } from '../core/packTrial';
import { selectorsOf } from '../core/site';
import { tryingWords } from '../core/snapshot';
import { pageStateNow } from './coverage';
import { queryAll } from './dom';
import type { Guard } from './guard';
import { pageAt, shopOf } from './identity';
import type { Stage } from './stage';

/** What `read` gives while the guard has the words of a pack beside its own. */
function tryingPresses<T>(pack: PackOnTrial, guard: Guard, read: () => T): T {
  const { learned } = guard;
  if (!learned) return read();
  guard.learn(tryingWords(learned, pack));
  try {
    return read();
  } finally {
    guard.learn(learned);
  }
}

/** What a pack would find on this page; nothing is kept of it. */
export function tryPack(site: PackOnTrial, guard: Guard, stage: Stage): PackTrial {
  const counts = selectorsOf(site).map((selector) => ({
    selector,
    count: queryAll(document.documentElement, selector).length,
  }));
  const { coverage, reason, holds } = stage.tryingSite(site, () =>
    tryingPresses(site, guard, () => pageStateNow({ guard, stage }, [])),
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
