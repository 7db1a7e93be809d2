import { driftBetween, isOtherCount, type Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { Guard, Press } from './guard';
import { locate } from './locate';
import { lookBefore, type Before } from './before';
import { changedSince } from './changed';
import { watchOutcome, type Outcome } from './outcome';
import { grantPermit } from './permit';
import { readPlace } from './place';
import { inSlices, nextTask, readAgain } from './bitByBit';
import { cardsOf } from './reader';
import type { Recognised } from './recognise';
import { chosenCount } from './selection';
import { watchQuestion, type PlatformQuestion } from './question';
import { reactionTime, type Reaction } from './reaction';
import { replay } from './replay';
import type { Cards } from './subjects';
import { inOneGo } from './walk';

/** How long the merchant's own press passes after a replay that the page did not react to, in ms. */
const againTime = 10_000;
/** How long it passes when the control had gone (a menu that closed) and must be opened again, in ms. */
const reopenTime = 60_000;

export type Step =
  | { kind: 'released'; words?: string }
  /** The control is lit until `signal` aborts: the merchant presses it again. */
  | { kind: 'press'; control: Element; signal: AbortSignal }
  /** The control is gone: the merchant opens its menu again and presses it. */
  | { kind: 'gone' }
  /** The time for that is over; what was pressed before may still come to something. */
  | { kind: 'late' }
  /** Nothing is let through any more. */
  | { kind: 'void'; drift?: Drift }
  | { kind: 'repress' }
  | { kind: 'platform-confirmed' }
  | { kind: Exclude<Outcome['kind'], 'by-hand'>; words?: string; partial?: Outcome['partial'] };

interface Wiring {
  guard: Guard;
  reaction: Reaction;
  lastPressed: () => Element | undefined;
  isOurs: (node: Node) => boolean;
  onStep: (step: Step) => void;
  signal: AbortSignal;
}

/**
 * Lets one held press through: finds its control again, presses it as the merchant had, and goes
 * on to tell what is seen of it. The platform's own confirmation that follows belongs to it.
 * Ends with `signal`.
 */
export async function release(
  press: Press,
  hold: Hold,
  cards: Cards,
  wiring: Wiring,
): Promise<void> {
  const { guard, reaction, isOurs, onStep, signal } = wiring;
  const seen = await inSlices(lookBefore(hold, cards.cards), signal);
  if (!seen) return;
  await nextTask();
  /** Where the platform's question comes from, once what was pressed has been drawn anew. */
  let anchor: Element | undefined;
  const lastPressed = () => wiring.lastPressed() ?? anchor;
  let isWatched = false;
  let isAnswered = false;
  /** Ends the wait for the merchant's own press. */
  let waiting = new AbortController();
  let before: Before | undefined;
  let question: PlatformQuestion | undefined;
  /** The platform may ask from now on. A press that comes later than the first finds another page. */
  const mayAsk = (at = before ?? inOneGo(lookBefore(hold, cards.cards))): Before => {
    question ??= watchQuestion(at, hold.action, guard, isOurs, signal);
    return (before = at);
  };
  const letThrough = (step: Step): void => {
    onStep(step);
    if (isWatched) return;
    isWatched = true;
    const isOpen = () => question?.isOpen() === true;
    const isLooking = () => question?.isLooking() === true;
    const answer = { isOpen, isLooking, isAnswered: () => isAnswered };
    watchOutcome(hold, mayAsk(), isOurs, answer, onOutcome, signal);
  };
  const covers = (covered: Press): boolean => {
    if (!permit.covers(covered)) return false;
    // The page may act before the click.
    mayAsk();
    question?.passed(covered.event);
    return true;
  };
  const onOutcome = ({ kind, words, partial }: Outcome): void => {
    if (kind !== 'by-hand') return onStep({ kind, words, partial });
    isWatched = false;
    before = undefined;
    waitForPress(againTime, found?.control.element);
  };
  /** Lets the merchant's own press on the control pass, or on one that is opened anew. */
  const waitForPress = (ms: number, control?: Element): void => {
    if (signal.aborted) return;
    guard.covers = covers;
    permit.arm(ms);
    const wait = (waiting = new AbortController());
    const late = () => {
      wait.abort();
      onStep({ kind: isWatched ? 'late' : 'void' });
    };
    const timer = setTimeout(late, ms);
    wait.signal.addEventListener('abort', () => clearTimeout(timer));
    onStep(control ? { kind: 'press', control, signal: wait.signal } : { kind: 'gone' });
  };
  const permit = grantPermit(hold, press.control.element, {
    lastPressed,
    isAsked: (asked) => question?.isAnsweredBy(asked) === true || isNextStep(press, asked),
    changed: () => changedSince(guard, press, hold, cards, lastPressed()),
    onRepress: (again) => {
      waiting.abort();
      anchor = cardsOf(again, lastPressed()).cards[0] ?? again.control.element;
      letThrough({ kind: 'repress' });
    },
    onDrift: (drift) => onStep({ kind: 'void', drift }),
    onPlatformPress: () => {
      isAnswered = true;
      letThrough({ kind: 'platform-confirmed' });
    },
  });
  signal.addEventListener('abort', () => {
    waiting.abort();
    if (guard.covers === covers) guard.covers = undefined;
  });

  const find = () => locate(guard, press, hold, cards, lastPressed());
  let found = find();
  // The background was asked since the last look: shop, page and facts are held against the review once more.
  const isRedrawn = cards.isBatch || cards.cards.some((at) => !at.isConnected);
  const read = found && isRedrawn ? cardsOf(found, lastPressed()) : cards;
  const now = found
    ? await readAgain({ ...found, event: press.event }, read, Date.now(), signal)
    : hold;
  await nextTask();
  if (!now || signal.aborted) return;
  // Reading took its time: what is pressed is what stands there, and what is chosen, at this moment.
  const drift = driftBetween(hold, { ...now, ...readPlace() });
  if (drift) return onStep({ kind: 'void', drift });
  found &&= find();
  if (found && cards.isBatch && !isChosen(found, lastPressed(), read.cards, hold.count))
    return onStep({ kind: 'void' });
  anchor = found?.control.element;
  if (!found) return waitForPress(reopenTime);
  const { control } = found;
  mayAsk(seen);
  letThrough({ kind: 'released' });
  reaction.begin();
  guard.covers = covers;
  permit.during(control.element, () => replay(control.element, { ...press, control }));
  if (!(await reaction.seen(reactionTime))) waitForPress(againTime, control.element);
}

/** Whether a dialog in which the press was held asks for something else by now: its next step. */
const isNextStep = (press: Press, { dialog, passage }: Press): boolean =>
  dialog !== undefined &&
  dialog === press.dialog &&
  passage !== undefined &&
  passage.text !== press.passage?.text;

/** Whether just these rows are chosen, and as many as were counted. */
function isChosen(
  found: Recognised,
  lastPressed: Element | undefined,
  rows: readonly Element[],
  count?: number,
): boolean {
  const chosen = cardsOf(found, lastPressed).cards;
  const isSame = chosen.length === rows.length && chosen.every((row, at) => row === rows[at]);
  return isSame && !isOtherCount(count, chosenCount(found.control.element));
}
