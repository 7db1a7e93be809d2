import type { PageState } from '../core/message';
import type { Hold } from '../core/hold';
import { queryAll } from './dom';
import type { Guard } from './guard';
import { treesOf } from './locate';
import { readPlace } from './place';
import { cardsOf, readHold } from './reader';

/** Most products that are listed for the popup. */
const mostListed = 100;
/** Most elements that are looked at. */
const mostLooked = 5000;
const candidates = 'a,button,span,input[type=submit],[role=button],[role=menuitem],[role=switch]';

/**
 * How far this document is covered, and which products could be delisted from it, as of `now`
 * (ms). Reads the whole document: for when it is asked, never by itself.
 */
export function pageStateNow(guard: Guard, now: number): PageState {
  const { shop, pageName, isKnown } = readPlace();
  const event = new Event('click');
  const holds: Hold[] = [];
  const keys = new Set<string>();
  let recognised = 0;
  const elements = treesOf(document)
    .flatMap((tree) => queryAll(tree, candidates))
    .slice(0, mostLooked);
  for (const element of elements) {
    if (holds.length >= mostListed) break;
    const found = element.getClientRects().length > 0 ? guard.recognise([element]) : undefined;
    if (!found || found.dialog) continue;
    recognised += 1;
    const hold = {
      ...readHold({ ...found, event }, cardsOf(found, undefined), now),
      isForged: false,
    };
    const [subject, other] = hold.subjects;
    if (!subject || other || hold.isBatch || keys.has(subject.key)) continue;
    keys.add(subject.key);
    holds.push(hold);
  }
  const isShopKnown = shop.id !== undefined || shop.name !== undefined;
  const areIdsKnown = holds.every(({ subjects }) => subjects[0]?.id);
  const state = { shop, pageName, holds };
  if (!isKnown && recognised === 0)
    return { ...state, coverage: 'none', reason: 'not-a-shop-page' };
  if (recognised === 0) return { ...state, coverage: 'partial', reason: 'no-control' };
  if (!isShopKnown) return { ...state, coverage: 'partial', reason: 'no-shop' };
  if (!areIdsKnown) return { ...state, coverage: 'partial', reason: 'no-id' };
  return { ...state, coverage: 'full' };
}
