import { browser, type Browser } from 'wxt/browser';
import type { Pack } from '../core/pack';
import type { BuiltIn } from '../core/packChoice';
import type { Database } from './database';
import { readPacks, switchPack } from './packs';
import { hasAccess, patternsOf } from './permissions';

type Script = Browser.scripting.RegisteredContentScript;

/**
 * The guard on a site that is not in the manifest. `matchAboutBlank` is not to be had here: from
 * Chrome 119 `matchOriginAsFallback` covers frames without an address as well, before that they
 * stay unguarded.
 */
const scriptFor = ({ id, origins }: Pack): Script => ({
  id: `guard-${id}`,
  matches: patternsOf(origins),
  js: ['content-scripts/guard.js'],
  runAt: 'document_start',
  allFrames: true,
  persistAcrossSessions: true,
});

let last: Promise<void> = Promise.resolve();

/**
 * Has the guard run on exactly those optional sites that are on and may be worked on, and switches
 * off those whose access was taken away. What the browser has registered is compared with what is
 * stored, so that it can be done at any time; one after the other, since a script's id is taken once.
 */
export function reconcileScripts(database: Database, builtIn: BuiltIn): Promise<void> {
  last = last.catch(() => undefined).then(() => reconcile(database, builtIn));
  return last;
}

async function reconcile(database: Database, builtIn: BuiltIn): Promise<void> {
  const chosen = (await readPacks(database, builtIn)).filter((at) => at.isOptional && at.isOn);
  const access = await Promise.all(chosen.map(({ pack }) => hasAccess(pack.origins)));
  const wanted = chosen.filter((_, at) => access[at]).map(({ pack }) => scriptFor(pack));
  const before = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = before.filter((id) => !wanted.some((at) => at.id === id));
  const fresh = wanted.filter(({ id }) => !before.includes(id));
  const kept = wanted.filter(({ id }) => before.includes(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  if (fresh.length > 0) await asFarAsKnown(fresh, browser.scripting.registerContentScripts);
  if (kept.length > 0) await asFarAsKnown(kept, browser.scripting.updateContentScripts);
  for (const { pack } of chosen.filter((_, at) => !access[at]))
    await switchPack(database, builtIn, pack.id, false);
}

/** Chrome before 119 refuses what it does not know. */
const asFarAsKnown = (scripts: Script[], tell: (scripts: Script[]) => Promise<void>) =>
  tell(scripts.map((script) => ({ ...script, matchOriginAsFallback: true }))).catch(() =>
    tell(scripts),
  );
