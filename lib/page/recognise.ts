import type { ActionKind } from '../core/action';
import { judge, type Passage } from '../core/classify';
import type { Reason } from '../core/hold';
import type { Grammar, Wording } from '../core/wording';
import {
  cells,
  controlOn,
  headerOver,
  headsIn,
  headsOver,
  neighbours,
  rows,
  type Control,
} from './control';
import { above, attributeOf, isCalled, isKind, isMatch, nearest, upwards, wordsOf } from './dom';
import { readText } from './text';

/** A control that would delist, and the dialog that asks for it, if it stands in one. */
export interface Recognised {
  control: Control;
  action: ActionKind;
  why: Reason;
  /** What asks, where the control is only a way on. */
  passage?: Passage;
  dialog?: Element;
}

/** Longest text, in characters, of what may still be one question to the merchant. */
const questionLength = 500;

/** Whether the element is a layer over the page; the body only says at times that there is one. */
export const isLayer = (element: Element): boolean =>
  isKind(element, 'alertdialog|dialog|tooltip') ||
  (isCalled(element, /drawer|popover|popup|dialog|overlay|sidesheet|confirm|modal/i) &&
    !isKind(element, 'body|html'));

/** Whether a control is greyed, itself or with what holds it alone: a row or card that is greyed has controls that are not. */
const isOff = (element: Element, { off }: Wording) =>
  getComputedStyle(element).cursor === 'not-allowed' ||
  upwards(element, 3).some((at) => isMatch(at, off) && wordsOf(at) === wordsOf(element));

/** Whether a bare word is shown as one to press. */
const isShown = (element: Element, { shown }: Wording): boolean =>
  getComputedStyle(element).cursor === 'pointer' || isMatch(element, shown);

/**
 * Whether a control leads to another page or list: it is one of several states, heads a column,
 * stands in a navigation that says nothing of a product, or its address names none.
 */
function leadsAway(element: Element, isBatch: boolean, { has, is, told }: Grammar): unknown {
  const line = upwards(element);
  const isInCell = nearest(element, cells);
  const href = attributeOf(element, 'href');
  // In a row, or beside what else is done to a product, only what narrows a list is a link to it.
  if (/^(h|#?\/\W*[a-z])\D*$/.test(href))
    if (href.includes('?') || !(isInCell || neighbours(element).some((at) => is('operations', at))))
      return true;
  const isInLayer = line.some(isLayer);
  return (
    !isInCell &&
    ((!isBatch && isMatch(element, told.apart)) ||
      line.some(
        (at, depth) =>
          isMatch(at, told[isInLayer ? 'bars' : depth < 5 ? 'nearSides' : 'sides']) &&
          !has('ids', readText(at, questionLength)),
      ))
  );
}

/** What row, card or table say about a bare verb (关闭, 删除) or switch in them. */
function rowText(element: Element | undefined, isBatch: boolean): string {
  for (const at of upwards(element, 9)) {
    if (isLayer(at) || isKind(at, 'menu|body')) break;
    const text = readText(at, questionLength);
    const isRow = isKind(at, rows);
    const titles = isRow ? headsOver(at) : isBatch && headsIn(at);
    if (titles) return titles.map((title) => readText(title, 99)).join() + (isRow ? text : '');
    if (/\d{5}/.test(text)) return text.length < questionLength ? text : '';
  }
  return '';
}

/** What may ask for a delist around a control: layers, and short passages of text. */
function passagesAround(element: Element, words: Wording): (Passage & { at: Element })[] {
  const passages: (Passage & { at: Element })[] = [];
  for (const at of upwards(above(element), 24)) {
    const text = readText(at, questionLength, words.answers);
    if (isKind(at, 'body') || (!isLayer(at) && text.length >= questionLength)) break;
    passages.push({ at, text, isLayer: isLayer(at) });
  }
  return passages;
}

/** Whether a switch is on; a native one has turned already when its own click is heard. */
function isOn(toggle: Element, hasTurned: boolean): boolean {
  const state = attributeOf(toggle, 'aria-checked');
  if (state) return state === 'true';
  return toggle instanceof HTMLInputElement
    ? toggle.checked !== hasTurned
    : isCalled(toggle, /(?<![nr])(checked|active)(?![:\]])|[_-]on(s|\b)/i);
}

/** The line that a switch stands in or under. */
const lineBefore = (element: Element): string =>
  upwards(above(element), 9)
    .map((at) => readText(at, 40).split('\n')[0])
    .find(Boolean) ?? '';

/**
 * What the press along `path` (innermost element first) would do, or undefined if it is none
 * of our business; `hasTurned` says that a native switch on it has turned already, `trigger` what
 * the menu was opened from, in which it may stand. Cheap for the many: only a control whose words raise the question is looked at more closely.
 */
export function recognise(
  path: readonly Element[],
  grammar: Grammar,
  hasTurned = false,
  trigger?: () => Element | undefined,
): Recognised | undefined {
  const control = controlOn(path, grammar);
  if (!control) return undefined;
  const { element, names, toggle, isSemantic } = control;
  const isBatch = grammar.has('batch', names.join());
  if (isOff(element, grammar.told) || (!toggle && leadsAway(element, isBatch, grammar)))
    return undefined;
  const name = names[0] ?? '';
  // 关闭 alone may close the menu.
  const opener = () => (grammar.has('ends', name) ? trigger?.() : undefined);
  const found = judge(
    {
      names: toggle ? [headerOver(toggle), ...names, lineBefore(element)] : names,
      isOn: toggle && isOn(toggle, hasTurned),
      isSemantic,
      isShown: () => isShown(element, grammar.told),
      header: () => headerOver(element),
      beside: () => neighbours(element),
      row: () => rowText(isKind(element, 'menuitem') ? opener() : element, isBatch),
      passages: () => passagesAround(element, grammar.told),
    },
    grammar,
  );
  return (
    found && {
      ...found,
      control,
      dialog: found.passage?.at ?? upwards(element).find(isLayer),
    }
  );
}
