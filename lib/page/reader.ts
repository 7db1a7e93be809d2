import type { PlanKind } from '../core/action';
import { factOf, type Fact, type Shop, type Subject } from '../core/fact';
import { mostSubjects, type Hold } from '../core/hold';
import { anchorOf, layerAround } from './anchor';
import { query } from './dom';
import type { Press } from './guard';
import { pageAt, shopOf } from './identity';
import { clean } from './pieces';
import { knownSites } from './knownSites';
import { cardAround, digestOf, idsIn, idsInAddress, nameOn } from './product';
import { factsOn } from './facts';
import { chosenCards, chosenCount, isBatchName } from './selection';
import { readText } from './text';
import type { Recognised } from './recognise';

/** The plan that words name, or undefined. */
export function planIn(text: string): PlanKind | undefined {
  const words: [PlanKind, RegExp][] = [
    ['targeted', /定向/],
    ['exclusive', /专属/],
    ['leader', /团长|鹊桥/],
    ['normal', /普通/],
  ];
  const found = words.filter(([, word]) => word.test(text)).map(([plan]) => plan);
  return found.length === 1 ? found[0] : undefined;
}

/** Where the document is: frames without an address of their own count as their parent's. */
function address(): string {
  if (location.origin !== 'null') return location.href;
  try {
    return parent.location.href;
  } catch {
    return document.referrer || 'about:blank';
  }
}

/** Reads shop and page; the parts of a hold that do not depend on the control. */
export function readPlace(): { shop: Shop; page: string; pageName: string; isKnown: boolean } {
  const url = new URL(address());
  const { site, page } = pageAt(url.href, knownSites(), document);
  const own = shopOf(document, site);
  return {
    shop: own.name || own.id ? own : shopAbove(),
    page: `${url.origin}${url.pathname}`.slice(0, 300),
    pageName: page?.name ?? site?.name ?? '',
    isKnown: page !== undefined,
  };
}

/** The shop in the header of the document that frames this one, where we may look into it. */
function shopAbove(): Shop {
  try {
    if (parent === self) return {};
    const { site } = pageAt(parent.location.href, knownSites(), parent.document);
    return shopOf(parent.document, site);
  } catch {
    return {};
  }
}

/** Reads one product from its card. */
export function readSubject(card: Element, source: Fact['source'], now: number): Subject {
  const ids = idsIn(card);
  const id = ids.length === 1 ? ids[0] : undefined;
  return { id, name: nameOn(card), key: id ?? digestOf(card), facts: factsOn(card, source, now) };
}

/** The rows or cards that a press concerns. */
export interface Cards {
  cards: Element[];
  isBatch: boolean;
}

/**
 * The cards that a press concerns: the chosen ones, its own, or the one its layer was opened from.
 * `lastPressed` is what the merchant pressed before, outside of the layer that the press is in.
 */
export function cardsOf({ control, dialog }: Recognised, lastPressed: Element | undefined): Cards {
  const { element, names } = control;
  const layer = dialog ?? layerAround(element);
  const origin = layer && lastPressed && !layer.contains(lastPressed) ? lastPressed : undefined;
  const own = cardAround(element);
  // What a layer was opened from comes before what happens to be ticked.
  const isOver = layer && (!own || layer.contains(own) || own.contains(layer));
  const card = (isOver ? anchorOf(layer, lastPressed) : undefined) ?? own;
  const named = [names[0] ?? '', origin ? readText(origin, 20) : ''].some(isBatchName);
  const chosen = named || !card ? chosenCards(element) : [];
  if (named || chosen.length > 0) return { cards: chosen, isBatch: true };
  return { cards: card ? [card] : [], isBatch: false };
}

/** The products on these cards; off all cards, the one that the page's address names. */
export function subjectsOf(
  { cards, isBatch }: Cards,
  source: Fact['source'],
  now: number,
): Subject[] {
  const read = cards.slice(0, mostSubjects).map((card) => readSubject(card, source, now));
  const [inAddress] = idsInAddress(address());
  return read.length > 0 || isBatch || !inAddress ? read : [detailSubject(inAddress, now)];
}

/** Everything that a press on these cards tells: action, plan, shop, products, facts, as of `now` (ms). */
export function readHold(press: Press, { cards, isBatch }: Cards, now: number): Hold {
  const place = readPlace();
  const source = press.control.element.closest('form')
    ? 'form'
    : cards[0]?.matches('tr,[role=row]')
      ? 'row'
      : 'detail';
  const subjects = subjectsOf({ cards, isBatch }, source, now);
  const [name = ''] = press.control.names;
  const plans = new Set(subjects.map(({ facts }) => planIn(factOf(facts, 'plan')?.value ?? '')));
  const [plan] = plans.size === 1 ? plans : [];
  return {
    action: press.action,
    plan:
      planIn(name) ??
      plan ??
      (press.action === 'stop-promotion' ? planIn(activeTab()) : undefined) ??
      'unknown',
    label: clean(name).slice(0, 80),
    shop: place.shop,
    subjects,
    isBatch,
    count: isBatch ? chosenCount(press.control.element) : undefined,
    page: place.page,
    pageName: place.pageName,
    isForged: !press.event.isTrusted,
    at: now,
  };
}

/** What is known of a press on a page that makes reading fail: it is held and reviewed all the same. */
export function bareHold({ action, event }: Press, now: number): Hold {
  const page = `${location.origin}${location.pathname}`.slice(0, 300);
  const nothing = { label: '', shop: {}, pageName: '', plan: 'unknown', isBatch: false } as const;
  return { ...nothing, subjects: [], action, page, isForged: !event.isTrusted, at: now };
}

/** A product whose page this is: its id stands in the address, its facts in the page. */
function detailSubject(id: string, now: number): Subject {
  const main =
    query(document.documentElement, 'main,[role=main],#portal,[class*="detail" i]') ?? document.body;
  return { id, name: nameOn(main), key: id, facts: factsOn(main, 'detail', now) };
}

function activeTab(): string {
  const tab = query(document.documentElement, '[role=tab][aria-selected="true"]');
  return tab ? clean(tab.textContent ?? '') : '';
}
