import { idAttributes } from '../catalog/fields';
import {
  above,
  after,
  attributeOf,
  before,
  boxOf,
  childAt,
  childCount,
  childElements,
  isKind,
  kindOf,
  query,
  queryAll,
  rootOf,
} from './dom';

const carriers = idAttributes.map((name) => `[${name}]`).join();
const rows = 'tr|row';
/** What holds lines; of several, each may be one itself. */
const holders = 'table|tbody|grid|rowgroup';
/** In what no line stands. */
const others = 'script|style|svg|img|thead|nav|aside|a|button|input|select|textarea|video|canvas';

/** Most elements that one look goes through. */
const mostLooked = 3000;
/** Of more children than this only those in sight are gone through: they stand one below the other. */
const many = 40;

/** So much text (in characters, and in pieces) is searched for an id: one on a hostile page may have megabytes. */
const [mostText, mostPieces] = [20_000, 400];

/** A row or card in sight, and the product that it is about. */
export interface Line {
  element: Element;
  id: string;
}

export interface Sought {
  /** The ids that lines are sought for. */
  ids: ReadonlyMap<string, unknown>;
  cardAround: (element: Element) => Element | undefined;
  foundRoot: (root: ShadowRoot) => void;
}

/** The first of an element's text; `textContent` would copy all of it, for each element around it anew. */
function textIn(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let left = mostPieces; left > 0 && text.length < mostText && texts.nextNode(); left -= 1)
    text += (texts.currentNode as Text).data.slice(0, mostText);
  return text;
}

/** The id among `ids` that stands on an element or in it; its text is read where that does not tell. */
function idIn(element: Element, ids: Sought['ids'], text?: string): string | undefined {
  const has = (id: string) => ids.has(id);
  return (
    idOn(element, ids) ??
    (text ?? textIn(element)).match(/\d{5,30}/g)?.find(has) ??
    queryAll(element, carriers)
      .map((at) => idOn(at, ids))
      .find(Boolean)
  );
}

/** The id among `ids` that an attribute of an element says. */
const idOn = (element: Element, ids: Sought['ids']): string | undefined =>
  idAttributes.map((name) => attributeOf(element, name)).find((id) => ids.has(id));

/** Whether a row stands in an element, or a line that says by an attribute which product it is about. */
const holdsLine = (element: Element, ids: Sought['ids']): boolean =>
  queryAll(element, `tr,[role=row],${carriers}`).some((at) =>
    isKind(at, rows) ? idIn(at, ids) !== undefined : isWide(at) && idOn(at, ids) !== undefined,
  );

/** As wide (CSS pixels) as a line is at least: what is narrower is something in it. */
const isWide = (element: Element): boolean => boxOf(element).width >= 200;

const isLoneHolder = (element: Element): boolean =>
  isKind(element, holders) &&
  !childElements(above(element) ?? element, 9).some(
    (at) => at !== element && kindOf(at) === kindOf(element),
  );

const isEmpty = ({ width, height }: DOMRect): boolean => width === 0 || height === 0;

/** Of an element's children some that were in sight when it was looked at last. */
const lastSeen = new WeakMap<Element, readonly Element[]>();
/** So many beside what was seen last are looked at before the place is found anew. */
const mostBeside = 60;

/** Where one of many children is: above what is in sight, in it or below; undefined where it is not drawn. */
function placeOf(child: Element): 'above' | 'in' | 'below' | undefined {
  const box = boxOf(child);
  if (isEmpty(box)) return undefined;
  return box.bottom < 0 ? 'above' : box.top > innerHeight ? 'below' : 'in';
}

/** One of those in sight, near what was in sight at the last look: the page has no need to count its rows. */
function seenAgain(element: Element): Element | undefined {
  const near = lastSeen.get(element)?.find((at) => above(at) === element);
  const step = near && placeOf(near) === 'above' ? after : before;
  let at = near;
  for (let left = mostBeside; at && left > 0 && placeOf(at) !== 'in'; left -= 1) at = step(at);
  return at && placeOf(at) === 'in' ? at : undefined;
}

/** The first that is not above what is in sight, found by halves. */
function firstByHalves(element: Element): Element | undefined {
  const length = childCount(element);
  const isAbove = (at: number): boolean => {
    // What is not drawn has no place: the next one tells.
    for (let next = at; next < Math.min(at + 8, length); next += 1) {
      const child = childAt(element, next);
      const place = child && placeOf(child);
      if (place) return place === 'above';
    }
    return true;
  };
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) low = middle + 1;
    else high = middle;
  }
  return childAt(element, Math.min(low, length - 1));
}

/** The children that may be in sight, of many only those. */
function childrenInSight(element: Element): Element[] {
  const few = childElements(element, many + 1);
  if (few.length <= many) return few;
  const from = seenAgain(element) ?? firstByHalves(element);
  const shown: Element[] = [];
  for (let at = from; at && placeOf(at) !== 'below'; at = after(at)) shown.push(at);
  lastSeen.set(element, [...shown]);
  // What is not drawn may stand before the first, by a few.
  for (let at = from && before(from), left = 8; at && left > 0; at = before(at)) {
    shown.unshift(at);
    if (placeOf(at) !== 'in') left -= 1;
  }
  return shown;
}

/**
 * The lines in sight whose products have one of these ids, from the document's body downwards and
 * past all that is out of sight: what it costs does not depend on how long the page is. For right
 * after a layout.
 */
export function linesInSight({ ids, cardAround, foundRoot }: Sought): Line[] {
  const lines = new Map<Element, Line>();
  let left = mostLooked;
  const add = (element: Element): boolean => {
    const id = idIn(element, ids);
    if (id) lines.set(element, { element, id });
    return id !== undefined;
  };
  const search = (element: Element): void => {
    left -= 1;
    if (left < 0 || isKind(element, others)) return;
    const box = boxOf(element);
    const isOut = box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth;
    if (isOut && !isEmpty(box)) return;
    if (isKind(element, rows)) return void add(element);
    const root = rootOf(element);
    if (root) {
      foundRoot(root);
      return [...childElements(root), ...childElements(element)].forEach(search);
    }
    // Less than half a window may be a line, and no table; what says nothing may have it in a root of its own.
    const isLarge = isLoneHolder(element) || box.height >= innerHeight / 2;
    const text = isEmpty(box) || isLarge ? '' : textIn(element);
    if (text !== '') {
      if (!idIn(element, ids, text)) return;
      if (idOn(element, ids) && isWide(element)) return void add(element);
      // Of a list with one product all around it names that product alone, up to the page itself.
      const card = holdsLine(element, ids) ? undefined : cardAround(element);
      if (card && add(card)) return;
    }
    childrenInSight(element).forEach(search);
  };
  search(document.body);
  return [...lines.values()];
}

/** Where a row's operations stand: its last cell that has any, else the row. */
export function operationsOn(line: Element): Element {
  const cells = childElements(line).reverse();
  const hasAny = (at: Element) =>
    isKind(at, 'a|button') || query(at, 'a,button,[role=button]') !== undefined;
  return cells.find(hasAny) ?? cells[0] ?? line;
}
