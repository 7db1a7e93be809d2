import { detailWords } from '../catalog/details';
import { nextDayEnds } from '../catalog/outcomes';
import { detailsOf, isBatchName, planIn } from '../core/classify';
import { factOf, type Subject } from '../core/fact';
import { isOfShop, type Hold } from '../core/hold';
import { isTrueOn } from '../core/trueOn';
import { anchorOf, isWithin, layerAround } from './anchor';
import { chosenCards } from './chosen';
import { isDrawn, queryAll, upwards } from './dom';
import type { Press } from './guard';
import { clean } from './pieces';
import { readPlace } from './place';
import { cardAround } from './card';
import { idsIn } from './product';
import type { Recognised } from './recognise';
import { chosenCount, treesAround } from './selection';
import { namesOf, partAround, subjectsOf, type Cards, type Named } from './subjects';
import { readText } from './text';

/** Whether two parts of the page speak of different products. */
function isTorn(one: Element, other: Element): boolean {
  const ids = idsIn(one);
  const others = idsIn(other);
  return ids.length > 0 && others.length > 0 && !ids.some((id) => others.includes(id));
}

/**
 * The cards that a press concerns: the chosen ones, its own, or the one its layer was opened from.
 * `lastPressed` is what the merchant pressed before, outside of the layer that the press is in.
 */
export function cardsOf(
  { control, dialog, why, passage }: Recognised,
  lastPressed: Element | undefined,
): Cards {
  const { element, names } = control;
  const layer = layerAround(element, dialog);
  const origin = layer && lastPressed && !isWithin(lastPressed, layer) ? lastPressed : undefined;
  const around = cardAround(element);
  // A form without an id is about the product of its page, or about the rows that are ticked.
  const isForm = why === 'choice' && !(around && idsIn(around).length > 0);
  const own = isForm ? undefined : around;
  // What a layer was opened from comes before what happens to be ticked.
  const isOver = layer && (!own || isWithin(own, layer) || isWithin(layer, own));
  const anchor = isOver ? anchorOf(layer, lastPressed) : undefined;
  const card = anchor ?? own;
  const isOfBatch = isBatchName(origin ? readText(origin, 20) : '', detailWords);
  const said = detailsOf(names, { passage: card ? undefined : passage }, detailWords);
  const named = isOfBatch || said.isBatch || (!card && (said.number ?? 0) > 1);
  if (named || !card) {
    const count = said.number ?? chosenCount(element);
    const chosen = chosenCards(element, origin, count, isForm);
    if (named || !chosen || chosen.length > 0)
      return { cards: chosen ?? [], isBatch: true, count, layer };
  }
  if (layer && anchor && isTorn(anchor, layer)) return { cards: [], isBatch: false, layer };
  if (card) return { cards: [card], isBatch: false, layer };
  return { cards: [], isBatch: false, layer, part: partAround(origin ?? element) };
}

/** Everything that a press on these cards tells: action, plan, shop, products, facts, as of `now` (ms). */
export const readHold = (press: Press, cards: Cards, now: number): Hold =>
  holdOf(press, cards, isOfShop(press) ? [] : subjectsOf(cards, now, press.control.element), now);

/** What a press on these cards is about, without reading any facts. */
export const aboutOf = (press: Pick<Press, 'action'>, cards: Cards): About => ({
  isBatch: cards.isBatch,
  subjects: isOfShop(press) ? [] : namesOf(cards),
});
/** The products that a press concerns. */
export interface About extends Pick<Hold, 'isBatch'> {
  subjects: readonly Named[];
}

/** What a press tells that concerns these products, read as of `now` (ms). */
export function holdOf(
  press: Press,
  { isBatch, cards, count }: Cards,
  subjects: Subject[],
  now: number,
): Hold {
  const { element, names } = press.control;
  const { shop, page, pageName } = readPlace();
  const said = detailsOf(names, press, detailWords);
  const plans = new Set(
    subjects.map(({ facts }) => planIn(factOf(facts, 'plan')?.value ?? '', detailWords)),
  );
  const [plan] = plans.size === 1 ? plans : [];
  return {
    action: press.action,
    plan:
      said.plan ??
      plan ??
      (press.action === 'stop-promotion' ? planOver(cards[0] ?? element) : undefined) ??
      'unknown',
    ...landingOf(press, page),
    label: clean(names[0] ?? '').slice(0, 80),
    why: press.why,
    shop,
    subjects,
    isBatch,
    count,
    page,
    pageName,
    isForged: !press.event.isTrusted,
    at: now,
  };
}

/** Where it is not attested when the end of a promotion lands, that is said with the press. */
const landingOf = ({ action }: Pick<Press, 'action'>, page: string) =>
  action === 'stop-promotion' && !isTrueOn(nextDayEnds, page) ? { isLandingUnknown: true } : {};

/** What is known of a press on a page that makes reading fail: it is held and reviewed all the same. */
export function bareHold({ action, event }: Press, now: number): Hold {
  const page = `${location.origin}${location.pathname}`.slice(0, 300);
  const nothing = { label: '', shop: {}, pageName: '', plan: 'unknown', isBatch: false } as const;
  const isForged = !event.isTrusted;
  return {
    ...nothing,
    ...landingOf({ action }, page),
    subjects: [],
    action,
    page,
    isForged,
    at: now,
  };
}

/** Everything that a press on these cards tells, as far as the page lets it be read. */
export function readAtOnce(press: Press, cards: Cards, now: number): Hold {
  try {
    return readHold(press, cards, now);
  } catch {
    return bareHold(press, now);
  }
}

/** The plan that the tab names which something stands under: the nearest tabs that name one. */
function planOver(element: Element): Hold['plan'] | undefined {
  const tabs = treesAround(element)
    .flat()
    .flatMap((tree) => queryAll(tree, '[role=tab][aria-selected="true"]'))
    .filter(isDrawn);
  for (const at of tabs.length > 0 ? upwards(element) : []) {
    const near = tabs.filter((tab) => upwards(tab).includes(at));
    const plan = planIn(near.map((tab) => readText(tab, 40)).join(), detailWords);
    if (plan) return plan;
  }
  return undefined;
}
