import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pickStyles from '@/components/panel/pick.css?inline';
import tokens from '@/components/tokens.css?inline';
import type { PageIntent } from '@/lib/core/message';
import { guardHere } from '@/lib/page/guard';
import { pickControl } from '@/lib/page/picker';

/** Has a control of one frame pointed at, until that or another frame's has been. */
export default defineUnlistedScript(() => {
  const guard = guardHere();
  // Pointed at already, or a frame that nobody guards: there is nothing to do.
  if (!guard || guard.held) return;
  const end = new AbortController();
  const tell = (found: Extract<PageIntent, { type: 'teach.end' }>['found']): void => {
    const intent: PageIntent = { type: 'teach.end', found };
    // After an update of the extension nobody hears it: the page is given back all the same.
    browser.runtime.sendMessage(intent).catch(() => end.abort());
  };
  const onMessage = (message: unknown, { id }: { id?: string }): void => {
    if (id === browser.runtime.id && Object(message).type === 'teach.end') end.abort();
  };
  browser.runtime.onMessage.addListener(onMessage);
  end.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
  pickControl(guard, tokens + pickStyles, tell, end.signal);
});
