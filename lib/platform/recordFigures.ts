import { makeCounting, type Figures } from '../core/figures';
import { makeGoverning, type Governed } from '../core/governor';
import { noFilter, type RecordFilter } from '../core/recordFilter';
import type { Database } from './database';
import { casesOf } from './exportFile';
import { countWithin, lookThrough, type Place } from './records';
import type { Progress } from './verify';

/** Counts the records that a filter asks for as of `now` (ms), some at a time. Throws where `signal` ends it. */
export async function countFigures(
  database: Database,
  filter: RecordFilter,
  now: number,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Figures> {
  const whole = await countWithin(database, filter);
  const counting = makeCounting(now);
  let [next, done]: [Place | undefined, number] = [undefined, 0];
  do {
    const looked = await lookThrough(database, filter, next);
    signal.throwIfAborted();
    looked.found.forEach(counting.add);
    ({ next } = looked);
    told({ done: (done += looked.count), whole });
  } while (next);
  return counting.figures();
}

/** Counts what came of each rule in the cases since `from` (ms), some at a time. Throws where `signal` ends it. */
export async function countGoverned(
  database: Database,
  from: number,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Governed[]> {
  const governing = makeGoverning();
  for await (const cases of casesOf(database, { ...noFilter, from }, told, signal))
    cases.forEach(governing.add);
  return governing.figures();
}
