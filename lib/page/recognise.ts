import type { ActionKind } from '../core/action';
import type { Grammar } from '../core/wording';
import { controlOn, headerOver, headsOver, neighbours, rows, type Control } from './control';
import { above, attributeOf, isKind, nearest, query, upwards } from './dom';
import { readText } from './text';

/** A control that would delist, and the dialog that asks for it, if it stands in one. */
export interface Recognised {
  control: Control;
  action: ActionKind;
  dialog?: Element;
}

const navigation = 'nav|thead|navigation|tablist|menubar|tree';
const answers = 'button|submit|a|menuitem|label|select|option|table|textarea';
/** Longest text, in characters, of what may still be one question to the merchant. */
const questionLength = 500;

/** Whether the element is a layer over the page. */
export const isLayer = (element: Element): boolean =>
  isKind(element, 'dialog|alertdialog|tooltip') ||
  /modal|dialog|pop(confirm|over|up)|drawer|confirm|overlay/i.test(attributeOf(element, 'class'));

const isTrue = (element: Element, name: string) => attributeOf(element, name) === 'true';
const isOff = (element: Element) => isTrue(element, 'aria-disabled') || element.matches?.(':disabled');
const isOn = (toggle: Element) =>
  attributeOf(toggle, 'aria-checked')
    ? isTrue(toggle, 'aria-checked')
    : toggle instanceof HTMLInputElement
      ? toggle.checked
      : /checked|active|-on/i.test(attributeOf(toggle, 'class'));

/** The layer or short passage around a control that asks for a delist. */
function asking(control: Element, grammar: Grammar): Omit<Recognised, 'control'> | undefined {
  for (const dialog of upwards(above(control))) {
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
    /btn|button|link|action|oper|menu|cmd|click/i.test(attributeOf(element, 'class')) ||
    [header, ...neighbours(element)].some((label) => grammar.is('operations', label))
  );
}

/** Whether the control only narrows what is shown: one of a row of states, or one that is pressed in. */
function isFilter(element: Element, grammar: Grammar): boolean {
  const pressed = ['aria-pressed', 'aria-selected', 'aria-current'].some((name) => attributeOf(element, name));
  const states = neighbours(element).filter((label) => grammar.is('filters', label));
  return states.length > 1 || (pressed && !nearest(element, rows));
}

/** Whether the row, card or table around a bare verb (关闭, 删除) says that it ends a promotion. */
function isAlliance(control: Element, name: string, grammar: Grammar): boolean {
  const isBatch = name.startsWith('批量');
  return upwards(above(control)).slice(0, 9).some((at) => {
    const row = isKind(at, rows);
    const text = readText(at, questionLength);
    const heads = row ? headsOver(at) : isBatch ? [query(at, 'thead,[role=columnheader]') ?? at] : [];
    const titles = heads.map((head) => readText(head, 99)).join();
    const isSubject = row || (isBatch ? titles : /\d{5}/.test(text) && text.length < questionLength);
    return isSubject && grammar.has('alliance', text + titles);
  });
}

function recogniseSwitch({ element, names }: Control, toggle: Element, grammar: Grammar): ActionKind | undefined {
  if (!isOn(toggle) || isOff(toggle)) return undefined;
  const line = upwards(above(element));
  const around = [nearest(toggle, rows), ...headsOver(toggle)].map((at) => (at ? readText(at, 300) : ''));
  const before = line.map((at) => readText(at, 40)).find(Boolean) ?? '';
  return [headerOver(toggle), ...names, before.split('\n')[0] ?? '']
    .map((name) => grammar.switched(name, around.join()))
    .find(Boolean);
}

/**
 * What the press along `path` (innermost element first) would do, or undefined if it is none
 * of our business. Cheap for the many: only a control whose words raise the question is looked
 * at more closely.
 */
export function recognise(path: readonly Element[], grammar: Grammar): Recognised | undefined {
  const control = controlOn(path);
  if (!control || isOff(control.element)) return undefined;
  const { element, names, toggle, isSemantic } = control;
  if (toggle) {
    const action = recogniseSwitch(control, toggle, grammar);
    return action && { control, action };
  }
  const [name = ''] = names;
  const action = names.map((at) => grammar.named(at)).find(Boolean);
  if (action) {
    if (nearest(element, navigation) || isFilter(element, grammar)) return undefined;
    if (!isSemantic && !looksOperable(element, grammar)) return undefined;
    return { control, action, dialog: upwards(element).find(isLayer) };
  }
  if (isSemantic && grammar.is('bare', name) && isAlliance(element, name, grammar))
    return { control, action: 'stop-promotion' };
  const isMain = /primary|danger/i.test(attributeOf(element, 'class')) && /[确是停]/.test(name);
  if (!grammar.is('yes', name) && (!isMain || grammar.is('no', name))) return undefined;
  const found = asking(element, grammar);
  return found && { control, ...found };
}
