import { held } from '../catalog/firstWords';
import type { Snapshot } from '../core/snapshot';
import { compileWording, type Grammar, type Wording } from '../core/wording';
import { chosenBy, savesChoice } from './choice';
import { pathOf } from './control';
import { attributeOf, isElement, isKind, query, queryAll, wordsOf } from './dom';
import { isLayer, recognise, type Recognised } from './recognise';
import { taughtOn } from './sign';

/** One press that would delist, as it reached the guard. */
export interface Press extends Recognised {
  /** The event that was stopped. */
  event: Event;
}

/** What the guard and the panel share in the extension's own world of one document. */
export interface Guard {
  /** The press that waits for its review. */
  held?: Press;
  /** What was pressed last outside of menus and layers: where those were opened from. */
  pressed?: Element;
  /** Set by the panel: reviews a press that was held. */
  review?: (press: Press) => void;
  /** Set by the panel: whether a permit lets this event of a press through. */
  covers?: (press: Press) => boolean;
  /** Set by the panel: what a control does that is named by its tooltip alone. */
  hinted?: (path: readonly Element[]) => Recognised | undefined;
  /** Set by the panel: whether the event is one of our own interface. */
  isOwn?: (event: Event) => boolean;
  recognise: (path: readonly Element[], hasTurned?: boolean) => Recognised | undefined;
  /** What it was told last. */
  learned?: Snapshot;
  /** Goes on with more words and with taught controls. */
  learn: (snapshot: Snapshot) => void;
}

const slot = Symbol.for('guard');
/** The guard of this document, or undefined where none runs. */
export const guardHere = (): Guard | undefined => (globalThis as { [slot]?: Guard })[slot];

/** Events that are a press as a whole, and events that are only parts of one. */
const presses = 'submit click keydown auxclick ';
const parts =
  'change dblclick keyup touchend pointerup keypress pointerdown mousedown mouseup touchstart';

/**
 * Stands before the page's own listeners and stops every press that would delist, until
 * `signal` aborts if there is one; `onHold` hears of each press once, after it was stopped, while no panel is there to
 * review it. Returns what it
 * shares with the panel. Never throws into the page.
 */
export function standGuard(
  words: Wording,
  onHold: (press: Press) => void,
  signal?: AbortSignal,
): Guard {
  /** The status choice 下架 that was made last: the form's 保存 would carry it out. */
  let chosen: Element | undefined;
  /** The key that was stopped when it went down: it is stopped until it is up. */
  let stoppedKey = '';
  let grammar = compileWording(words);
  /** What the open menu belongs to: its trigger says so, or it was pressed. */
  const openedFrom = () => query(document.documentElement, grammar.told.opener) ?? guard.pressed;
  const guard: Guard = {
    recognise: (path, hasTurned) =>
      taughtOn(path, guard.learned?.taught?.[origin]) ??
      recognise(path, grammar, hasTurned, openedFrom) ??
      savesChoice(path, chosen, grammar) ??
      guard.hinted?.(path),
    learn(snapshot) {
      const next = compileWording({ ...words, ...snapshot.words, ...snapshot.sites?.[origin] });
      next.means('');
      grammar = next;
      guard.learned = snapshot;
    },
  };
  const find = (event: Event): Recognised | undefined => {
    const path = targetOf(event, grammar.told);
    const hasTurned = event.type === 'click' && path[0] instanceof HTMLInputElement;
    const found =
      event.type === 'change'
        ? undefined
        : (guard.recognise(path, hasTurned) ?? enterInDialog(event, path, grammar));
    if (!found) chosen = chosenBy(path, chosen, grammar);
    if (!path.some((at) => isLayer(at) || isKind(at, 'menu'))) guard.pressed = path[0];
    return found;
  };
  const onEvent = (event: Event): void => {
    // Enter and Space press a control, except while an input method composes with them.
    const { type, isTrusted, key, isComposing, repeat, detail, button } = event as KeyboardEvent &
      MouseEvent;
    const isPart = !presses.includes(type);
    const stop = () => {
      event.stopImmediatePropagation();
      // A part's own default (focus, text selection) does not delist.
      if (!isPart || key) event.preventDefault();
    };
    try {
      if (
        guard.isOwn?.(event) ||
        button === 2 ||
        (key && (isComposing || !/^(Enter| )$/.test(key)))
      )
        return;
      if (type === 'keydown' && !repeat) stoppedKey = '';
      if (key && key === stoppedKey) return stop();
      const found = find(event);
      if (!found) return;
      const press = { ...found, event };
      if (guard.covers?.(press)) return;
      stop();
      if (type === 'keydown') stoppedKey = key;
      // Parts of a merchant's press end in a click or a keydown; those of a script may not.
      if ((isPart && isTrusted) || repeat || detail > 1 || guard.held) return;
      guard.held = press;
      (guard.review ?? onHold)(press);
    } catch {
      // A page that makes every other reading fail must not get a delist through by it, and nothing
      // but what is called so is lost to it.
      const path = event.composedPath().filter(isElement);
      if (path.some((at) => grammar.named(wordsOf(at).slice(0, 99)))) {
        stop();
        if (!isPart) alert(held);
      }
    }
  };
  // On a page nothing ends it.
  const captures = signal ? { capture: true, signal } : true;
  const arm = (): void => {
    for (const type of (presses + parts).split(' ')) addEventListener(type, onEvent, captures);
  };
  arm();
  // document.open() takes every listener off the window; a new root element is its trace.
  new MutationObserver(arm).observe(document, { childList: true });
  (globalThis as { [slot]?: Guard })[slot] = guard;
  return guard;
}

const submits = 'button:not([type=button],[type=reset]),[type=submit]';

/** The elements that an event presses, innermost first: of a form its button, of a menu its item. */
function targetOf(event: Event, { active }: Wording): Element[] {
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
      ? queryAll(target, active)
      : [];
  return item && !other ? [item, ...path] : path;
}

/** Enter in a dialog that asks for a delist, with the focus on the dialog itself: its way on. */
function enterInDialog(
  event: Event,
  [dialog]: readonly Element[],
  grammar: Grammar,
): Recognised | undefined {
  if ((event as KeyboardEvent).key !== 'Enter' || !dialog || !isLayer(dialog)) return undefined;
  const [way, other] = queryAll(dialog, 'button,[role=button]').flatMap(
    (button) => recognise([button], grammar) ?? [],
  );
  return other ? undefined : way;
}
