import { defineContentScript } from 'wxt/utils/define-content-script';
import { firstWords, held } from '@/lib/catalog/firstWords';
import type { Snapshot } from '@/lib/core/snapshot';
import { guardHere, standGuard } from '@/lib/page/guard';

/** What runs in a frame; started by itself (see wxt.config.ts), the rest of this file is for the manifest. */
export function start(): void {
  // On install it is also sent to open tabs, of which some may have loaded it meanwhile.
  if (guardHere()) return;
  // Read now: after an update of the extension this script goes on without it.
  // A frame without an address may have no extension API: there the guard still holds.
  const { storage, runtime } = globalThis.chrome ?? {};
  const guard = standGuard(firstWords, () => want());
  // Asked for again each second while a press waits: a worker may be just starting, and one that
  // goes with an update never answers.
  const want = (left = 5): void => {
    if (!guard.held || guard.review) return;
    if (runtime?.id && left) {
      runtime.sendMessage({ type: 'panel.wanted' }).catch(() => undefined);
      setTimeout(want, 1000, left - 1);
      return;
    }
    guard.held = undefined;
    alert(guard.learned?.alone || held);
  };
  const learn = () =>
    void storage?.local
      .get('guard')
      .then(({ guard: told }) => guard.learn(told as Snapshot))
      .catch(() => undefined);
  storage?.local.onChanged.addListener(learn);
  learn();
}

export default /* @__PURE__ */ defineContentScript({
  matches: ['https://fxg.jinritemai.com/*', 'https://buyin.jinritemai.com/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main: start,
});
