import {
  above,
  attributeOf,
  boxOf,
  isCalled,
  isDrawn,
  isKind,
  nearest,
  query,
  queryAll,
  upwards,
  wordsOf,
} from './dom';
import { isHeadLine, rows } from './cells';
import { switchOf } from './control';
import { cardAround } from './card';
import { idsIn } from './product';
import { isLayer } from './recognise';

/** Whether an element stands in another; a form's own `contains` may be one of its fields. */
export const isWithin = (inner: Element, outer: Element): boolean =>
  Node.prototype.contains.call(outer, inner);

const lists = 'menu|listbox|ul|ol';

/** Whether it is a list or called a menu, and laid over the page: what opens one, or has one at its side, may be called so too. */
const isFloating = (element: Element): boolean =>
  (isKind(element, lists) || isCalled(element, /dropdown|popper|menu/i)) &&
  wordsOf(element).length < 300 &&
  /absolute|fixed/.test(getComputedStyle(element).position);

/**
 * The floating layer (menu, popconfirm, dialog) that a control stands in, if any: `dialog` where it
 * is known. What stands in a row itself, a trigger's wrapper or a popconfirm in its cell, is the row's.
 */
export function layerAround(element: Element, dialog?: Element): Element | undefined {
  const layer =
    dialog ??
    upwards(element).find((at) => isLayer(at) || isKind(at, 'menu|listbox') || isFloating(at));
  return layer && nearest(above(layer), rows) ? undefined : layer;
}

const openTriggers =
  '[aria-expanded="true"],[data-state="open"],[class*="dropdown-open"],[class*="popover-open"],[class*="popconfirm-open"],[class*="tooltip-open"]';

/** How much (CSS pixels) a box around a layer may be larger and still be its edge, with its arrow. */
const mostEdge = 60;

/** A layer with the boxes around it that are but its edge, innermost first. */
function shellsOf(layer: Element): Element[] {
  const { width, height } = boxOf(layer);
  const shells = [layer];
  for (const at of upwards(above(layer), 5)) {
    const box = boxOf(at);
    if (box.width === 0 || box.height === 0) continue;
    const [wider, higher] = [box.width - width, box.height - height];
    const isEdge = Math.max(wider, higher) < mostEdge && Math.min(wider, higher) > -1;
    if (!isEdge || isKind(at, 'body|html')) break;
    shells.push(at);
  }
  return shells;
}

/** The controls that a layer says it belongs to, by the ids that tie them. */
function tiedTo(shells: readonly Element[], root: Element): Element[] {
  const layer = shells.at(-1) ?? root;
  const ids = [...shells, ...queryAll(layer, '[id]')]
    .map((at) => attributeOf(at, 'id'))
    .filter(Boolean);
  const ties = ['aria-controls', 'aria-owns', 'aria-describedby'];
  return ids
    .slice(0, 20)
    .flatMap((id) => ties.map((name) => query(root, `[${name}~="${CSS.escape(id)}"]`)))
    .filter((at) => at !== undefined)
    .filter((at) => !isWithin(layer, at) && !isWithin(at, layer));
}

const sides = ['data-popper-placement', 'data-placement', 'x-placement', 'data-side'];

/** On which side of its trigger a layer says that it stands. */
const sideOf = (shells: readonly Element[]): string | undefined =>
  shells
    .map((at) => {
      const said = sides.map((name) => attributeOf(at, name)).find(Boolean);
      const called = /placement-(\w+)/.exec(attributeOf(at, 'class'))?.[1];
      return /^(top|bottom|left|right)/i.exec(said ?? called ?? '')?.[0].toLowerCase();
    })
    .find(Boolean);

/** How far from a menu's edge its trigger may stand, in CSS pixels: an arrow may be between them. */
const reach = 14;

/**
 * Controls just above and below a layer: menus and popconfirms stand beside what opened them, and a
 * menu that came out of another one's item beside that one, at most so many of them. Of several the
 * nearest; where the layer says on which side it stands, none on the others.
 */
function besides(layer: Element, most = 3): Element[] {
  const shells = shellsOf(layer);
  const whole = shells.at(-1) ?? layer;
  const { left, right, top, bottom, width } = boxOf(whole);
  if (width === 0) return [];
  const side = sideOf(shells);
  const columns = [left + 8, (left + right) / 2, right - 8];
  const at = (x: number, y: number) => document.elementsFromPoint(x, y).slice(0, 1);
  for (const far of [reach / 2, reach, reach * 1.5]) {
    const lines = [
      ...(side === 'top' ? [] : [top - far]),
      ...(side === 'bottom' ? [] : [bottom + far]),
    ];
    // Only where it is known which way to look is looked farther.
    if (far > reach && lines.length > 1) break;
    const under = columns.flatMap((x) => lines.flatMap((y) => at(x, y)));
    const triggers = under.filter((one) => !isWithin(one, whole) && isTrigger(one));
    if (triggers.length > 0) return triggers;
  }
  if (most === 0) return [];
  const beside = [left - reach / 2, right + reach / 2].flatMap((x) => at(x, top + reach / 2));
  const before = beside
    .map((at) => layerAround(at))
    .find((other) => other && !isWithin(whole, other));
  return before ? besides(before, most - 1) : [];
}

const isTrigger = (element: Element): boolean =>
  getComputedStyle(element).cursor === 'pointer' ||
  upwards(element, 3).some((up) => isKind(up, 'button|a|link'));

/** The one card that all these elements stand on, or undefined where there are none or several. */
function onlyCard(elements: readonly Element[]): Element | undefined {
  const around = elements.flatMap((at) => cardAround(at) ?? []);
  const cards = new Set(around.filter((card) => !isHeadLine(card)));
  return cards.size === 1 ? [...cards][0] : undefined;
}

const isMenu = (layer: Element) => isKind(layer, lists) || isCalled(layer, /dropdown|menu/i);

/** Whether an element ticks something: such a press opens no question about its row, but a bar for all that is ticked. */
function isTick(element: Element): boolean {
  const line = upwards(element, 4);
  const ticks = (at: Element) =>
    isKind((at instanceof HTMLLabelElement && at.control) || at, 'checkbox') ||
    isCalled(at, /check-?box(\s|$)/i);
  return line.some(ticks) && !line.some((at) => isKind(at, 'a|button') || switchOf(at));
}

/** Whether what was pressed is too far from a menu or a hint to have to do with it: another one was hovered. */
export function isApart(pressed: Element | undefined, menu: Element): boolean {
  if (!pressed?.isConnected) return false;
  const [one, other] = [boxOf(pressed), boxOf(menu)];
  const gaps = [
    [one.top - other.bottom, other.top - one.bottom],
    [one.left - other.right, other.left - one.right],
  ];
  return Math.max(...gaps.flat()) > reach * 3;
}

/** Whether a layer stands beside its trigger; one that is over the whole page may be called a popup too. */
const isAnchored = (layer: Element) =>
  isKind(layer, `${lists}|tooltip`) ||
  (attributeOf(layer, 'aria-modal') !== 'true' &&
    /pop(over|confirm|up)|dropdown|menu/i.test(attributeOf(layer, 'class')));

/**
 * The card that a menu, popconfirm or dialog was opened from: what is tied to it; for a layer
 * that stands beside its trigger, the open trigger or the control beside it; for a dialog, what
 * was pressed last. Undefined where none is certain: two candidates are as good as none.
 */
export function anchorOf(layer: Element, lastPressed: Element | undefined): Element | undefined {
  if (lastPressed && isTick(lastPressed) && !isMenu(layer)) return undefined;
  const root = document.documentElement;
  const isVisible = (at: Element) => isDrawn(at) && !isWithin(at, layer);
  const shells = shellsOf(layer);
  const tied = onlyCard(tiedTo(shells, root));
  if (tied) return tied;
  const pressed = lastPressed?.isConnected ? cardAround(lastPressed) : undefined;
  const open = onlyCard(queryAll(root, openTriggers).filter(isVisible));
  if (!isAnchored(layer)) return lastPressed?.isConnected ? pressed : open;
  const isProduct = (at: Element) => idsIn(at).length === 1;
  const isSure = pressed !== undefined && !isMenu(layer) && isProduct(pressed);
  // A question right beside what was pressed was opened by it, whatever else it lies on.
  const isNear = !isApart(lastPressed, shells.at(-1) ?? layer);
  if (isSure && isNear && (!open || open === pressed)) return pressed;
  const beside = onlyCard(besides(layer));
  // A page that scrolls under a question puts it beside anything: that overrules what was pressed only with a product.
  const near = new Set(
    [open, beside].filter((at) => at !== undefined && (!isSure || isProduct(at))),
  );
  if (near.size === 0) return isMenu(layer) && isApart(lastPressed, layer) ? undefined : pressed;
  if (near.size === 1) return [...near][0];
  return pressed && near.has(pressed) ? pressed : undefined;
}
