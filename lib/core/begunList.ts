import type { Case } from './case';
import { goodUntil, isListOf } from './caseAnswer';
import { caseKey, isCertain } from './caseKey';
import { checklistFor, listOn, type Checklist } from './checklist';
import type { Hold } from './hold';
import { listOfCase, ownInUse, type SavedChecklist } from './ownChecklist';

/** An open case that goes on with the list that it began with, although another is in use by now. */
export interface BegunList {
  /** The case's key. */
  key: string;
  list: Checklist;
  /** Until when (ms): its answers hold no longer. */
  until: number;
}

/** What is asked beside the catalog's lists. */
export interface Lists {
  /** The merchant's own that are in use. */
  own: readonly Checklist[];
  begun: readonly BegunList[];
}

const isLike = (one: Checklist, { action, forBatch }: Checklist): boolean =>
  one.action === action && one.forBatch === forBatch;

/**
 * The list that a hold is checked with as of `now` (ms): the one that its open case began with
 * while what was answered there holds, else the merchant's own, else the catalog's.
 */
export function listFor(
  catalog: readonly Checklist[],
  { own, begun }: Lists,
  hold: Hold,
  now: number,
): Checklist {
  const current = checklistFor([...own, ...catalog], hold);
  if (begun.length === 0 || !isCertain(hold)) return listOn(hold, current);
  const key = caseKey(hold);
  // The same product, pressed alone before and as a batch of one now, is asked other things.
  const goesOn = begun.find((at) => at.key === key && at.until > now && isLike(at.list, current));
  return listOn(hold, goesOn?.list ?? current);
}

/** The list that an open case goes on with, if that is not the one in use. */
export function begunListOf(
  record: Case,
  catalog: readonly Checklist[],
  saved: readonly SavedChecklist[],
): BegunList[] {
  const { status, key, hold } = record;
  if (status !== 'open' || goodUntil(record) === 0 || !isCertain(hold)) return [];
  const list = listOfCase(record, catalog, saved);
  const current = checklistFor([...ownInUse(saved, catalog), ...catalog], hold);
  // Where the version is no longer known, the work goes on with the one in use.
  const isKnown = isListOf(record, list);
  return isKnown && !isListOf(record, current) ? [{ key, list, until: goodUntil(record) }] : [];
}

/** What is asked beside the catalog's lists as of `now` (ms), from what was saved and from the open cases. */
export function listsOf(
  catalog: readonly Checklist[],
  saved: readonly SavedChecklist[],
  cases: readonly Case[],
  now: number,
): Lists {
  const newestFirst = [...cases].sort((one, other) => other.updatedAt - one.updatedAt);
  const begun = newestFirst.flatMap((record) => begunListOf(record, catalog, saved));
  return { own: ownInUse(saved, catalog), begun: begun.filter(({ until }) => until > now) };
}

/** With nothing of the merchant's own. */
export const noLists: Lists = { own: [], begun: [] };
