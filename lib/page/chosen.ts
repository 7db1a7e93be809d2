import { subjectsKey } from '../core/hold';
import { isWithin } from './anchor';
import { isLike } from './card';
import { above, nearest, upwards } from './dom';
import { isLayer } from './recognise';
import { chosenNear } from './selection';
import { namesOf } from './subjects';

const layerOf = (card: Element) => upwards(card).find(isLayer);

/** Cards by the list that they stand in; the list in a row of another one tells more of that row. */
function listsOf(cards: readonly Element[]): Element[][] {
  // Rows share all that is above them.
  const over = new Map<Element | undefined, Element | undefined>();
  const lists = new Map<Element | undefined, Element[]>();
  for (const card of cards) {
    const parent = above(card);
    if (!over.has(parent)) over.set(parent, nearest(parent, 'table|grid|treegrid'));
    const table = over.get(parent);
    const list = lists.get(table);
    if (list) list.push(card);
    else lists.set(table, [card]);
  }
  const tables = [...lists.keys()];
  const isInner = (table: Element | undefined) =>
    tables.some((at) => at && table && at !== table && isWithin(table, at));
  return [...lists].filter(([table]) => !isInner(table)).map(([, list]) => list);
}

/** Whether two cards stand in sections of one list: in elements alike, one beside the other. */
function areTogether(one: Element, other: Element): boolean {
  const at = upwards(one).find((up) => isWithin(other, above(up) ?? up));
  const beside = upwards(other).find((up) => at && above(up) === above(at));
  return Boolean(at && beside && isLike(at, beside) && layerOf(one) === layerOf(other));
}

/** What the products on some cards are told apart by: fixed columns repeat the boxes of their rows. */
const productsOn = (cards: Element[]) => namesOf({ cards, isBatch: true });

/** Whether these are several lists, and not one with its parts apart. */
function areSeveral([first = [], ...others]: readonly Element[][]): boolean {
  const [head] = first;
  const isApart = ([card]: Element[]) => Boolean(head && card && !areTogether(head, card));
  if (!others.some(isApart)) return false;
  const key = subjectsKey(productsOn(first));
  return others.some((list) => subjectsKey(productsOn(list)) !== key);
}

/**
 * The rows and cards that are chosen for a control, of the lists nearest to it and not more than the
 * page says, `said`; undefined where nobody can say whether it is these that it works on. `origin`
 * is what the dialog was opened from that it stands in; `isOfRows`: only rows can be meant.
 */
export function chosenCards(
  control: Element,
  origin: Element | undefined,
  said: number | undefined,
  isOfRows: boolean,
): Element[] | undefined {
  const lists = listsOf(chosenNear(control, origin, isOfRows));
  const cards = lists.flat();
  if (cards.length < 2) return cards;
  const isMore = said !== undefined && cards.length > said && productsOn(cards).length > said;
  if (!isMore && !areSeveral(lists)) return cards;
  // Of several lists it is the one, or all together, that has as many as the page says.
  const fitting = lists.length > 1 ? [cards, ...lists] : [];
  const [only, other] = fitting.filter((list) => productsOn(list).length === said);
  return other ? undefined : only;
}
