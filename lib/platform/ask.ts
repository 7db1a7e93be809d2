import { browser } from 'wxt/browser';
import { isReply } from '../core/heard';
import type { Intent, Reply } from '../core/message';
import { isOrphaned } from './orphaned';

/** How often (ms) it is looked whether the extension is still there, while an answer is waited for. */
const lookEvery = 1000;

/**
 * Sends one intent to the background and gives its answer. A background that cannot be
 * reached (the extension was reloaded under this page) answers as `unreachable`; never throws.
 */
export async function ask(intent: Intent): Promise<Reply> {
  const end = new AbortController();
  try {
    const answered: unknown = await Promise.race([
      browser.runtime.sendMessage(intent),
      gone(end.signal),
    ]);
    return isReply(answered) ? answered : { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: 'unreachable' };
  } finally {
    end.abort();
  }
}

/** Resolves once the extension has gone: what it was asked then is never answered. */
const gone = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => isOrphaned() && resolve(), lookEvery);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
