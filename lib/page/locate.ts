import { isOfShop, subjectsKey, type Hold } from '../core/hold';
import { childElements, isDrawn, queryAll, upwards } from './dom';
import type { Guard, Press } from './guard';
import { cardsOf } from './reader';
import type { Recognised } from './recognise';
import { namesOf, type Cards } from './subjects';
import { inOneGo, treesIn } from './walk';

const controls =
  'a,button,span,div,li,input,[role=button],[role=menuitem],[role=switch],[role=link]';

/** What stands at the top of the document's trees: its own first, then those in shadow roots. */
export const treesOf = (document: Document): Element[] =>
  inOneGo(treesIn(document)).flatMap((tree) => childElements(tree));

const keyOf = (cards: Cards) => subjectsKey(namesOf(cards));

/** The key of the products that a control concerns now. */
export const subjectsNow = (found: Recognised, lastPressed: Element | undefined): string =>
  isOfShop(found) ? '' : keyOf(cardsOf(found, lastPressed));

/**
 * The control of a held press as the page has it now: the same element, if it still says the same
 * and its cards still show the same products, else the one control that does. Undefined where
 * there is none or several.
 */
export function locate(
  guard: Guard,
  press: Press,
  hold: Hold,
  cards: Cards,
  lastPressed: Element | undefined,
): Recognised | undefined {
  const [label = ''] = press.control.names;
  const key = subjectsKey(hold.subjects);
  const saysSame = (element: Element): Recognised | undefined => {
    const found = guard.recognise(upwards(element));
    return found?.action === press.action && (found.control.names[0] ?? '') === label
      ? found
      : undefined;
  };
  const { element } = press.control;
  const isWhole = element.isConnected && cards.cards.every((card) => card.isConnected);
  const same =
    isWhole && (hold.isBatch || isOfShop(hold) || keyOf(cards) === key)
      ? saysSame(element)
      : undefined;
  if (same || (hold.subjects.length === 0 && !isOfShop(hold))) return same;
  const words = label.replace(/\s/g, '').slice(0, 20);
  const isLike = (at: Element) => {
    const text = at.textContent ?? '';
    return text.length < 60 && text.replace(/\s/g, '').includes(words) && isDrawn(at);
  };
  const again = treesOf(document)
    .flatMap((tree) => queryAll(tree, controls))
    .filter(isLike)
    .map(saysSame)
    .filter((found) => found !== undefined && subjectsNow(found, lastPressed) === key);
  const elements = new Set(again.map((found) => found?.control.element));
  return elements.size === 1 ? again[0] : undefined;
}
