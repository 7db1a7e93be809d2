import type { Campaign } from './campaign';
import type { Case } from './case';
import { goodUntil, isListOf } from './caseAnswer';
import { caseKey, isCertain } from './caseKey';
import { checklistFor, listOn, type Checklist } from './checklist';
import type { Hold } from './hold';
import { occasionAt, saleTimes, type SaleTime } from './occasion';
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
  /** When a sale is on or close; nothing is where it is left out. */
  sales?: readonly SaleTime[];
}

/** Whether two lists are asked on the same occasion of the same action. */
export const isLike = (one: Checklist, { action, forBatch, occasion }: Checklist): boolean =>
  one.action === action && one.forBatch === forBatch && one.occasion === occasion;

/**
 * The list that a hold is checked with as of `now` (ms): the one that its case names (`named`) where
 * that is known, else the one that its open case began with while what was answered there holds,
 * else the merchant's own, else the catalog's. The moment of the press tells the occasion.
 */
export function listFor(
  catalog: readonly Checklist[],
  { own, begun, sales = [] }: Lists,
  hold: Hold,
  now: number,
  named?: Case['checklist'],
): Checklist {
  const all = [...own, ...begun.map(({ list }) => list), ...catalog];
  const known = named && all.find((list) => isListOf({ checklist: named }, list));
  if (known) return listOn(hold, known);
  const current = checklistFor([...own, ...catalog], hold, occasionAt(sales, hold.at));
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
  const current = inUseLike(list, catalog, saved);
  // Where the version is no longer known, the work goes on with the one in use.
  const isKnown = isListOf(record, list);
  return isKnown && current && !isListOf(record, current)
    ? [{ key, list, until: goodUntil(record) }]
    : [];
}

/** The list in use for the occasion of `list`: the merchant's own, else the catalog's. */
export const inUseLike = (
  list: Checklist,
  catalog: readonly Checklist[],
  saved: readonly SavedChecklist[],
): Checklist | undefined =>
  [...ownInUse(saved, catalog), ...catalog].find((at) => isLike(at, list));

/** What is asked beside the catalog's lists as of `now` (ms), from what was saved, the open cases and the calendar. */
export function listsOf(
  catalog: readonly Checklist[],
  saved: readonly SavedChecklist[],
  cases: readonly Case[],
  now: number,
  campaigns: readonly Campaign[] = [],
): Lists {
  const newestFirst = [...cases].sort((one, other) => other.updatedAt - one.updatedAt);
  const begun = newestFirst.flatMap((record) => begunListOf(record, catalog, saved));
  const sales = saleTimes(campaigns, now);
  return {
    own: ownInUse(saved, catalog),
    begun: begun.filter(({ until }) => until > now),
    ...(sales.length > 0 && { sales }),
  };
}

/** With nothing of the merchant's own. */
export const noLists: Lists = { own: [], begun: [] };
