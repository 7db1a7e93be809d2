import { factOf, typed, type Fact, type FactField } from './fact';

/** What was sold of a product, and in how many days. */
export interface Sold {
  count: number;
  days: number;
}

const day = 24 * 3_600_000;

/** Sold over more days than these, half a year, an average says nothing of how it sells now. */
const longest = 180;

const countIn = (fact: Fact | undefined, field: FactField): number | undefined => {
  const value = fact?.value === undefined ? undefined : typed(field, fact.value);
  return value?.unit === 'count' ? value.count : undefined;
};

/**
 * What was sold, in the days that are named with it (近30天销量, 30天销量), else since the product was
 * listed; undefined where either is not known. `now` in milliseconds since 1970.
 */
export function soldOf(facts: readonly Fact[], now: number): Sold | undefined {
  const lately = countIn(factOf(facts, 'sales30'), 'sales30');
  if (lately !== undefined) return { count: lately, days: 30 };
  const fact = factOf(facts, 'sales');
  const count = countIn(fact, 'sales');
  if (count === undefined || count === 0) return count === 0 ? { count, days: 1 } : undefined;
  if (fact?.label) {
    const days = Number(/\d+/.exec(fact.label)?.[0]);
    return days > 0 ? { count, days } : undefined;
  }
  const listed = typed('listedAt', factOf(facts, 'listedAt')?.value);
  if (listed?.unit !== 'instant' || listed.at > now) return undefined;
  return { count, days: Math.max(1, (now - listed.at) / day) };
}

/** Sold in a day on average. */
export const dailyOf = ({ count, days }: Sold): number => count / days;

/** The same where it says how it sells now: undefined for an average over a long time. */
export const dailyNow = (sold: Sold): number | undefined =>
  sold.days <= longest ? dailyOf(sold) : undefined;

/** The most that it can have sold in a day of the last half year on average, as if all were sold in it. */
export const mostDaily = ({ count, days }: Sold): number => count / Math.min(days, longest);
