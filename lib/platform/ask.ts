import { browser } from 'wxt/browser';
import { isReply } from '../core/heard';
import type { Intent, Reply } from '../core/message';

/**
 * Sends one intent to the background and gives its answer. A background that cannot be
 * reached (the extension was reloaded under this page) answers as `unreachable`; never throws.
 */
export async function ask(intent: Intent): Promise<Reply> {
  try {
    const answered: unknown = await browser.runtime.sendMessage(intent);
    return isReply(answered) ? answered : { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}
