import type { Grammar } from '../core/wording';
import { chosenBy, savesChoice } from './choice';
import { controlOn, pathOf } from './control';
import { attributeOf, isElement, isKind, query, queryAll, wordsOf } from './dom';
import { isLayer, recognise, type Recognised } from './recognise';

/** One press that would delist, as it reached the guard. */
export interface Press extends Recognised {
  /** The event that was stopped. */
  event: Event;
}

/** What the guard and the panel share in the extension's own world of one document. */
export interface Guard {
  /** The press that waits for its review. */
  held?: Press;
  /** Set by the panel: reviews a press that was held. */
  review?: (press: Press) => void;
  /** Set by the panel: whether a permit lets this event of a press through. */
  covers?: (press: Press) => boolean;
  /** Set by the panel: whether the event is one of our own interface. */
  isOwn?: (event: Event) => boolean;
  recognise: (path: readonly Element[]) => Recognised | undefined;
}

const slot = Symbol.for('delist-guard');
/** The guard of this document, or undefined where none runs. */
export const guardHere = (): Guard | undefined => (globalThis as { [slot]?: Guard })[slot];

/** Events that are a press as a whole, and events that are only parts of one. */
const presses = 'click auxclick keydown submit'.split(' ');
const parts =
  'pointerdown pointerup mousedown mouseup touchstart touchend keypress keyup dblclick'.split(' ');

/**
 * Stands before the page's own listeners and stops every press that would delist, until
 * `signal` aborts; `onHold` hears of each press once, after it was stopped. Returns what it
 * shares with the panel. Never throws into the page.
 */
export function standGuard(
  grammar: Grammar,
  onHold: (press: Press) => void,
  signal: AbortSignal,
): Guard {
  /** The status choice 下架 that was made last: the form's 保存 would carry it out. */
  let chosen: Element | undefined;
  /** The key that was stopped when it went down: it is stopped until it is up. */
  let stoppedKey = '';
  const guard: Guard = { recognise: (path) => recognise(path, grammar) };
  const find = (event: Event): Recognised | undefined => {
    const path = targetOf(event);
    const hasTurned = event.type === 'click' && path[0] instanceof HTMLInputElement;
    const found =
      recognise(path, grammar, hasTurned) ??
      savesChoice(path, chosen, grammar) ??
      enterInDialog(event, path, grammar);
    if (!found && event.type === 'click') onChange(event);
    return found;
  };
  const onEvent = (event: Event): void => {
    const { type, isTrusted } = event;
    const { key = '', repeat, detail, button } = event as KeyboardEvent & MouseEvent;
    const isPart = parts.includes(type);
    const stop = () => {
      event.stopImmediatePropagation();
      // A part's own default (focus, text selection) does not delist.
      if (!isPart || key) event.preventDefault();
    };
    try {
      if (guard.isOwn?.(event) || button === 2 || (key && !isPressKey(event as KeyboardEvent)))
        return;
      if (type === 'keydown' && !repeat) stoppedKey = '';
      if (key && key === stoppedKey) {
        if (type === 'keyup') stoppedKey = '';
        return stop();
      }
      const found = find(event);
      if (!found) return;
      const press = { ...found, event };
      if (guard.covers?.(press)) return;
      stop();
      if (type === 'keydown') stoppedKey = key;
      // Parts of a merchant's press end in a click or a keydown; those of a script may not.
      if ((isPart && isTrusted) || repeat || detail > 1 || guard.held) return;
      guard.held = press;
      onHold(press);
    } catch {
      // A page that makes reading fail must not get a delist through by it.
      if (mayDelist(event, grammar)) stop();
    }
  };
  const onChange = (event: Event): void => {
    chosen = chosenBy(event, chosen, grammar);
  };
  const arm = (): void => {
    for (const type of [...presses, ...parts])
      addEventListener(type, onEvent, { capture: true, signal, passive: type[0] === 't' });
    addEventListener('change', onChange, { capture: true, signal });
  };
  arm();
  // document.open() takes every listener off the window; a new root element is its trace.
  new MutationObserver(arm).observe(document, { childList: true });
  (globalThis as { [slot]?: Guard })[slot] = guard;
  return guard;
}

/** Enter and Space press a control, except while an input method composes with them. */
const isPressKey = ({ key, isComposing, keyCode }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') && !isComposing && keyCode !== 229;

/** A look at the words alone, for a page that makes every other reading fail. */
const mayDelist = (event: Event, grammar: Grammar): boolean =>
  event
    .composedPath()
    .slice(0, 5)
    .some((at) => isElement(at) && grammar.means(wordsOf(at).slice(0, 99)) !== undefined);

const submits = 'button:not([type=button],[type=reset]),[type=submit],[type=image]';

/** The elements that an event presses, innermost first: of a form its button, of a menu its item. */
function targetOf(event: Event): Element[] {
  const path = pathOf(event);
  const [target] = path;
  if (!target) return path;
  if (event.type === 'submit') {
    const button = (event as SubmitEvent).submitter ?? query(target, submits);
    return button ? [button, ...path] : path;
  }
  if (event.type[0] !== 'k') return path;
  // A menu may keep the focus itself and only mark the item that a key would press.
  const id = attributeOf(target, 'aria-activedescendant');
  const [item, other] = id
    ? [document.getElementById(id)]
    : isKind(target, 'menu')
      ? queryAll(
          target,
          '[role=menuitem]:is([class*=active i],[class*=focus i],[data-highlighted])',
        )
      : [];
  return item && !other ? [item, ...path] : path;
}

/** Enter in a dialog that asks for a delist, with the focus on no control: its way on. */
function enterInDialog(
  event: Event,
  path: readonly Element[],
  grammar: Grammar,
): Recognised | undefined {
  const isEnter = event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter';
  const dialog = isEnter && !controlOn(path, grammar.means) && path.find(isLayer);
  if (!dialog || isKind(path[0] ?? dialog, 'textarea')) return undefined;
  const ways = queryAll(dialog, 'button,[role=button]').flatMap(
    (button) => recognise([button], grammar) ?? [],
  );
  return ways.length === 1 ? ways[0] : undefined;
}
