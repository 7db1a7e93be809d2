import { browser, type Browser } from 'wxt/browser';
import { pageState, type PageState, type PanelRequest } from '../core/message';
import { ask } from './ask';
import { patternsOf } from './permissions';

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
  return { ...(await readTab(tabId, signal)), tabId };
}

/** What stands in a tab of the hosts'. Rejects only when `signal` ends it. */
export async function readTab(tabId: number, signal: AbortSignal): Promise<PageState> {
  const decoded = (answer: unknown) => pageState.safeParse(answer).data;
  return (await askPanel(tabId, { type: 'page.state' }, decoded, signal)) ?? silent('no-panel');
}

/**
 * Asks the panel of a tab's top frame, which is brought in if it is not there yet and given two
 * seconds; undefined where it gives no answer that can be read. Rejects only when `signal` ends it.
 */
export async function askPanel<Answer>(
  tabId: number,
  request: PanelRequest,
  decoded: (answer: unknown) => Answer | undefined,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  for (let count = 0; count < asks; count += 1) {
    const answer: unknown = await browser.tabs
      .sendMessage(tabId, request, { frameId: 0 })
      .catch(() => undefined);
    signal.throwIfAborted();
    const read = decoded(answer);
    if (read !== undefined) return read;
    if (count === 0) void ask({ type: 'panel.bring', tabId });
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal.throwIfAborted();
  }
  return undefined;
}

/**
 * The active tab of the last focused window if it is one of the hosts'; where that is this very
 * page, opened as a tab, the tab of the hosts that was looked at last.
 */
export async function shopTab(hosts: readonly string[]): Promise<number | undefined> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const own = await browser.tabs.getCurrent();
  // Without the permission `tabs` an address is visible on our hosts only.
  const onHosts = await tabsOn(hosts);
  if (!own || active?.id !== own.id) return onHosts.find(({ id }) => id === active?.id)?.id;
  return onHosts[0]?.id;
}

/** The tabs on these origins, the one that was looked at last first. */
export async function tabsOn(origins: readonly string[]): Promise<Browser.tabs.Tab[]> {
  const tabs = await browser.tabs.query({ url: patternsOf(origins) });
  return tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
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

/** Looks at a tab that is open. */
export async function goToTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens the workbench; `place` is what follows # in its address. */
export const openWorkbench = (place = ''): Promise<void> =>
  openTab(browser.runtime.getURL('/workbench.html' as '/') + (place && `#${place}`));

export const openTab = async (url: string): Promise<void> =>
  void (await browser.tabs.create({ url }));
