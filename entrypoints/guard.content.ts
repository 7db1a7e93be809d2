import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { wording } from '@/lib/catalog/wording';
import { compileWording } from '@/lib/core/wording';
import { standGuard, type Guard } from '@/lib/page/guard';

export default defineContentScript({
  matches: ['https://fxg.jinritemai.com/*', 'https://buyin.jinritemai.com/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    const guard: Guard = standGuard(
      compileWording(wording),
      (press) => (guard.review ? guard.review(press) : void browser.runtime.sendMessage({ type: 'panel.wanted' })),
      new AbortController().signal,
    );
  },
});
