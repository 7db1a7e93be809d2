import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { wording } from '@/lib/catalog/wording';
import { compileWording } from '@/lib/core/wording';
import { guardHere, standGuard } from '@/lib/page/guard';

/** How often the panel is asked for while a press waits, 250 ms apart: a worker may be just starting. */
const tries = 20;

export default defineContentScript({
  matches: ['https://fxg.jinritemai.com/*', 'https://buyin.jinritemai.com/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    // On install it is also sent to open tabs, of which some may have loaded it meanwhile.
    if (guardHere()) return;
    // Read now: after an update of the extension this script goes on without it.
    // A frame without an address may have no extension API: there the guard still holds.
    const words = browser?.i18n?.getMessage('guard_alone' as never);
    const guard = standGuard(
      compileWording(wording),
      (press) => (guard.review ? guard.review(press) : void want(tries)),
      new AbortController().signal,
    );
    const want = async (left: number): Promise<void> => {
      const isOurs = browser?.runtime?.id !== undefined;
      const asked = isOurs && browser.runtime.sendMessage({ type: 'panel.wanted' });
      const answer = await Promise.resolve(asked).catch(() => false);
      if (!guard.held || (answer?.ok && guard.review)) return;
      if (isOurs && left > 0) return void setTimeout(want, 250, left - 1);
      guard.held = undefined;
      alert(words);
    };
  },
});
