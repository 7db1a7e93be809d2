import { browser } from 'wxt/browser';
import type { Site } from '../core/site';
import { Refusal } from './database';

/** Brings the panel into one frame. Throws a Refusal 'unreachable' where the browser does not. */
export async function bringPanel(tabId: number, frameId: number, isUrgent: boolean): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({
      target,
      files: ['/panel.js'],
      injectImmediately: isUrgent,
    });
  } catch {
    throw new Refusal('unreachable');
  }
}

/** Whether an address is a page of a site where products are delisted. */
export function isShopPage(url: string | undefined, sites: readonly Site[]): boolean {
  const site = sites.find(({ origin }) => url?.startsWith(`${origin}/`));
  if (!site || url === undefined) return false;
  const { pathname } = new URL(url);
  return site.pages.some(({ path }) => new RegExp(path).test(pathname));
}

/** Sets the guard up in the tabs that were open before we were installed; a reload does the rest. */
export async function guardOpenTabs(hosts: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `${host}/*`) });
  const guarded = tabs.map(({ id }) =>
    id === undefined
      ? undefined
      : browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ['/content-scripts/guard.js'],
          injectImmediately: true,
        }),
  );
  await Promise.allSettled(guarded);
}
