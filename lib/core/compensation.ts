import * as z from 'zod/mini';
import { text, upTo, whole } from './bounds';

/** Who is affected (`affected.<id>`), and what is offered (`offer.<id>`). */
export const affectedGroups = ['openOrders', 'presale', 'priceProtection', 'creators'] as const;
export const offers = ['refund', 'difference', 'coupon', 'replacement', 'protection'] as const;

/** One promise to one group. */
export const promise = z.object({
  group: z.enum(affectedGroups),
  offer: z.enum(offers),
  /** How many are concerned, if the merchant has looked it up. */
  people: z.optional(whole(1_000_000)),
  /** What it costs for each of them, in 分. */
  each: z.optional(whole(100_000_000)),
  /** Until when it holds, in milliseconds since 1970. */
  until: z.optional(z.number()),
  note: z.optional(text(200)),
});
export type Promised = z.infer<typeof promise>;

/** What was decided for one delist: `none` says that nobody is affected, as the merchant sees it. */
export const compensation = z.object({
  isNone: z.boolean(),
  promises: upTo(20, promise),
  updatedAt: z.number(),
});
export type Compensation = z.infer<typeof compensation>;

/** What the promises cost at most, in 分; undefined where one of them is not counted. */
export function mostCost({
  promises,
}: {
  promises: readonly Pick<Promised, 'people' | 'each'>[];
}): number | undefined {
  const costs = promises.map(({ people, each }) =>
    people === undefined || each === undefined ? undefined : people * each,
  );
  return costs.some((cost) => cost === undefined)
    ? undefined
    : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
}

/** Whether it says one thing: that nobody is affected, or what is promised. */
export const isDecided = ({ isNone, promises }: Compensation): boolean =>
  isNone === (promises.length === 0);
