import { browser } from 'wxt/browser';
import { pageState, type PageState, type PanelRequest } from '../core/message';
import { ask } from './ask';

/** What is said of a tab that is none of the hosts', and of one whose panel does not answer. */
const silent = (reason: 'not-a-shop-page' | 'no-panel'): PageState => ({
  shop: {},
  pageName: '',
  coverage: 'none',
  reason,
  holds: [],
});

/** How often a panel that is not there yet is asked, and how long it is waited for in between. */
const asks = 8;
const pause = 250;

/**
 * What stands in the tab that the merchant looks at; the panel of its top frame is brought in if
 * it is not there yet, and given two seconds. Rejects only when `signal` ends it.
 */
export async function readPage(
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<PageState & { tabId?: number }> {
  const tabId = await shopTab(hosts);
  if (tabId === undefined) return silent('not-a-shop-page');
  for (let count = 0; count < asks; count += 1) {
    const state = await askPanel(tabId);
    signal.throwIfAborted();
    if (state) return { ...state, tabId };
    if (count === 0) void ask({ type: 'panel.bring', tabId });
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal.throwIfAborted();
  }
  return { ...silent('no-panel'), tabId };
}

async function askPanel(tabId: number): Promise<PageState | undefined> {
  const request: PanelRequest = { type: 'page.state' };
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, request, { frameId: 0 })
    .catch(() => undefined);
  return pageState.safeParse(answer).data;
}

/**
 * The active tab of the last focused window if it is one of the hosts'; where that is this very
 * page, opened as a tab, the tab of the hosts that was looked at last.
 */
async function shopTab(hosts: readonly string[]): Promise<number | undefined> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const own = await browser.tabs.getCurrent();
  // Without the permission `tabs` an address is visible on our hosts only.
  const onHosts = await browser.tabs.query({ url: hosts.map((host) => `${host}/*`) });
  if (!own || active?.id !== own.id) return onHosts.find(({ id }) => id === active?.id)?.id;
  const byLast = onHosts.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return byLast[0]?.id;
}

/** Calls back whenever another tab is looked at or one of the hosts' has changed its page. */
export function watchTabs(changed: () => void, signal: AbortSignal): void {
  const updated = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'complete' || url !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

export const openTab = async (url: string): Promise<void> =>
  void (await browser.tabs.create({ url }));
