import type { Subject } from '../core/fact';
import { isOfShop, type Hold } from '../core/hold';
import type { Press } from './guard';
import { bareHold, holdOf } from './reader';
import { distinct, reading, type Cards } from './subjects';
import { slice } from './walk';

/** So many products are read before the panel is drawn: more than its table has room for. */
const atOnce = 12;

/** What was begun is drawn by then (ms): two frames. */
export const drawn = 34;

/** Resolves in a task of its own, after `ms`: until then the page and the panel can be drawn. */
export const nextTask = (ms = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A press as it is read. */
export interface BitByBit {
  /** What is known of it before the panel is drawn. */
  hold: Hold;
  isPart: boolean;
  /** All of it, in the end; undefined once `signal` aborts. */
  whole: (signal: AbortSignal) => Promise<Hold | undefined>;
}

/** A press of which nothing more is to be read. */
export const readAll = (hold: Hold): BitByBit => ({
  hold,
  isPart: false,
  whole: () => Promise.resolve(hold),
});

/**
 * Reads what a press on these cards concerns as of `now` (ms). Of many products the first are read
 * at once, and the others while the panel stands, so that it comes as fast as for one. On a page
 * that makes reading fail, nothing but the press is known, or what was read before.
 */
export function readBitByBit(press: Press, cards: Cards, now: number): BitByBit {
  if (isOfShop(press)) return readAll(holdOf(press, cards, [], now));
  const steps = reading(cards, now, press.control.element);
  const first: Subject[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return readAll(holdOf(press, cards, step.value, now));
    if (step.value) first.push(step.value);
    if (first.length === atOnce && cards.cards.length > atOnce) break;
  }
  const begun = holdOf(press, cards, distinct(first), now);
  const hold = { ...begun, count: begun.count ?? cards.cards.length };
  return {
    hold,
    isPart: true,
    async whole(signal) {
      try {
        const all = await inSlices(steps, signal, drawn);
        return all && holdOf(press, cards, all, now);
      } catch {
        return hold;
      }
    },
  };
}

/**
 * Reads again what a press on these cards tells, as of `now` (ms), with breaks in which the page is
 * drawn. On a page that makes reading fail, nothing but the press is known; undefined once `signal` aborts.
 */
export async function readAgain(
  press: Press,
  cards: Cards,
  now: number,
  signal: AbortSignal,
): Promise<Hold | undefined> {
  try {
    const all = isOfShop(press)
      ? []
      : await inSlices(reading(cards, now, press.control.element), signal);
    return all && holdOf(press, cards, all, now);
  } catch {
    return bareHold(press, now);
  }
}

/**
 * Has `steps` run to their end, with breaks in which the page and the panel are drawn; `wait` (ms)
 * is the first. Resolves with what they return; with undefined once `signal` aborts.
 */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  signal: AbortSignal,
  wait = 0,
): Promise<T | undefined> {
  for (let pause = wait; ; pause = 0) {
    await nextTask(pause);
    if (signal.aborted) return undefined;
    for (const end = performance.now() + slice; performance.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}
