import type { PackOnTrial } from '../core/pack';
import type { PackTrial } from '../core/packTrial';
import { selectorsOf } from '../core/site';
import { tryingWords } from '../core/snapshot';
import { pageStateIn } from './coverage';
import { queryAll } from './dom';
import type { Guard } from './guard';
import { pageAt, shopOf } from './identity';
import type { Stage } from './stage';
import { inParts } from './walk';

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

/** What a pack would find on this page, step by step; nothing is kept of it, and a press meanwhile knows nothing of it. */
export function* tryPack(
  site: PackOnTrial,
  guard: Guard,
  stage: Stage,
): Generator<void, PackTrial> {
  const counts = selectorsOf(site).map((selector) => ({
    selector,
    count: queryAll(document.documentElement, selector).length,
  }));
  const { coverage, reason, holds } = yield* inParts(pageStateIn({ guard, stage }, []), (part) =>
    stage.tryingSite(site, () => tryingPresses(site, guard, part)),
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
