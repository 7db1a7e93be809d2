import type { affectedGroups } from './compensation';
import { factOf, type FactField } from './fact';
import { countOf, type Hold } from './hold';

export type Group = (typeof affectedGroups)[number];

/** Those that a case says are affected, with how many, where that is known exactly. */
export type Affected = ReadonlyMap<Group, number | undefined>;

/** By which fact of a product each is counted. */
const counted: readonly (readonly [Group, FactField])[] = [
  ['openOrders', 'openOrders'],
  ['presale', 'presale'],
  ['priceProtection', 'protection'],
  ['creators', 'creators'],
];

/**
 * Who is affected, as far as the facts of a hold's products say: together how many, if every
 * product says it exactly. One creator may sell several products: of those only one counts.
 */
export function affectedIn(hold: Hold): Affected {
  const { action, subjects } = hold;
  const isAllRead = subjects.length > 0 && subjects.length >= countOf(hold);
  const found = counted.flatMap(([group, field]): [Group, number | undefined][] => {
    // What is still sold keeps its buyers, without a promotion as well.
    if (action !== 'off-shelf' && group !== 'creators') return [];
    const facts = subjects.map(({ facts: of }) => factOf(of, field));
    if (!facts.some((at) => at?.value !== undefined && at.number !== 0)) return [];
    const numbers = facts.flatMap((at) => at?.number ?? []);
    const isSum = isAllRead && numbers.length === subjects.length;
    const isExact = isSum && (group !== 'creators' || subjects.length === 1);
    return [[group, isExact ? numbers.reduce((sum, at) => sum + at, 0) : undefined]];
  });
  return new Map(found);
}
