import { shopKey } from './fact';
import { countOf, isOfShop, subjectsKey, type Hold } from './hold';

/** What a case is told apart by: the action, for promotions the plan, the shop and the products. */
export function caseKey({ action, plan, shop, subjects }: Hold): string {
  const what = action === 'stop-promotion' ? `${action}:${plan}` : action;
  return `${what}|${shopKey(shop)}|${subjectsKey(subjects)}`;
}

/**
 * Whether a hold says for certain which shop and products it concerns. Where it does not, two
 * holds with the same key may be about different products, and nobody's progress is taken over.
 */
export function isCertain(hold: Hold): boolean {
  if (shopKey(hold.shop) === '') return false;
  if (isOfShop(hold)) return true;
  const { subjects } = hold;
  return subjects.length > 0 && countOf(hold) === subjects.length && subjects.every(({ id }) => id);
}

/** The ids of the products that a hold concerns, as far as they were read. */
export const productsOf = ({ subjects }: Hold): string[] => subjects.flatMap(({ id }) => id ?? []);
