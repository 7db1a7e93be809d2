import { nextBeforeSale, type SaleDay } from './beforeSale';
import type { Reminder } from './reminder';
import type { NextOf } from './repeat';

/** What is known of the times to come. */
export interface Ahead {
  nextOf: NextOf;
  sales: readonly SaleDay[];
}

/** Whether a reminder recurs: it never is due itself, its times are, one by one. */
export const isSeries = ({ rule, beforeSale }: Reminder): boolean =>
  rule !== undefined || beforeSale !== undefined;

const minute = 60_000;
const day = 24 * 60 * minute;

/** A clock that was ahead by more than this, in milliseconds, was wrong: what it took counts no more. */
export const wrongBy = 2 * day;

/** When a series is due next after an instant, in milliseconds since 1970; undefined if nobody knows. */
export const nextTime = (
  { rule, beforeSale }: Reminder,
  after: number,
  { nextOf, sales }: Ahead,
): number | undefined => {
  if (rule !== undefined) return nextOf(rule, after);
  return beforeSale && nextBeforeSale(beforeSale, sales, after);
};

/**
 * A series with its next time after `now`. A time that came is none again, even where the clock
 * was set back since.
 */
export function movedOn(series: Reminder, now: number, ahead: Ahead): Reminder {
  const { takenAt, ...rest } = series;
  const isWrong = takenAt !== undefined && takenAt > now + wrongBy;
  const kept: Reminder = takenAt === undefined || isWrong ? rest : series;
  const next = nextTime(kept, Math.max(now, kept.takenAt ?? now), ahead);
  return next === undefined
    ? { ...kept, state: 'resting' }
    : { ...kept, dueAt: next, state: 'waiting' };
}

/** The last time of a series that is over at `now`: of all that were missed, the one to be told of. */
function lastTime(series: Reminder, now: number, ahead: Ahead): number {
  for (const span of [day, 7 * day, 31 * day, 400 * day]) {
    let last = nextTime(series, now - span, ahead);
    if (last === undefined || last > now) continue;
    for (let next = nextTime(series, last, ahead); next !== undefined && next <= now;) {
      last = next;
      next = nextTime(series, last, ahead);
    }
    return Math.max(last, series.dueAt);
  }
  return series.dueAt;
}

/**
 * A series that is due, taken apart: the time that came, as a reminder of its own that is shown,
 * done or put off like any other, and the series with its next time.
 */
export function takenTime(
  series: Reminder,
  now: number,
  ahead: Ahead,
): { time: Reminder; series: Reminder } {
  const at = lastTime(series, now, ahead);
  const { id, text, link, caseId } = series;
  const time: Reminder = {
    id: `${id.slice(0, 48)}@${at}`,
    text,
    dueAt: at,
    ...(caseId !== undefined && { caseId }),
    ...(link !== undefined && { link }),
    of: id,
    state: 'shown',
    updatedAt: now,
  };
  return { time, series: movedOn({ ...series, takenAt: at, updatedAt: now }, now, ahead) };
}

/** A series as it is to be stored when one is saved: by its rule, not by the time it was given. */
export function savedSeries(
  stored: Reminder | undefined,
  given: Reminder,
  now: number,
  ahead: Ahead,
): Reminder {
  const isSame =
    stored?.rule === given.rule &&
    JSON.stringify(stored?.beforeSale) === JSON.stringify(given.beforeSale);
  // By another rule, the times that came were others.
  const { takenAt, rungAt: _, untoldAt: __, ...rest } = given;
  const last = isSame ? (stored?.takenAt ?? takenAt) : stored ? undefined : takenAt;
  const kept: Reminder = { ...rest, ...(last !== undefined && { takenAt: last }) };
  if (given.state === 'paused') return kept;
  if (isSame && stored?.state === 'waiting') return { ...kept, dueAt: stored.dueAt };
  return movedOn(kept, now, ahead);
}
