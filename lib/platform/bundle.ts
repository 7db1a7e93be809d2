import { browser } from 'wxt/browser';
import { bundleText } from '../core/bundle';
import { framePart } from '../core/framePart';
import { pageState, type PanelRequest } from '../core/message';
import type { BuiltIn } from '../core/packChoice';
import { siteAt } from '../core/site';
import { Refusal, type Database } from './database';
import { readPacks } from './packs';

/** What the documents of a tab's frames say of themselves, once they have; a script from a file has no value of its own. */
async function structures(tabId: number): Promise<{ result?: unknown }[]> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/bundle.js'] });
  const take = (): unknown => Reflect.get(globalThis, Symbol.for('delist-guard-structure'));
  return browser.scripting.executeScript({ target, func: take });
}

/**
 * Describes the structure of a tab's page, all frames included, without any of its data. Throws a
 * Refusal 'unreachable' where the browser lets us into none of them.
 */
export async function makeBundle(
  database: Database,
  builtIn: BuiltIn,
  tabId: number,
): Promise<string> {
  const request: PanelRequest = { type: 'page.state' };
  const state: unknown = await browser.tabs
    .sendMessage(tabId, request, { frameId: 0 })
    .catch(() => undefined);
  const results = await structures(tabId).catch(() => {
    throw new Refusal('unreachable');
  });
  const tab = await browser.tabs.get(tabId);
  const origin = new URL(tab.url ?? 'about:blank').origin;
  const packs = (await readPacks(database, builtIn)).map(({ pack }) => pack);
  return bundleText({
    extension: browser.runtime.getManifest().version,
    pack: siteAt(packs, origin),
    state: pageState.safeParse(state).data,
    // Without a guard in it (a frame of somebody else's) a frame says nothing.
    frames: results.flatMap(({ result }) => framePart.safeParse(result).data ?? []),
  });
}
