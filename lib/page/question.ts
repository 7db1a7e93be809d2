import type { ActionKind } from '../core/action';
import type { Before } from './before';
import { isDrawn, isElement, isKind, isMatch, rootOf, upwards, wordsOf } from './dom';
import type { Guard } from './guard';
import { isLayer, type Recognised } from './recognise';
import { focusable } from './shield';
import { elementsIn } from './walk';

/** What the platform asks by itself after a press that was let through. */
export interface PlatformQuestion {
  isOpen: () => boolean;
  /** Whether some of what came has not been looked at yet. */
  isLooking: () => boolean;
  /** Whether a press answers it, and is none that stood on the page before. */
  isAnsweredBy: (found: Recognised) => boolean;
  /** This event was let through: what comes from now on is its doing. */
  passed: (event: Event) => void;
}

/** For so long (ms) it is looked at one time for what asks among all that came. */
const lookTime = 6;
/** Most of what came that waits to be looked at, the last of it first. */
const mostWaiting = 300;
/** Longest text, in characters, of what may be a way on. */
const longest = 30;

/**
 * Watches for the platform's own question about `action`: a layer or a passage that was not to be
 * seen before the press and came without another one. What the merchant opens by pressing
 * something else is none of it, be it a drawer with the same 下架. Looks at what is added and at
 * what was hidden `before`, never at the whole page. Ends with `signal`.
 */
export function watchQuestion(
  { trees, hidden }: Pick<Before, 'trees' | 'hidden'>,
  action: ActionKind,
  guard: Guard,
  isOurs: (node: Node) => boolean,
  signal: AbortSignal,
): PlatformQuestion {
  const came = new WeakSet<Element>();
  const waiting: Element[] = [];
  const closed = new Set(hidden);
  /** The controls that were found to ask. */
  const asking = new Set<Element>();
  /** Whether nothing else was pressed since what was let through. */
  let isItsTurn = true;
  let last: Event | undefined;

  const add = (element: Element): void => {
    came.add(element);
    waiting.push(element);
    if (waiting.length > mostWaiting) waiting.shift();
  };
  const hear = (records: readonly MutationRecord[]): void => {
    if (!isItsTurn) return;
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (isElement(node) && !isOurs(node)) add(node);
  };
  const observer = new MutationObserver(hear);
  for (const tree of trees) observer.observe(tree, { subtree: true, childList: true });

  /** Takes up what has come, and what was hidden and is not any more. */
  const catchUp = (): void => {
    hear(observer.takeRecords());
    for (const layer of closed)
      if (isDrawn(layer)) {
        closed.delete(layer);
        if (isItsTurn) add(layer);
      }
  };
  const wholeOf = (element: Element | undefined) => upwards(element).findLast((at) => came.has(at));
  const isAnsweredBy = ({ why, control, dialog }: Recognised): boolean =>
    // A passage in a row may stand there already: its way on has come.
    dialog !== undefined && wholeOf(why === 'question' ? control.element : dialog) !== undefined;
  const isAsking = (at: Element): boolean => {
    if (!at.isConnected || !isDrawn(at) || isKind(at, 'switch')) return false;
    const found = guard.recognise([at]);
    return found?.action === action && isAnsweredBy(found);
  };
  function* whatCame(): Generator<Element, undefined> {
    for (let root = waiting.pop(); root; root = waiting.pop()) {
      const whole = root.isConnected && wholeOf(root);
      if (!whole) continue;
      yield whole;
      for (const at of [whole, rootOf(whole)]) if (at) yield* elementsIn(at);
    }
    return undefined;
  }
  let candidates = whatCame();
  let isThrough = true;

  const onPress = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    if (!isItsTurn || event === last || !event.isTrusted) return;
    if (key && key !== 'Enter' && key !== ' ') return;
    const path = event.composedPath().filter(isElement);
    const [target] = path;
    const isControl =
      target !== undefined &&
      (path.slice(0, 5).some((at) => isMatch(at, focusable)) ||
        getComputedStyle(target).cursor === 'pointer');
    if (!isControl || path.some(isOurs) || wholeOf(path.find(isLayer))) return;
    catchUp();
    isItsTurn = false;
  };
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, onPress, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    isOpen() {
      catchUp();
      for (const end = performance.now() + lookTime; performance.now() < end;) {
        const { value: at, done } = candidates.next();
        isThrough = done === true;
        if (!at) {
          candidates = whatCame();
          break;
        }
        if (wordsOf(at).length < longest && isAsking(at)) asking.add(at);
      }
      return [...asking].some(isAsking);
    },
    isLooking: () => !isThrough || waiting.length > 0,
    isAnsweredBy(found) {
      catchUp();
      return isAnsweredBy(found);
    },
    passed(event) {
      catchUp();
      last = event;
      isItsTurn = true;
    },
  };
}
