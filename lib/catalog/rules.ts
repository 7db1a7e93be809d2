import type { Rule } from '../core/rule';
import { goodsRules } from './rules/goods';
import { promotionRules } from './rules/promotion';
import { timeRules } from './rules/time';
import { wholeRules } from './rules/whole';

/**
 * What speaks against a delist, after domain.md §4–6; of one level in this order. Ids are never
 * reused: stored cases name them.
 */
export const rules: readonly Rule[] = [
  ...timeRules,
  ...goodsRules,
  ...promotionRules,
  ...wholeRules,
];
