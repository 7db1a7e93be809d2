import type { ActionKind } from '../core/action';
import type { Grammar } from '../core/wording';
import { controlOn, headerOver, headsOver, neighbours, rows, type Control } from './control';
import {
  above,
  attributeOf,
  isCalled,
  isKind,
  isMatch,
  nearest,
  query,
  tagOf,
  upwards,
} from './dom';
import { readText } from './text';

/** A control that would delist, and the dialog that asks for it, if it stands in one. */
export interface Recognised {
  control: Control;
  action: ActionKind;
  dialog?: Element;
}

const navigation = 'nav|aside|thead|navigation|tablist|menubar|tree';
const answers = 'button|submit|a|menuitem|label|select|option|table|textarea';
/** Longest text, in characters, of what may still be one question to the merchant. */
const questionLength = 500;

/** Whether the element is a layer over the page; the body only says at times that there is one. */
export const isLayer = (element: Element): boolean =>
  isKind(element, 'dialog|alertdialog|tooltip') ||
  (isCalled(element, /modal|dialog|pop(confirm|over|up)|drawer|confirm|overlay|sidesheet/i) &&
    !isKind(element, 'body|html'));

const isOff = (element: Element) =>
  isMatch(element, ':disabled,[aria-disabled=true],[class~=disabled],[class*=-disabled]');

/** The layer or short passage around a control that asks for a delist. */
function asking(control: Element, grammar: Grammar): Omit<Recognised, 'control'> | undefined {
  for (const dialog of upwards(above(control), 24)) {
    const text = readText(dialog, questionLength, answers);
    if (isKind(dialog, 'body') || (!isLayer(dialog) && text.length >= questionLength)) break;
    const action = grammar.asked(text, isLayer(dialog));
    if (action) return { dialog, action };
  }
  return undefined;
}

/** Whether a bare word is meant to be pressed: it is shown so, or stands among operations. */
function looksOperable(element: Element, grammar: Grammar): boolean {
  const header = headerOver(element);
  if (grammar.is('states', header)) return false;
  return (
    getComputedStyle(element).cursor === 'pointer' ||
    isCalled(element, /btn|button|link|action|oper/i) ||
    [header, ...neighbours(element)].some((label) => grammar.is('operations', label))
  );
}

/** Whether a control leads to another page: it stands in a navigation, or its address names no product. */
const isNavigation = (element: Element): boolean =>
  upwards(element).some((at) => isKind(at, navigation)) ||
  upwards(element, 5).some((at) =>
    isCalled(at, /(^|[\s_-])(?<!has-)(nav|sider?|sidebar|breadcrumb)([\s_-]|$)/i),
  ) ||
  (tagOf(element) === 'a' && /^(\/|https?:)\D*$/.test(attributeOf(element, 'href')));

/** Whether the control only narrows what is shown: one of a row of states, or one that is pressed in. */
export function isFilter(element: Element, grammar: Grammar): boolean {
  const states = neighbours(element).filter((label) => grammar.is('filters', label));
  return (
    states.length > 1 ||
    (isMatch(element, '[aria-pressed],[aria-selected],[aria-current]') && !nearest(element, rows))
  );
}

/** Whether the row, card or table around a bare verb (关闭, 删除) says that it ends a promotion. */
function isAlliance(control: Element, name: string, grammar: Grammar): boolean {
  const isBatch = name.startsWith('批量');
  for (const at of upwards(above(control), 9)) {
    if (isLayer(at) || isKind(at, 'menu|body')) break;
    const row = isKind(at, rows);
    const text = readText(at, questionLength);
    const head = isBatch ? query(at, 'thead,[role=columnheader]') : undefined;
    if (head) return grammar.has('alliance', readText(head, 300));
    if (row)
      return grammar.has(
        'alliance',
        headsOver(at)
          .map((title) => readText(title, 99))
          .join() + text,
      );
    if (/\d{5}/.test(text)) return text.length < questionLength && grammar.has('alliance', text);
  }
  return false;
}

/** Whether a switch is on; a native one has turned already when its own click is heard. */
function isOn(toggle: Element, hasTurned: boolean): boolean {
  const state = attributeOf(toggle, 'aria-checked');
  if (toggle instanceof HTMLInputElement && !state) return toggle.checked !== hasTurned;
  return state ? state === 'true' : isCalled(toggle, /checked|active|[_-]on\b/i);
}

function recogniseSwitch(
  { element, names }: Control,
  toggle: Element,
  grammar: Grammar,
): ActionKind | undefined {
  const row = nearest(toggle, rows);
  const around = row ? [row, ...headsOver(row)].map((at) => readText(at, 300)).join() : '';
  const before =
    upwards(above(element), 9)
      .map((at) => readText(at, 40))
      .find(Boolean) ?? '';
  return [headerOver(toggle), ...names, before.replace(/\n.*/s, '')]
    .map((name) => grammar.switched(name, around))
    .find(Boolean);
}

/**
 * What the press along `path` (innermost element first) would do, or undefined if it is none
 * of our business; `hasTurned` says that a native switch on it has turned already. Cheap for the
 * many: only a control whose words raise the question is looked at more closely.
 */
export function recognise(
  path: readonly Element[],
  grammar: Grammar,
  hasTurned = false,
): Recognised | undefined {
  const control = controlOn(path, grammar.means);
  if (!control) return undefined;
  const { element, names, toggle, isSemantic } = control;
  if (toggle) {
    const action =
      isOn(toggle, hasTurned) && !isOff(toggle) && recogniseSwitch(control, toggle, grammar);
    return action ? { control, action } : undefined;
  }
  const [name = ''] = names;
  const meaning = names.map(grammar.means).find(Boolean);
  if (
    !meaning ||
    upwards(element, 3).some(isOff) ||
    isNavigation(element) ||
    isFilter(element, grammar)
  )
    return undefined;
  if (!isSemantic && !looksOperable(element, grammar)) return undefined;
  if (meaning === 'bare' && isAlliance(element, name, grammar))
    return { control, action: 'stop-promotion' };
  if (meaning !== 'bare' && meaning !== 'yes')
    return { control, action: meaning, dialog: upwards(element).find(isLayer) };
  // 关闭 beside 取消 goes on; alone, or beside 确定, it closes the dialog.
  if (meaning === 'bare' && !neighbours(element).some((label) => grammar.is('no', label)))
    return undefined;
  const found = asking(element, grammar);
  return found && { control, ...found };
}
