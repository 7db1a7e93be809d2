import * as z from 'zod/mini';
import { day } from './campaign';
import { filledText, text } from './bounds';
import { hourOf, weekdayOf } from './day';
import { isOtherShop, shop, shopKey, type Shop } from './fact';

/** Hours of a week, Monday 00:00 first. */
export const weekHours = 168;

const units = z.number().check(z.gte(0), z.lte(1e12));

/** What one shop sells on average in each hour of a week. */
export const sales = z.object({
  /** What its shop is told apart by: `shopKey`. */
  key: filledText(100),
  shop,
  /** Pieces, orders or yuan an hour; null for a weekday of which nothing is known. */
  units: z.array(z.nullable(units)).check(z.length(weekHours)),
  measure: z.enum(['count', 'money']),
  origin: z.enum(['entered', 'imported']),
  /** The file that it was imported from. */
  file: z.optional(text(120)),
  /** The first and the last day that the file tells of. */
  from: z.optional(day),
  to: z.optional(day),
  updatedAt: z.number(),
});
export type Sales = z.infer<typeof sales>;

/**
 * The sales of a shop among those of all: by its key, else by what is known of both. Undefined for a
 * shop of which nothing is known.
 */
export function salesOf(all: readonly Sales[], of: Shop): Sales | undefined {
  const key = shopKey(of);
  if (!key) return undefined;
  return all.find((at) => at.key === key) ?? all.find((at) => !isOtherShop(at.shop, of));
}

/**
 * Sales by hour of the week as parts of the busiest one, from 0 to 1; a weekday of which nothing is
 * known is as the others are on average. Undefined where nothing was sold, or nothing is known.
 */
export function weekOf({ units: stored }: Pick<Sales, 'units'>): number[] | undefined {
  const meanAt = Array.from({ length: 24 }, (_, hour) => {
    const known = stored.filter((at, index) => index % 24 === hour && at !== null);
    return known.reduce<number>((sum, at) => sum + (at ?? 0), 0) / Math.max(known.length, 1);
  });
  const whole = stored.map((at, index) => at ?? meanAt[index % 24] ?? 0);
  const most = Math.max(...whole);
  return most > 0 ? whole.map((at) => at / most) : undefined;
}

/**
 * How much is sold in the hour of an instant (milliseconds since 1970), as a part of the busiest
 * hour of the week; undefined where the shop's sales are not known.
 */
export const partAt = (of: Sales | undefined, at: number): number | undefined =>
  of && weekOf(of)?.[weekdayOf(at) * 24 + hourOf(at)];
