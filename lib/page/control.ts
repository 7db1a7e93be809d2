import { normaliseLabel } from '../core/label';
import { longestName } from '../core/wording';
import { above, attributeOf, childElements, childrenOf, isElement, isKind, nearest, query, rootOf, upwards } from './dom';
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

const operable = 'a|button|link|menuitem|submit|image|summary';
/** What chooses, filters or heads: a press on it delists nothing. */
const choosing = 'tab|radio|checkbox|option|menuitemradio|menuitemcheckbox|columnheader|treeitem|th|select|textarea|input|text|combobox|searchbox|number';
const containers = 'tr|table|tbody|ul|ol|dialog|form|body|html|row|grid|alertdialog|menu|listbox|rowgroup';
export const cells = 'td|cell|gridcell';
export const rows = 'tr|row';

const isOperable = (element: Element) =>
  isKind(element, operable) || /^\d/.test(attributeOf(element, 'tabindex')) || attributeOf(element, 'onclick') !== '';

function namesOf(element: Element): string[] {
  const text = readText(element, longestName * 3);
  const image = query(element, '[alt],[aria-label],[title]');
  const beside = [...namesBeside(element), ...(image ? namesBeside(image) : [])];
  return normaliseLabel(text) ? [text, ...beside] : beside;
}

/** Whether text goes on beside the element, so that it is a piece of a word: 已<em>下架</em>. */
function isPiece(element: Element): boolean {
  const range = new Range();
  const boxOf = (node: Node) => (range.selectNodeContents(node), range.getBoundingClientRect());
  const own = boxOf(element);
  return childrenOf(above(element) ?? element).some((node) => {
    if (node === element || !normaliseLabel(readText(node, 20))) return false;
    const { left, right, top, bottom } = boxOf(node);
    return top < own.bottom && own.top < bottom && left < own.right + 2 && own.left < right + 2;
  });
}

/** The element with the state of the switch that a press on `element` turns, if it is one. */
function switchOf(element: Element): Element | undefined {
  const target = (element instanceof HTMLLabelElement && element.control) || element;
  if (isKind(target, 'switch')) return target;
  return /switch|toggle/i.test(attributeOf(target, 'class')) && !isOperable(target)
    ? query(target, '[role=switch],input[type=checkbox]')
    : undefined;
}

/**
 * The control that a press along `path` (innermost element first) would reach, or undefined.
 * Tags and roles decide first; without them the outermost element that says no more than the
 * innermost word is taken, so that a delegated listener's <span> is a control as well.
 */
export function controlOn(path: readonly Element[]): Control | undefined {
  let word: Element | undefined;
  let text = '';
  for (const element of path) {
    const toggle = switchOf(element);
    if (toggle) return { element, names: namesOf(element), isSemantic: true, toggle };
    if (isKind(element, choosing)) return undefined;
    if (element instanceof HTMLLabelElement && element.control && !isOperable(element.control)) return undefined;
    if (isOperable(element) && !isKind(element, `${containers}|${cells}`)) {
      const names = namesOf(element);
      if (!word || normaliseLabel(names[0] ?? '').length <= longestName)
        return { element, names, isSemantic: true };
      break;
    }
    if (isKind(element, containers)) break;
    const said = normaliseLabel(readText(element, longestName * 2));
    if (said && said.length <= longestName && (!word || said === text || isPiece(word))) {
      word = element;
      text = said;
    }
  }
  return word && { element: word, names: namesOf(word), isSemantic: false };
}

/** Where an event's press landed, innermost first, closed shadow roots included. */
export function pathOf(event: Event): Element[] {
  const path = event.composedPath().filter(isElement);
  const [target] = path;
  const root = target && rootOf(target);
  const { detail, clientX, clientY } = event as MouseEvent;
  const inner = detail > 0 ? root?.elementFromPoint(clientX, clientY) : root?.activeElement;
  const line = upwards(inner ?? undefined);
  return line.includes(target as Element) ? line : path;
}

/** Labels of what stands beside a control: its siblings, or those of a wrapper that holds it alone. */
export function neighbours(element: Element): string[] {
  for (const at of upwards(element).slice(0, 4)) {
    const parent = above(at);
    if (!parent || isKind(at, rows)) break;
    const labels = childElements(parent).slice(0, 16).filter((other) => other !== at).map((other) => readText(other, longestName));
    if (labels.some(Boolean)) return labels;
  }
  return [];
}

/** The column headers over the rows that `element` stands among; split tables keep them apart. */
export function headsOver(element: Element): Element[] {
  for (const at of upwards(element)) {
    const head = query(at, 'th,[role=columnheader]');
    if (head) return childElements(above(head) ?? head);
  }
  return [];
}

/** The header over the cell that holds the element: by aria-colindex, else by position. */
export function headerOver(element: Element): string {
  const cell = nearest(element, cells);
  const row = cell && above(cell);
  if (!row) return '';
  const heads = headsOver(row);
  const column = (at: Element) => attributeOf(at, 'aria-colindex');
  const numbered = column(cell) && heads.find((head) => column(head) === column(cell));
  const head = numbered || heads[childElements(row).indexOf(cell)];
  return head ? readText(head, longestName) : '';
}

