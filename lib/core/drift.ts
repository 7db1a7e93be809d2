import { factOf, isOtherShop, saysSame, type FactField, type Shop } from './fact';
import { subjectsKey, type Hold } from './hold';

/** What changed on a page between two readings, worst first. */
export type Drift =
  | { what: 'shop'; from: string; to: string }
  | { what: 'page' }
  | { what: 'subject' }
  | { what: 'fact'; field: FactField; from: string; to: string };

/** Facts that a decision rests on; sales and creators move all day and decide nothing by a step. */
const weighty: readonly FactField[] = [
  'status',
  'promotion',
  'plan',
  'price',
  'stock',
  'commission',
];

const nameOf = ({ name, id }: Shop) => name ?? id ?? '';

/** Whether the page says that more or fewer products are chosen than it said before. */
export const isOtherCount = (before: number | undefined, now: number | undefined): boolean =>
  before !== undefined && now !== undefined && before !== now;

/** Whether a fact that says something else is none of what is looked for. */
export type IsExpected = (field: FactField, from?: string, to?: string) => boolean;

/** The first difference between what was reviewed and what the page shows now, but for facts that `isExpected` names; or undefined. */
export function driftBetween(
  before: Hold,
  now: Hold,
  isExpected: IsExpected = () => false,
): Drift | undefined {
  if (isOtherShop(before.shop, now.shop))
    return { what: 'shop', from: nameOf(before.shop), to: nameOf(now.shop) };
  if (before.page !== now.page) return { what: 'page' };
  if (subjectsKey(before.subjects) !== subjectsKey(now.subjects)) return { what: 'subject' };
  if (isOtherCount(before.count, now.count)) return { what: 'subject' };
  for (const { key, facts } of before.subjects) {
    const later = now.subjects.find((at) => at.key === key)?.facts ?? [];
    for (const field of weighty) {
      const fact = factOf(facts, field);
      // What the merchant says of a product is not what its page said.
      const from = fact?.source === 'merchant' ? undefined : fact?.value;
      const to = factOf(later, field)?.value;
      if (!saysSame(field, from, to) && !isExpected(field, from, to))
        return { what: 'fact', field, from: from ?? '', to: to ?? '' };
    }
  }
  return undefined;
}
