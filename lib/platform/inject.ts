import { browser } from 'wxt/browser';
import { pagesAt, type Site } from '../core/site';
import type { PanelRequest } from '../core/message';
import { Refusal } from './database';
import { patternsOf } from './permissions';

/** Brings the panel into one frame, and after it the dock into the top one. Throws a Refusal 'unreachable' where the browser does not. */
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
  // Nobody waits for the dock: it comes when the page is at rest.
  if (frameId === 0) browser.scripting.executeScript({ target, files: ['/dock.js'] }).catch(noDock);
}

/** The tab was closed, or went elsewhere, where the dock is brought again. */
const noDock = (): void => undefined;

/** Whether the dock, and so the panel, is in a tab's top frame. */
export async function isPanelIn(tabId: number): Promise<boolean> {
  const request: PanelRequest = { type: 'dock.here' };
  return browser.tabs.sendMessage(tabId, request, { frameId: 0 }).then(
    (answer: unknown) => answer === true,
    () => false,
  );
}

/** Has a control pointed at in any frame of a tab. Throws a Refusal 'unreachable' where that cannot be. */
export async function bringPicker(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/teach.js'],
      injectImmediately: true,
    });
  } catch {
    throw new Refusal('unreachable');
  }
}

/** Whether an address alone tells that it is a page where products are delisted. */
export function isShopPage(url: string | undefined, sites: readonly Site[]): boolean {
  if (!url?.startsWith('https:')) return false;
  const address = new URL(url);
  return sites.some((site) => pagesAt(site, address).some(({ structure }) => !structure));
}

/** A page that builds itself is looked at so long (ms) after it has loaded, and after each look. */
const waits = [0, 1000, 3000];

/** Runs in the page: whether something of these stands on it by now, or shortly after. */
async function stands(selectors: string[], pauses: number[]): Promise<boolean> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (selectors.some((at) => Document.prototype.querySelector.call(document, at))) return true;
  }
  return false;
}

/**
 * Whether a tab's top document, which its address does not tell to be one where products are
 * delisted, has what stands on such a page. Given some seconds after it has loaded.
 */
export async function looksLikeShopPage(
  tabId: number,
  url: string | undefined,
  sites: readonly Site[],
): Promise<boolean> {
  if (!url?.startsWith('https:')) return false;
  const address = new URL(url);
  const structures = sites.flatMap((site) =>
    pagesAt(site, address).flatMap(({ structure }) => structure ?? []),
  );
  if (structures.length === 0) return false;
  return browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: stands, args: [structures, waits] })
    .then(
      ([found]) => found?.result === true,
      () => false,
    );
}

/** Sets the guard up in the tabs that were open before we were installed; a reload does the rest. */
export async function guardOpenTabs(hosts: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternsOf(hosts) });
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
