import {
  attributeOf,
  childrenOf,
  hasElements,
  isElement,
  isKind,
  isMatch,
  kindOf,
  query,
  rootOf,
  tagOf,
  wordsOf,
} from './dom';
import { clean } from './pieces';

/** An element with the text that stands in it; wrappers around a single part are left out. */
export interface Outline {
  element: Element;
  /** All text in it, in one line. */
  text: string;
  /** None in a piece of text. */
  parts: readonly Outline[];
  /** What is typed or chosen in a form. */
  isField?: boolean;
  /** A form's field stands in it. */
  hasField?: boolean;
  /** Text that stands in the element beside other parts. */
  isLoose?: boolean;
}

/** How much is still looked at in one reading: of a page with rows of thousands of columns, the first ones. */
export interface Budget {
  nodes: number;
}

/** Longest piece of text that is taken, and longest text of an element, in characters. */
const [longestPiece, longestText] = [200, 400];
/** Most nodes in one element that are looked at. */
const mostChildren = 300;

const tags = (list: string) => new Set(list.split(' '));
/** Elements that say nothing; what is struck through holds no more. */
const mute = tags('script style template noscript svg img canvas iframe video del s strike col');
/** Elements that do not part what they stand in from the text beside it. */
const emphasis = tags('b em font i mark strong u sub sup');
const fields = tags('input textarea select');
const typedInto = tags('text number tel textarea input spinbutton');

const isHidden = (element: Element): boolean =>
  /display:\s*none/.test(attributeOf(element, 'style')) ||
  Element.prototype.hasAttribute.call(element, 'hidden');

/** Whether it is one of several choices, and not the chosen one. */
function isNotChosen(element: Element, tag: string): boolean {
  const role = attributeOf(element, 'role');
  if (role) {
    const state = attributeOf(element, role === 'option' ? 'aria-selected' : 'aria-checked');
    return state === 'false' && /^(?:radio|option|menuitemradio)$/.test(role);
  }
  const input = tag === 'label' ? query(element, 'input[type=radio]') : undefined;
  return input instanceof HTMLInputElement && !input.checked;
}

/** What is typed or chosen in a form's field; undefined for an element that is none. */
function fieldText(element: Element): string | undefined {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLTextAreaElement) return element.value.slice(0, longestPiece);
  if (!(element instanceof HTMLInputElement)) return undefined;
  return typedInto.has(kindOf(element)) ? element.value.slice(0, longestPiece) : '';
}

/** Of a text that may have megabytes, what is taken. */
const beginningOf = (text: string): string => text.slice(0, longestPiece * 2);

/** What stands in an element as it is shown: in its shadow root, and in a slot what was put there. */
function contentOf(element: Element, root: Node, tag: string): Node[] {
  const assigned = tag === 'slot' && element instanceof HTMLSlotElement && element.assignedNodes();
  if (assigned && assigned.length > 0) return assigned;
  return childrenOf(root, mostChildren);
}

/** An outline as it is drawn up: the parts of its element, and the text since the last of them. */
interface Draft {
  element: Element;
  parts: Outline[];
  run: string;
}

/** Takes in what stands in an element, one after the other; of emphasis, what stands in that. */
function takeIn(element: Element, tag: string, draft: Draft, budget: Budget): void {
  const root = rootOf(element) ?? element;
  // Most have nothing but their text in them: no node of it is asked for by itself.
  if (root === element && !hasElements(element) && tag !== 'slot') {
    budget.nodes -= 1;
    draft.run += beginningOf(wordsOf(element));
    return;
  }
  for (const node of contentOf(element, root, tag)) {
    if (budget.nodes-- <= 0) return;
    if (node instanceof Text) draft.run += beginningOf(node.data);
    if (!isElement(node)) continue;
    const inner = tagOf(node);
    if (emphasis.has(inner)) {
      if (!isHidden(node)) takeIn(node, inner, draft, budget);
      continue;
    }
    const isBreak = inner === 'br';
    const part = isBreak ? undefined : outlineOf(node, budget, inner);
    if (part || isBreak) endRun(draft);
    else draft.run += ' ';
    if (part) add(draft.parts, part, draft.element);
  }
}

/** The outline of an element, or undefined where nothing is to be read in it. */
export function outlineOf(
  element: Element,
  budget: Budget,
  tag = tagOf(element),
): Outline | undefined {
  if (budget.nodes <= 0 || mute.has(tag) || isHidden(element) || isNotChosen(element, tag))
    return undefined;
  const typed = fields.has(tag) ? fieldText(element) : undefined;
  if (typed !== undefined) {
    const isField = typed !== '' || typedInto.has(kindOf(element));
    return isField ? { element, text: clean(typed), parts: [], isField } : undefined;
  }
  const parts: Outline[] = [];
  const draft: Draft = { element, parts, run: '' };
  takeIn(element, tag, draft, budget);
  endRun(draft);
  const [first] = parts;
  if (parts.length === 1 && first) return { ...first, element, isLoose: false };
  // An empty cell or definition holds the place of a value.
  if (!first) return isKind(element, 'td|dd') ? { element, text: '', parts } : undefined;
  const hasField = parts.some((part) => part.isField || part.hasField);
  return { element, text: textOf(parts), parts, hasField };
}

function endRun(draft: Draft): void {
  const { element, parts, run } = draft;
  const text = run && clean(run);
  if (text) add(parts, { element, text, parts: [], isLoose: true }, element);
  draft.run = '';
}

/** Adds a part; one that goes on with the number before it becomes one with it. */
function add(parts: Outline[], part: Outline, element: Element): void {
  const last = parts.at(-1);
  const number = last && joined(last, part);
  if (number) parts.splice(-1, 1, { element, text: number, parts: [], isLoose: true });
  else parts.push(part);
}

/** One number whose sign, digits and decimals stand in elements of their own: ¥|58|.00 and 12|%. */
function joined(one: Outline, other: Outline): string | undefined {
  if (one.parts.length > 0 || other.parts.length > 0 || one.isField || other.isField)
    return undefined;
  const [first, second] = [one.text, other.text];
  const isOne = /\d$/.test(first)
    ? /^(?:\.\d|\.$|[%％]$)/.test(second)
    : /\d\.$/.test(first) && /^\d/.test(second);
  if (isOne) return first + second;
  return /^[¥￥$]$/.test(first) && /^\d/.test(second) ? `${first} ${second}` : undefined;
}

function textOf(parts: readonly Outline[]): string {
  let text = '';
  for (const part of parts) {
    if (text.length > longestText) break;
    if (part.text) text += (text && ' ') + part.text;
  }
  return text.slice(0, longestText);
}

/** The pieces of text in an outline, in the order in which they stand. */
export function piecesIn(outline: Outline, pieces: Outline[] = []): Outline[] {
  if (outline.parts.length === 0) pieces.push(outline);
  for (const part of outline.parts) piecesIn(part, pieces);
  return pieces;
}

/** What an outline says as a value: what its form's fields say if it has any, else its text. */
export function valueText(outline: Outline): string {
  if (!outline.hasField) return outline.text;
  const pieces = piecesIn(outline);
  const fields = pieces.flatMap(({ isField, text }, at) => {
    const sign = /^[%％]$/.exec(pieces[at + 1]?.text ?? '')?.[0] ?? '';
    return isField && text ? [text + sign] : [];
  });
  return fields.join(' ~ ');
}

/** Whether what stands alone in an element is marked up as `selector` says, by it or within it. */
export const isMarked = ({ element, isLoose }: Outline, selector: string): boolean =>
  isMatch(element, selector) || (!isLoose && query(element, selector) !== undefined);

/** What is pressed: its words name no value and are none. */
export const pressable =
  'a,button,option,input,[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox]';
