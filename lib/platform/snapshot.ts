import { browser } from 'wxt/browser';
import { inUseLike, isLike, listsOf } from '../core/begunList';
import type { Case } from '../core/case';
import { isListOf } from '../core/caseAnswer';
import type { Checklist } from '../core/checklist';
import type { BuiltIn } from '../core/packChoice';
import { snapshotOf } from '../core/snapshot';
import type { Wording } from '../core/wording';
import { readChecklists, readListOf } from './checklists';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { activePacks } from './packs';

/** What the extension brings, and the guards are told of together with the merchant's own. */
export interface Known {
  builtIn: BuiltIn;
  /** The words of all sites. */
  wording: Wording;
  checklists: readonly Checklist[];
  /** What a guard says of a press that it holds and no panel comes for. */
  alone: string;
}

/** Most cases, the newest first, that are looked through for lists that work was begun with. */
const mostRead = 300;

let last: Promise<void> = Promise.resolve();

/**
 * Tells the guards of all frames what they are to know now; they read it when they start, and hear
 * of it when it changes. One after the other, so that what was read last is told last.
 */
export function tellGuards(database: Database, known: Known, now: number): Promise<void> {
  last = last.catch(() => undefined).then(() => tell(database, known, now));
  return last;
}

async function tell(
  database: Database,
  { builtIn, wording, checklists, alone }: Known,
  now: number,
): Promise<void> {
  const packs = await activePacks(database, builtIn);
  const { records } = decodeAll('taught', await tableOf(database, 'taught').toArray());
  const saved = await readChecklists(database);
  const newest = tableOf(database, 'cases').orderBy('createdAt').reverse().limit(mostRead);
  const cases = saved.length > 0 ? decodeAll('cases', await newest.toArray()).records : [];
  const campaigns = decodeAll('campaigns', await tableOf(database, 'campaigns').toArray()).records;
  const lists = listsOf(checklists, saved, cases, now, campaigns);
  const guard = { ...snapshotOf(wording, packs, records, lists), alone };
  await browser.storage.local.set({ guard });
}

/**
 * Tells the guards again after a change of a case that is answered with a list which is not in use
 * any more: they know of it until the case ends or what was answered holds no longer.
 */
export async function tellOfBegun(
  database: Database,
  record: Case,
  known: Known,
  now: number,
): Promise<void> {
  const { checklists } = known;
  const list = await readListOf(database, record, checklists);
  const base = checklists.find((at) => isLike(at, list));
  const saved = base ? await readChecklists(database, base) : [];
  const inUse = inUseLike(list, checklists, saved);
  if (saved.length > 0 && inUse && !isListOf(record, inUse)) await tellGuards(database, known, now);
}
