import type { Case } from './case';
import { missing, type Checklist } from './checklist';
import type { Hold } from './hold';
import type { Failure, PageState } from './message';
import type { Pointed } from './taught';
import { beijingClock, beijingTime } from './timing';

/** An open case and how far its checklist is answered. */
export interface OpenCase {
  record: Case;
  done: number;
  all: number;
}

export function progressOf(record: Case, checklist: Checklist): OpenCase {
  const all = checklist.items.length;
  return { record, all, done: all - missing(checklist, record.answers, record.hold).length };
}

/** Cases by the ids of their products; of several cases of one product the first counts. */
export function byProduct(cases: readonly OpenCase[]): Map<string, OpenCase> {
  const all = new Map<string, OpenCase>();
  for (const at of cases)
    for (const { id } of at.record.hold.subjects) if (id && !all.has(id)) all.set(id, at);
  return all;
}

/**
 * What a flag at a row says: the planned time, as an hour on its day and a day before it, else how
 * far the checklist is.
 */
export function flagText({ record, done, all }: OpenCase, now: number): string {
  const { plannedAt } = record;
  if (plannedAt === undefined || plannedAt <= now) return `${done}/${all}`;
  const day = beijingTime(plannedAt, true).slice(0, 10);
  return beijingTime(now, true).startsWith(day) ? beijingClock(plannedAt) : day.slice(5);
}

/** What stands below the dock's status. */
export type DockPart =
  | { kind: 'home' }
  /** Several products could be checked. */
  | { kind: 'choose'; holds: readonly Hold[] }
  /** A control is being pointed at. */
  | { kind: 'pick' }
  | { kind: 'picked'; found: Pointed }
  /** A text that the browser did not let onto the clipboard. */
  | { kind: 'text'; text: string };

/** What was just done, or why it was not (`dock.told.<key>`, `problem.<key>`). */
export type DockNews = 'copied' | 'taught' | 'nothing' | Failure;

export interface Dock {
  /** Undefined until the page was looked at. */
  status?: Pick<PageState, 'shop' | 'pageName' | 'coverage' | 'reason'>;
  isOpen: boolean;
  at: number;
  /** The open cases that were begun on this page. */
  cases: readonly OpenCase[];
  part: DockPart;
  news?: DockNews;
}
