import type { ActionKind } from '../core/action';
import { judge, type Passage } from '../core/classify';
import type { Reason } from '../core/hold';
import type { Grammar } from '../core/wording';
import {
  controlOn,
  headerOver,
  headsIn,
  headsOver,
  neighbours,
  rows,
  type Control,
} from './control';
import { above, attributeOf, isCalled, isKind, isMatch, nearest, tagOf, upwards } from './dom';
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

const answers = 'a|button|radio|label|option|select|textarea|menuitem|table';
/** Longest text, in characters, of what may still be one question to the merchant. */
const questionLength = 500;

/** Whether the element is a layer over the page; the body only says at times that there is one. */
export const isLayer = (element: Element): boolean =>
  isKind(element, 'alertdialog|dialog|tooltip') ||
  (isCalled(element, /drawer|popover|popup|dialog|overlay|sidesheet|confirm|modal/i) &&
    !isKind(element, 'body|html'));

// A row that is greyed has controls that are not.
const isOff = (element: Element) =>
  isMatch(
    element,
    ':disabled,:is([aria-disabled=true],[class*=-disabled],[class~=disabled]):not(tr,[role=row])',
  );

/** Whether a bare word is shown as one to press. */
const isShown = (element: Element): boolean =>
  getComputedStyle(element).cursor === 'pointer' ||
  isCalled(element, /btn|button|link|action|oper/i);

/** Whether a control leads to another page or list: it is one of several states, stands in a navigation, or its address names no product. */
const leadsAway = (element: Element): boolean =>
  (isMatch(element, '[aria-pressed],[aria-selected],[aria-current]') && !nearest(element, rows)) ||
  upwards(element).some(
    (at) =>
      isKind(at, 'aside|nav|tablist|tree|thead|navigation') ||
      // In a layer it is a menu.
      (isKind(at, 'menubar') && !upwards(at).some(isLayer)),
  ) ||
  upwards(element, 5).some((at) =>
    isCalled(at, /(?<!has-)(\b|_)(nav|side(r|bar)?|breadcrumb)(\b|_)/i),
  ) ||
  (tagOf(element) === 'a' && /^[/h]\D*$/.test(attributeOf(element, 'href')));

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
function passagesAround(element: Element): (Passage & { at: Element })[] {
  const passages: (Passage & { at: Element })[] = [];
  for (const at of upwards(above(element), 24)) {
    const text = readText(at, questionLength, answers);
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
    : isCalled(toggle, /checked|active|[_-]on(s|\b)/i);
}

/** The line that a switch stands in or under. */
const lineBefore = (element: Element): string =>
  upwards(above(element), 9)
    .map((at) => readText(at, 40))
    .find(Boolean)
    ?.split('\n')[0] ?? '';

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
  const control = controlOn(path, grammar.means);
  if (!control) return undefined;
  const { element, names, toggle, isSemantic } = control;
  if (upwards(element, 3).some(isOff) || (!toggle && leadsAway(element))) return undefined;
  const name = names[0] ?? '';
  const isBatch = name[0] === '批';
  // 关闭 alone may close the menu.
  const opener = () => (grammar.has('ends', name) ? trigger?.() : undefined);
  const found = judge(
    {
      names: toggle ? [headerOver(toggle), ...names, lineBefore(element)] : names,
      isOn: toggle && isOn(toggle, hasTurned),
      isSemantic,
      isShown: () => isShown(element),
      header: () => headerOver(element),
      beside: () => neighbours(element),
      row: () => rowText(isKind(element, 'menuitem') ? opener() : element, isBatch),
      passages: () => passagesAround(element),
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
