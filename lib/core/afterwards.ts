import type { ActionKind } from './action';
import { landsLater, type Case } from './case';
import type { Answer, Answers } from './checklist';
import type { Role } from './role';
import type { Source } from './source';
import { nextMidnight } from './timing';
import { entriesOn, type TrueOn } from './trueOn';

/** One thing to look after once it is off. Its texts stand in the locale files under `afterwards.<id>`. */
export interface AfterItem extends TrueOn {
  id: string;
  /** A place where it may still show, or what remains to be arranged. */
  group: 'round' | 'followUp';
  /** Where it is looked up, if the backend has a page for it. */
  link?: string;
  role?: Role;
  /** How sure is what its texts say of the platform; left out where they only ask. */
  source?: Source;
}

/** What putting it back takes or brings. Its text stands under `back.<id>`. */
export interface BackStep extends TrueOn {
  id: string;
  link?: string;
  source: Source;
}

export interface Afterwards {
  action: ActionKind;
  items: readonly AfterItem[];
  /** In the order in which they are done. */
  back: readonly BackStep[];
}

/**
 * What is to be looked after once a case has happened, on the platform on which it did. Throws if
 * the catalog has nothing for its action: a defect of ours.
 */
export function afterwardsFor(
  all: readonly Afterwards[],
  { hold, afterwards }: Pick<Case, 'hold' | 'afterwards'>,
): Afterwards {
  const { action, page } = hold;
  const found = all.find((at) => at.action === action);
  if (!found)
    throw new Error(`nothing afterwards for ${action}: add it to lib/catalog/afterwards.ts`);
  // What a merchant has answered stays, whatever has been learnt of the platform since.
  const isAnswered = ({ id }: AfterItem) => afterwards?.[id] !== undefined;
  const items = found.items.map((item) =>
    isAnswered(item) ? { ...item, sites: undefined } : item,
  );
  return { action, items: entriesOn(page, items), back: entriesOn(page, found.back) };
}

/** How long (ms) an outcome may take: a press let through without one by then was left alone. */
const outcomeTime = 60_000;

/** When (ms) a case came to stand as it does: it happened, or may have; undefined where it did not. */
export function happenedAt({
  status,
  events,
}: Pick<Case, 'status' | 'events'>): number | undefined {
  if (status === 'open' || status === 'refused') return undefined;
  const last = events.findLast(({ kind }) => kind === status)?.at;
  return status === 'released' && last !== undefined ? last + outcomeTime : last;
}

/** From when (ms) a case's rounds are to be made, once it has landed; undefined where there are none. */
export function roundsFrom(record: Case): number | undefined {
  const happened = happenedAt(record);
  if (happened === undefined) return undefined;
  return landsLater(record) ? nextMidnight(happened) : happened;
}

const isOpen = (answers: Answers | undefined, { id }: AfterItem): boolean =>
  answers?.[id]?.ticked !== true;

/** The places that a case has not been looked for at yet. */
export const openRounds = (
  { afterwards }: Pick<Case, 'afterwards'>,
  { items }: Pick<Afterwards, 'items'>,
): AfterItem[] => items.filter((item) => item.group === 'round' && isOpen(afterwards, item));

/** The case with one thing more looked after; one that arrives after a later one is dropped. */
export function withAfterwards(record: Case, item: string, given: Answer): Case {
  const before = record.afterwards?.[item];
  if (before && before.at > given.at) return record;
  return {
    ...record,
    afterwards: { ...record.afterwards, [item]: given },
    updatedAt: Math.max(record.updatedAt, given.at),
  };
}

/** After so long (ms) open rounds are folded: a merchant who has not made them by then will not be nagged. */
export const foldedAfter = 7 * 24 * 60 * 60 * 1000;

export interface DueRounds {
  record: Case;
  open: readonly AfterItem[];
}

/** The cases whose rounds are open as of `now` (ms), in their order, and those that are folded by now. */
export function dueRounds(
  cases: readonly Case[],
  all: readonly Afterwards[],
  now: number,
): { due: DueRounds[]; folded: DueRounds[] } {
  const open = cases.flatMap((record) => {
    const from = roundsFrom(record);
    if (from === undefined || from > now) return [];
    const rounds = openRounds(record, afterwardsFor(all, record));
    return rounds.length > 0 ? [{ record, open: rounds, from }] : [];
  });
  const isFolded = ({ from }: { from: number }) => now - from > foldedAfter;
  return { due: open.filter((at) => !isFolded(at)), folded: open.filter(isFolded) };
}
