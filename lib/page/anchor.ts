import { attributeOf, boxOf, isKind, query, queryAll, upwards } from './dom';
import { cardAround } from './product';
import { isLayer } from './recognise';

/** Whether an element stands in another; a form's own `contains` may be one of its fields. */
export const isWithin = (inner: Element, outer: Element): boolean =>
  Node.prototype.contains.call(outer, inner);

/** The floating layer (menu, popconfirm, dialog) that a control stands in, if any. */
export function layerAround(element: Element): Element | undefined {
  return upwards(element).find((at) => isLayer(at) || isKind(at, 'menu|listbox'));
}

const openTriggers =
  '[aria-expanded="true"],[data-state="open"],[class*="dropdown-open"],[class*="popover-open"],[class*="popconfirm-open"],[class*="tooltip-open"]';

/** The controls that a layer says it belongs to, by the ids that tie them. */
function tiedTo(layer: Element, root: Element): Element[] {
  const ids = [layer, ...queryAll(layer, '[id]')]
    .map((at) => attributeOf(at, 'id'))
    .filter(Boolean);
  const ties = ['aria-controls', 'aria-owns', 'aria-describedby'];
  return ids
    .slice(0, 20)
    .flatMap((id) => ties.map((name) => query(root, `[${name}~="${CSS.escape(id)}"]`)))
    .filter((at) => at !== undefined)
    .filter((at) => !isWithin(layer, at) && !isWithin(at, layer));
}

/** How far from a menu's edge its trigger may stand, in CSS pixels. */
const reach = 10;

/** Controls just above and below a layer: menus and popconfirms stand beside what opened them. */
function besides(layer: Element): Element[] {
  const { left, right, top, bottom, width } = boxOf(layer);
  if (width === 0) return [];
  const columns = [left + 8, (left + right) / 2, right - 8];
  const lines = [top - reach / 2, bottom + reach / 2, top - reach, bottom + reach];
  const under = columns.flatMap((x) =>
    lines.flatMap((y) => document.elementsFromPoint(x, y).slice(0, 1)),
  );
  return under.filter(
    (at) =>
      !isWithin(at, layer) &&
      upwards(at)
        .slice(0, 3)
        .some((up) => isKind(up, 'button|a|link')),
  );
}

/** The one card that all these elements stand on, or undefined where there are none or several. */
function onlyCard(elements: readonly Element[]): Element | undefined {
  const cards = new Set(elements.map((at) => cardAround(at)).filter((at) => at !== undefined));
  return cards.size === 1 ? [...cards][0] : undefined;
}

const isAnchored = (layer: Element) =>
  isKind(layer, 'menu|listbox|tooltip') ||
  /pop(over|confirm|up)|dropdown|menu/i.test(attributeOf(layer, 'class'));

/**
 * The card that a menu, popconfirm or dialog was opened from: what is tied to it; for a layer
 * that stands beside its trigger, the open trigger or the control beside it; for a dialog, what
 * was pressed last. Undefined where none is certain: two candidates are as good as none.
 */
export function anchorOf(layer: Element, lastPressed: Element | undefined): Element | undefined {
  const root = document.documentElement;
  const isVisible = (at: Element) => at.getClientRects().length > 0 && !isWithin(at, layer);
  const tied = onlyCard(tiedTo(layer, root));
  if (tied) return tied;
  const pressed = lastPressed?.isConnected ? cardAround(lastPressed) : undefined;
  const open = onlyCard(queryAll(root, openTriggers).filter(isVisible));
  if (!isAnchored(layer)) return lastPressed?.isConnected ? pressed : open;
  const beside = onlyCard(besides(layer));
  const near = new Set([open, beside].filter((at) => at !== undefined));
  if (near.size === 0) return pressed;
  if (near.size === 1) return [...near][0];
  return pressed && near.has(pressed) ? pressed : undefined;
}
