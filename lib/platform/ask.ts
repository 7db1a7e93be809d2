import { browser } from 'wxt/browser';
import { reply, type Intent, type Reply } from '../core/message';

/**
 * Sends one intent to the background and gives its decoded answer. A background that cannot be
 * reached (the extension was reloaded under this page) answers as `unreachable`; never throws.
 */
export async function ask(intent: Intent): Promise<Reply> {
  try {
    const answered: unknown = await browser.runtime.sendMessage(intent);
    const decoded = reply.safeParse(answered);
    return decoded.success ? decoded.data : { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}
