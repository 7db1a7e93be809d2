import { create } from 'zustand';
import type { PageState } from '../core/message';
import { ask } from '../platform/ask';
import { copyText } from '../platform/clipboard';
import { readPage, watchTabs } from '../platform/page';

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
