import { countedOutcome, otherControls, outcomeWords } from '../catalog/outcomes';
import type { ActionKind } from '../core/action';
import { normaliseLabel } from '../core/label';
import { countsIn, type Partial } from '../core/partial';
import { layerAround } from './anchor';
import { namesOf } from './control';
import { isCalled, isElement, isKind, isMatch, upwards, treeOf } from './dom';
import { namedDoneOf } from './doneWords';
import type { Guard } from './guard';
import { followList } from './leftList';
import { toastIn } from './outcome';
import { actions, isGone, rowOf, turned, type Row } from './pressedRow';
import { controlAt, standingOf, type Standing } from './pointed';
import type { Stage } from './stage';
import { readText } from './text';

/** A delist that was seen to happen after a press that nobody held. */
export interface WentAround {
  action: ActionKind;
  /** What the merchant pressed. */
  control: Element;
  standing: Standing;
  /** The page's words for it. */
  words: string;
  /** Of a batch: what it counts, where not all of it went through. */
  partial?: Partial;
  event: Event;
}

/** For so long after a press (ms) what is seen may be its doing. */
const span = 8000;
/** What was added is looked at once in so long (ms), and at most so many nodes of it. */
const [flushTime, most] = [250, 200];
/** A row that has gone without a word is given so long (ms) for one: 删除成功. */
const silence = 1500;

const refused = new RegExp(outcomeWords.refused, 'i');
const other = new RegExp(outcomeWords.other, 'i');
const done = new RegExp(outcomeWords.done, 'i');
const sure = new RegExp(outcomeWords.sure, 'i');
const others = new RegExp(otherControls, 'i');
/** Where lists are paged, chosen and filtered. */
const lists =
  'tab|tablist|radio|checkbox|option|listbox|columnheader|thead|nav|navigation|search|select|input|textarea|text|combobox|switch';

/** Where keys write and press nothing. */
const editable = '[contenteditable]:not([contenteditable=false])';

const isPlain = (control: Element): boolean =>
  upwards(control, 12).some((at) => isKind(at, lists)) ||
  upwards(control, 5).some((at) => isCalled(at, /pagina|tabs|filter|search/i));

/** A control that by its name does something else: only a message that a delist went through tells of one. */
const isOther = (control: Element): boolean =>
  namesOf(control).some((name) => others.test(normaliseLabel(name)));

/** What a short message says of a delist; one that names none counts where the pressed row has gone. */
function told(words: string, row: Row | undefined, isHere: boolean): ActionKind | undefined {
  const isPart = (countsIn(words, countedOutcome)?.done ?? 0) > 0;
  if ((refused.test(words) && !isPart) || other.test(words)) return undefined;
  const named = actions.find((action) => namedDoneOf(action).test(words));
  if (named || !row || !isHere || !done.test(words) || others.test(words)) return named;
  return isGone(row) ? 'off-shelf' : undefined;
}

interface Wiring {
  guard: Guard;
  stage: Stage;
  /** Whether a node is one of our layers. */
  isOurs: (node: Node) => boolean;
}

/** What is watched for now. */
interface Watch {
  control: Element;
  event: Event;
  /** What the dialog said in which the merchant went on, without its controls: 确定删除？ */
  asked: string;
  end: AbortController;
}

/** The second half of a press: the click that a pointer or a key ends in. */
const goesOn = ({ control, event }: Watch, pressed: Element, now: Event): boolean =>
  control === pressed && now.type === 'click' && event.type !== 'click';

/**
 * Watches for delists that went around the guard: after a press that was neither held nor
 * permitted, the page says so, or the pressed row does. A press of a script's is watched as well,
 * unless one of the merchant's is. Between presses nothing is listened to but the press itself.
 * Ends with `signal`.
 */
export function watchAround(
  { guard, stage, isOurs }: Wiring,
  tell: (seen: WentAround) => void,
  signal: AbortSignal,
): void {
  let watched: Watch | undefined;
  const end = (watch = watched): void => {
    watch?.end.abort();
    if (watch === watched) watched = undefined;
  };

  const watch = (own: Watch): void => {
    const { control, event, asked } = own;
    const isNamedOther = isOther(control);
    const row = isNamedOther ? undefined : rowOf(control, stage);
    const standing = standingOf(control);
    const names = namesOf(control).map(normaliseLabel);
    const address = location.href;
    // What a script takes from a list may be its own upkeep.
    let list =
      row && event.isTrusted && !others.test(asked)
        ? followList(row, [...names, asked])
        : undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const queue = new Set<Element>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const found = (action: ActionKind, words: string): void => {
      end(own);
      const counts = countsIn(words, countedOutcome);
      const partial = counts?.refused ? counts : undefined;
      tell({ action, control, standing, words, partial, event });
    };
    const look = (): void => {
      timer = undefined;
      const nodes = [...queue].slice(0, most);
      queue.clear();
      const words = nodes.flatMap((node) => (node.isConnected ? (toastIn(node) ?? []) : []));
      // What the page says in words is heard by them alone.
      if (words.some(Boolean)) list = undefined;
      for (const said of words) {
        // A page that tells what was pressed says nothing of what came of it.
        if (names.includes(normaliseLabel(said)) || (isNamedOther && !sure.test(said))) continue;
        const action = told(said, row, location.href === address);
        if (action) return found(action, said);
      }
      const now = row && turned(row, stage.idsIn);
      if (now) return found(now.action, now.words);
      const hasLeft = () => list?.hasLeft() === true && location.href === address;
      if (hasLeft()) leaving ??= setTimeout(() => hasLeft() && found('off-shelf', ''), silence);
    };
    const observer = new MutationObserver((records) => {
      // What follows was held or let through: it is told by its own release.
      if (guard.held || guard.covers) return end(own);
      for (const { type, target, addedNodes } of records)
        for (const node of type === 'childList' ? addedNodes : [target.parentElement])
          if (isElement(node) && !isOurs(node) && queue.size < most) queue.add(node);
      timer ??= setTimeout(look, flushTime);
    });
    for (const tree of new Set([document, treeOf(control)]))
      observer.observe(tree, { subtree: true, childList: true, characterData: true });
    const last = setTimeout(() => end(own), span);
    own.end.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(last);
      clearTimeout(leaving);
    });
  };

  const onPress = (event: Event): void => {
    const { key, repeat } = event as KeyboardEvent;
    if (guard.held || guard.covers || guard.isOwn?.(event)) return;
    if (repeat || (key && !/^(Enter| )$/.test(key)) || (watched && !event.isTrusted)) return;
    const path = event.composedPath().filter(isElement);
    if (key && path.some((at) => isMatch(at, editable))) return;
    const pressed = controlAt(path);
    const layer = pressed && layerAround(pressed);
    // An answer in a dialog belongs to what opened it, where that is known.
    const control = (layer && stage.pressed.last()) || pressed;
    if (!control?.isConnected || !pressed || (watched && goesOn(watched, control, event))) return;
    end();
    if (isPlain(control) || (!layer && isPlain(pressed))) return;
    const asked = layer ? normaliseLabel(readText(layer, 300, 'a|button')) : '';
    watched = { control, event, asked, end: new AbortController() };
    watch(watched);
  };
  // Some act when the pointer or the key goes down, others at the click that follows.
  for (const type of ['pointerdown', 'keydown', 'click'])
    addEventListener(type, onPress, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => end());
}
