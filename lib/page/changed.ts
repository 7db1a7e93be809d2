import { underWay } from '../catalog/outcomes';
import { driftBetween, type Drift, type IsExpected } from '../core/drift';
import { subjectsKey, type Hold } from '../core/hold';
import { doneStatesOf } from './doneWords';
import type { Guard, Press } from './guard';
import { locate } from './locate';
import { cardsOf, readHold } from './reader';
import { namesOf, type Cards } from './subjects';

const isOnItsWay = new RegExp(underWay);

/**
 * Facts that may well be others once the press was let through: the state that a page shows at
 * once because it was pressed (处理中, 已下架), and what is not to be read just now, as in a row that
 * is drawn anew. A price, a stock or any other state is nobody's reaction to it.
 */
const isReaction =
  ({ action }: Hold): IsExpected =>
  (field, from, to) =>
    from === undefined ||
    to === undefined ||
    ((field === 'status' || field === 'promotion') &&
      (isOnItsWay.test(to) || to.match(doneStatesOf(action)) !== null));

/** The rows of what was pressed as they stand there now: the same ones, or those that were drawn anew for them. */
function cardsNow(
  guard: Guard,
  press: Press,
  hold: Hold,
  cards: Cards,
  lastPressed: Element | undefined,
): Cards | undefined {
  const isWhole = cards.cards.every((card) => card.isConnected);
  if (isWhole && (hold.isBatch || subjectsKey(namesOf(cards)) === subjectsKey(hold.subjects)))
    return cards;
  const found = locate(guard, press, hold, cards, lastPressed);
  return found && cardsOf(found, lastPressed);
}

/**
 * What the page says else of the reviewed products since their press was let through: looked at
 * when the platform's own question is answered. Undefined where nothing has changed, and where
 * that is not to be seen.
 */
export function changedSince(
  ...[guard, press, hold, cards, lastPressed]: Parameters<typeof cardsNow>
): Drift | undefined {
  try {
    const rows = cardsNow(guard, press, hold, cards, lastPressed);
    if (!rows || rows.cards.length === 0) return undefined;
    // What the question itself says of a product is no other state of it.
    const now = readHold(press, { ...rows, layer: undefined }, Date.now());
    const { shop, page, count } = hold;
    return driftBetween(hold, { ...now, shop, page, count }, isReaction(hold));
  } catch {
    return undefined;
  }
}
