import { create } from 'zustand';
import type { Inserted } from '../core/insertion';
import type { PageState } from '../core/message';
import { ask } from '../platform/ask';
import { copyText } from '../platform/clipboard';
import { readPage, shopTab, watchTabs } from '../platform/page';

interface Looked {
  /** Undefined until the first answer. */
  page: (PageState & { tabId?: number }) | undefined;
}

/** The page that the merchant looks at; changed by `lookAtPage` alone. */
export const usePage = create<Looked>(() => ({ page: undefined }));

/** Looks at the page now, and again whenever it or the tab changes, until `signal` ends it. */
export function lookAtPage(hosts: readonly string[], signal: AbortSignal): void {
  let looking = new AbortController();
  const look = (): void => {
    looking.abort();
    looking = new AbortController();
    readPage(hosts, looking.signal).then(
      (page) => usePage.setState({ page }),
      () => undefined, // ended: a later look answers
    );
  };
  signal.addEventListener('abort', () => looking.abort());
  watchTabs(look, signal);
  look();
}

/** Copies how a tab's page is built, without any of its data. False where that could not be had or copied. */
export async function copyStructure(tabId: number): Promise<boolean> {
  const reply = await ask({ type: 'bundle.make', tabId });
  return reply.ok && reply.text !== undefined && copyText(reply.text);
}

/**
 * Puts a notice into the field that had the focus on the page of these hosts that the merchant
 * looks at; what no field took is copied instead.
 */
export async function insertIntoPage(hosts: readonly string[], text: string): Promise<Inserted> {
  const tabId = await shopTab(hosts);
  const result = tabId === undefined ? noField : await insertIntoTab(tabId, text);
  if (result.outcome === 'inserted') return result;
  return { ...result, isCopied: await copyText(text) };
}

const noField: Inserted = { outcome: 'no-field' };

async function insertIntoTab(tabId: number, text: string): Promise<Inserted> {
  const reply = await ask({ type: 'notice.insert', tabId, text });
  if (reply.ok) return reply.insertion ?? { outcome: 'unknown' };
  // It was turned away before it came to a page; of anything else nobody knows how far it got.
  const isTurnedAway = reply.reason === 'forbidden' || reply.reason === 'invalid';
  return { outcome: isTurnedAway ? 'unreached' : 'unknown' };
}
