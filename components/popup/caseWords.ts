import { countOf, type Hold } from '../../lib/core/hold';
import type { Partial } from '../../lib/core/partial';
import type { MessageKey, Say } from '../words';

/** What a case is called in a list: by its first product, or the whole shop. */
export function nameOf({ action, subjects }: Hold, say: Say): string {
  const [first, second] = subjects;
  const name = first && (first.name ?? first.id ?? say('popup.noName'));
  if (name) return second ? say('popup.andOthers', { name }) : name;
  return say(action === 'leave-alliance' ? 'popup.wholeShop' : 'popup.noProduct');
}

/** How many products a hold concerns, in words; a selection may hold more than was read. */
export function piecesOf(hold: Hold, say: Say): string {
  const count = countOf(hold);
  if (count === 0) return '';
  const isPartial = hold.isBatch && count > hold.subjects.length;
  return say(isPartial ? 'popup.atLeast' : 'popup.pieces', { count });
}

/** What a shop is called: by its name, else by its id. */
export const shopOf = ({ shop }: Pick<Hold, 'shop'>, say: Say): string =>
  shop.name ?? shop.id ?? say('popup.noShop');

/** A step of a planned delist, in words, with what it is about; `isAhead` of one that may not have happened. */
export function stepText(step: string, hold: Hold, say: Say, isAhead = false): string {
  const text = say(`step.${step}` as MessageKey);
  const words = isAhead ? say('popup.plan.ifDone', { step: text }) : text;
  return say('popup.plan.named', { step: words, name: nameOf(hold, say) });
}

/** How much of a batch of `all` products was seen to happen; a batch may hold more than was read. */
export function partWords({ done, refused }: Partial, all: number, say: Say): string {
  if (done + refused === 0) return say('popup.outcome.some');
  if (refused > 0) return say('popup.outcome.counted', { done, refused });
  return say('popup.outcome.seen', { done, all });
}

/** Whether a hold has to do with what was typed into a search, in any order, in any case. */
export function isFound({ subjects, shop }: Hold, search: string): boolean {
  const wanted = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const texts = [shop.name, shop.id, ...subjects.flatMap(({ id, name }) => [id, name])];
  const all = texts.join(' ').normalize('NFKC').toLowerCase();
  return wanted.every((word) => all.includes(word));
}
