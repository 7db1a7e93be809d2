import type { Campaign } from '../core/campaign';
import type { Case } from '../core/case';
import type { Checklist } from '../core/checklist';
import { coolingUntil } from '../core/cooling';
import { decide, type Rulebook } from '../core/decide';
import type { Advised, Decision } from '../core/decision';
import { withDecision } from '../core/judgedCase';
import { pastCase, pastLasts, pastOf, type Past } from '../core/past';
import { nearestSale } from '../core/sale';
import { secondCheckMissing } from '../core/secondCheck';
import { usualSettings } from '../core/settings';
import { nextMidnight } from '../core/timing';
import { changeCase } from './cases';
import { tableOf, type Database } from './database';
import { readSettings } from './settings';

/** What is known of the time at which a delist falls; what is left out is not known. */
export interface Times {
  campaigns?: readonly Campaign[];
  /** The best windows of the next days, the best first. */
  windows?: readonly Advised[];
  /** Which part of a day's sales falls into this hour, 0 to 1. */
  hourShare?: number;
}

/** What the background decides with. */
export interface Judging {
  /** The one that the case is answered with. */
  checklist: Checklist;
  rulebook: Rulebook;
  /** Reads what is known of the time for a case's shop. */
  timesOf?: (database: Database, record: Case, now: number) => Promise<Times>;
}

/**
 * What is to be thought of an open case at `now` (ms), and the case with its findings, stored.
 * What cannot be read counts as not known, and is said to be: a case that is on record is decided
 * on in any event, but not one that is no longer open.
 */
export async function decideCase(
  database: Database,
  record: Case,
  { checklist, rulebook, timesOf }: Judging,
  now: number,
): Promise<{ case: Case; decision?: Decision }> {
  if (record.status !== 'open') return { case: record };
  const [settings = usualSettings, past, times = {}] = await Promise.all([
    readSettings(database).catch(() => undefined),
    readPast(database, record, now).catch(() => undefined),
    timesOf?.(database, record, now).catch(() => undefined),
  ]);
  const known = {
    now,
    past,
    settings,
    sale: nearestSale(times.campaigns ?? [], now),
    saleAtLanding: nearestSale(times.campaigns ?? [], nextMidnight(now)),
    hourShare: times.hourShare,
    windows: times.windows,
    checklist,
  };
  let decision: Decision | undefined;
  // On the case as it is stored: of two answers on their way at once, the later decides on both.
  const stored = await changeCase(database, record.id, (at) => {
    if (at.status !== 'open') return at;
    const { hold, answers } = at;
    decision = {
      ...decide({ ...known, hold, answers }, rulebook),
      coolingUntil: coolingUntil(at, settings.coolingMinutes, now),
      lacksSecond: secondCheckMissing(at, settings),
    };
    return withDecision(at, decision);
  });
  return { case: stored, decision };
}

/** Most earlier cases that are looked at. */
const mostPast = 500;

/** What is remembered of a case's products, by their ids; the case itself does not count. */
async function readPast(
  database: Database,
  { id, products = [] }: Case,
  now: number,
): Promise<ReadonlyMap<string, Past>> {
  const found = await tableOf(database, 'cases')
    .where('products')
    .anyOf(products)
    .distinct()
    .filter((at) => isRecent(at, now))
    .limit(mostPast)
    .toArray();
  const cases = found.flatMap((at) => pastCase.safeParse(at).data ?? []);
  return pastOf(
    cases.filter((at) => at.id !== id),
    now,
  );
}

const isRecent = (record: unknown, now: number): boolean =>
  typeof record === 'object' &&
  record !== null &&
  'updatedAt' in record &&
  Number(record.updatedAt) > now - pastLasts.delist;
