import { browser } from 'wxt/browser';
import { listsOf } from '../core/begunList';
import type { Case } from '../core/case';
import { isListOf } from '../core/caseAnswer';
import { checklistFor, type Checklist } from '../core/checklist';
import { ownInUse } from '../core/ownChecklist';
import type { BuiltIn } from '../core/packChoice';
import { snapshotOf } from '../core/snapshot';
import type { Wording } from '../core/wording';
import { readChecklists } from './checklists';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { activePacks } from './packs';

/** What the extension brings, and the guards are told of together with the merchant's own. */
export interface Known {
  builtIn: BuiltIn;
  /** The words of all sites. */
  wording: Wording;
  checklists: readonly Checklist[];
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
  { builtIn, wording, checklists }: Known,
  now: number,
): Promise<void> {
  const packs = await activePacks(database, builtIn);
  const { records } = decodeAll('taught', await tableOf(database, 'taught').toArray());
  const saved = await readChecklists(database);
  const newest = tableOf(database, 'cases').orderBy('createdAt').reverse().limit(mostRead);
  const cases = saved.length > 0 ? decodeAll('cases', await newest.toArray()).records : [];
  const lists = saved.length > 0 ? listsOf(checklists, saved, cases, now) : undefined;
  await browser.storage.local.set({ guard: snapshotOf(wording, packs, records, lists) });
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
  const saved = await readChecklists(database, checklistFor(checklists, record.hold));
  const inUse = checklistFor([...ownInUse(saved, checklists), ...checklists], record.hold);
  if (saved.length > 0 && !isListOf(record, inUse)) await tellGuards(database, known, now);
}
