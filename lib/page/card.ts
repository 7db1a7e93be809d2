import { detailWords } from '../catalog/details';
import { saidNumber } from '../core/classify';
import { isHeadLine, rows, spanOf } from './cells';
import {
  above,
  attributeOf,
  childElements,
  isKind,
  nearest,
  queryAll,
  tagOf,
  upwards,
} from './dom';
import { isMarked, outlineOf, piecesIn, pressable } from './outline';
import { idsIn } from './product';
import { readText } from './text';

/** What stands around a page's own content, and in no card. */
const shell = 'nav,aside,[role=navigation],[role=banner],[role=menu],[role=menubar]';

/** Longest text, in characters, of what may still be one product's card, and most elements around it. */
const [cardLength, mostAround] = [1500, 30];

/**
 * The row or card of one product around an element: the table row, else the largest ancestor
 * with exactly one product id (a form at most), else the item of a list of like items. Undefined
 * outside of any.
 */
export function cardAround(element: Element): Element | undefined {
  let card: Element | undefined;
  let left = mostAround;
  for (let at: Element | undefined = element; at && left > 0; at = above(at), left -= 1) {
    if (isKind(at, rows)) return ownerOf(at);
    // A menu may stand in the row that it belongs to.
    const row = isKind(at, 'menu') ? rowAround(at) : undefined;
    if (row) return row;
    if (isKind(at, 'body|html|main|dialog|menu|table|tbody')) break;
    if (card && hasShell(at, card)) break;
    if (readText(at, cardLength).length >= cardLength) break;
    const ids = idsIn(at);
    if (ids.length > 1) break;
    if (ids.length === 1) card = at;
    if (isKind(at, 'form')) break;
  }
  return card ?? upwards(element, 6).find(isOneOfMany);
}

/** Whether something of the page's shell stands in an element, and not in its part `inner`: a card may have a menu. */
const hasShell = (element: Element, inner: Element): boolean =>
  queryAll(element, shell).some((at) => !upwards(at).includes(inner));

/** The row of one product around an element, or undefined outside of any. */
export function rowAround(element: Element): Element | undefined {
  const row = nearest(element, rows);
  return row && ownerOf(row);
}

/** The row that a line below it tells more of: one cell under all columns, without a product of its own. */
function ownerOf(row: Element): Element {
  const [cell, other] = childElements(row, 2);
  const before = row.previousElementSibling;
  const isMore = cell && !other && before && !isHeadLine(before) && spanOf(cell) > 1;
  return isMore && idsIn(row).length === 0 && idsIn(before).length === 1 ? before : row;
}

/**
 * Whether an element stands in a row of elements like it, as the items of a list do, and says
 * something: not how many are chosen, as the bar does that works on them.
 */
function isOneOfMany(element: Element): boolean {
  const parent = upwards(element)[1];
  const like = parent ? childElements(parent, 50).filter((at) => isLike(at, element)) : [];
  if (like.length < 2 || saidNumber(readText(element, 300), detailWords) !== undefined)
    return false;
  const outline = outlineOf(element, { nodes: 400 });
  const pieces = outline ? piecesIn(outline) : [];
  return pieces.length > 2 && pieces.some((piece) => !isMarked(piece, pressable));
}

/** Whether two elements look like items of one list: by tag and class. */
export const isLike = (one: Element, other: Element) =>
  tagOf(one) === tagOf(other) && attributeOf(one, 'class') === attributeOf(other, 'class');
