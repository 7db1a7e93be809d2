import { isName, longestName, normaliseLabel } from '../core/label';
import type { Grammar } from '../core/wording';
import {
  above,
  attributeOf,
  childElements,
  isCalled,
  isElement,
  isKind,
  isMatch,
  kindOf,
  nearest,
  query,
  queryAll,
  rootOf,
  tagOf,
  upwards,
  wordsOf,
} from './dom';
import { namesBeside, readText } from './text';

/** What a press would reach: the element, and the names that it bears, the visible one first. */
export interface Control {
  element: Element;
  names: string[];
  /** False for a bare word that no tag and no role says to be operable. */
  isSemantic: boolean;
  /** For a switch: the element that bears its state. */
  toggle?: Element;
}

// The order of the words in such lists is the one in which they compress best: the guard's size counts.
const operable = 'a|button|link|menuitem|submit';
export const cells = 'cell|gridcell|td';
export const rows = 'tr|row';

/** Whether a press on an element operates it: by its tag or role, as focusable, or by what is inside of it. */
const isOperable = (element: Element) =>
  isKind(element, operable) ||
  isMatch(element, '[onclick],[tabindex="0"]') ||
  rootOf(element)?.querySelector('button,[role=button],a');

/** The names of an element: its text, and what names it beside that; without a text those of its image or its tooltip, or what its style sheet writes. */
export function namesOf(element: Element): string[] {
  const text = readText(element, longestName * 3);
  const beside = namesBeside(element);
  if (normaliseLabel(text)) return [text, ...beside];
  const image = query(element, '[title],[aria-label],[alt]');
  const tip = document.getElementById(attributeOf(element, 'aria-describedby'));
  const { content } = getComputedStyle(element, '::before');
  return beside.concat(
    tip
      ? readText(tip, longestName)
      : image
        ? namesBeside(image)
        : (content.match(/\p{L}+(?=")/u) ?? []),
  );
}

/** The names of an element without what stands in its row or around it as well, of which product it is: 下架 保温杯. */
export function ownNames(element: Element): string[] {
  const card = nearest(element, rows) ?? upwards(element, 5).at(-1);
  const lines = card ? readText(card, 500, '', '-').split('\n') : [];
  return namesOf(element).map((name) =>
    lines.reduce((rest, line) => (line[2] && line !== name ? rest.replace(line, '') : rest), name),
  );
}

/** Whether a sentence goes on beside the element, so that it is a piece of it: 已<em>下架</em>. */
const isPiece = ({ previousSibling, nextSibling }: Element) =>
  normaliseLabel(dataOf(previousSibling).slice(-1) + dataOf(nextSibling).slice(0, 1));
const dataOf = (node: Node | null) => (node instanceof Text ? node.data : '');

/** The element with the state of the switch that a press on `element` turns, if it is one. */
export function switchOf(element: Element): Element | undefined {
  const target = (element instanceof HTMLLabelElement && element.control) || element;
  const isSwitch = (at: Element) => isCalled(at, /(\b|_)(switch|toggle)(__root|\s|$)/i);
  if (isKind(target, 'switch')) return target;
  if (isKind(target, 'checkbox')) return upwards(target, 6).some(isSwitch) ? target : undefined;
  // The button that a switch is drawn with says nothing.
  const box = isSwitch(target) || wordsOf(target) ? target : above(target);
  if (!box || !isSwitch(box) || isOperable(box)) return undefined;
  return query(box, '[role=switch],input[type=checkbox]') ?? box;
}

/**
 * The control that a press along `path` (innermost element first) would reach, or undefined.
 * Tags and roles decide first; without them the innermost element whose words mean something is
 * taken, so that a delegated listener's <span> is a control as well.
 */
export function controlOn(
  path: readonly Element[],
  { means, is, has, told }: Grammar,
): Control | undefined {
  let word: Control | undefined;
  let isLong = false;
  for (const element of path) {
    const toggle = switchOf(element);
    if (toggle) return { element, names: namesOf(element), isSemantic: true, toggle };
    const names = namesOf(element);
    const isMeant = names.some(means);
    // What is done to all that is chosen is no status to choose.
    const isBatch = has('batch', names.join());
    if (is('choices', kindOf(element)) && !(isBatch && isKind(element, 'option'))) return undefined;
    if (element instanceof HTMLLabelElement && element.control && !isOperable(element.control))
      return undefined;
    if (is('holders', kindOf(element))) break;
    if (isLong && word) continue;
    isLong = !isName(names[0] ?? '');
    if (isOperable(element) && !isKind(element, cells)) {
      // A card that can be pressed as a whole is not the control of the words in it.
      if (!word || isMeant || (!isLong && isKind(element, operable)))
        return { element, names: isMeant ? names : ownNames(element), isSemantic: true };
      break;
    }
    if (isMeant && !isBatch && isMatch(element, told.drawn)) return undefined;
    if (!word && isMeant && !isPiece(element)) word = { element, names, isSemantic: false };
  }
  return word;
}

/** Where an event's press landed, innermost first, closed shadow roots included. */
export function pathOf(event: Event): Element[] {
  const path = event.composedPath().filter(isElement);
  const [target] = path;
  const root = target && rootOf(target);
  const { type, detail, clientX, clientY } = event as MouseEvent;
  // Only a press by mouse or finger has a place; other clicks have the focus.
  const inner =
    detail > 0 || type[0] === 'p' ? root?.elementFromPoint(clientX, clientY) : root?.activeElement;
  const line = upwards(inner as Element | undefined);
  return line.includes(target as Element) ? line : path;
}

/** Labels of what stands beside a control: siblings of its kind, or those of a wrapper that holds it alone. */
export function neighbours(element: Element): string[] {
  for (const at of upwards(element, 4)) {
    const parent = above(at);
    if (!parent || isKind(at, rows)) break;
    const like = childElements(parent, 40).filter(
      (other) => other !== at && tagOf(other) === tagOf(at),
    );
    const labels = like.map((other) => readText(other, longestName));
    if (labels.some(Boolean)) return labels;
  }
  return [];
}

const heads = '[role=columnheader],th';

/**
 * The column headers over the row that `element` stands in; split tables keep them apart. They
 * come before the rows, so of thousands of rows none is searched but the first.
 */
export function headsOver(element: Element): Element[] {
  const row = nearest(element, rows);
  for (const at of upwards(row, 9)) {
    const beside = at === row ? [at] : [];
    const parent = above(at);
    if (!parent) break;
    const first = childElements(parent, 12)
      .filter((other) => other !== at)
      .slice(0, 3);
    const found = [...beside, ...first].map(headsIn).find(Boolean);
    if (found) return found;
  }
  return [];
}

/** The first line of column headers in an element, itself included. */
export function headsIn(element: Element): Element[] | undefined {
  const head = isMatch(element, heads) ? element : query(element, heads);
  if (!head) return undefined;
  // Where heads have numbers, they may stand in groups: those of fixed columns, and the others.
  return attributeOf(head, 'aria-colindex')
    ? queryAll(nearest(head, rows) ?? head, heads)
    : childElements(above(head) ?? head);
}

/** The header over the cell that holds the element: by aria-colindex, else by position. */
export function headerOver(element: Element): string {
  const cell = nearest(element, cells);
  const row = cell && above(cell);
  if (!row) return '';
  const over = headsOver(row);
  const column = (at: Element) => attributeOf(at, 'aria-colindex');
  const numbered = column(cell) && over.find((head) => column(head) === column(cell));
  const head = numbered || over[childElements(row).indexOf(cell)];
  return head ? readText(head, longestName) : '';
}
