import * as z from 'zod/mini';

/** What a page can say of a product. */
export const factField = z.enum([
  'price',
  'stock',
  'sales',
  'status',
  'commission',
  'plan',
  'creators',
  'listedAt',
]);
export type FactField = z.infer<typeof factField>;

/** One thing that was read: without a value it is unknown, which is work to do and no alarm. */
export const fact = z.object({
  field: factField,
  /** As the page shows it, cut at 200 characters. */
  value: z.optional(z.string().check(z.maxLength(200))),
  /** For counts: the number that `value` shows. */
  number: z.optional(z.number()),
  source: z.enum(['row', 'detail', 'form', 'merchant']),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type Fact = z.infer<typeof fact>;

/** A product id: digits, kept as a string since 19 of them exceed what a number can hold. */
export const productId = z.string().check(z.regex(/^\d{5,30}$/));

export const subject = z.object({
  /** Unknown where the page does not show it. */
  id: z.optional(productId),
  name: z.optional(z.string().check(z.maxLength(200))),
  /** What it is told apart by on this page: the id, else a digest of the row's text. */
  key: z.string().check(z.minLength(1), z.maxLength(80)),
  facts: z.array(fact).check(z.maxLength(20)),
});
export type Subject = z.infer<typeof subject>;

export const shop = z.object({
  id: z.optional(z.string().check(z.regex(/^\d{1,30}$/))),
  name: z.optional(z.string().check(z.maxLength(100))),
});
export type Shop = z.infer<typeof shop>;

/** What one shop is told apart by: its id, else its name, else nothing. */
export const shopKey = ({ id, name }: Shop): string => id ?? name ?? '';

export const factOf = (facts: readonly Fact[], field: FactField): Fact | undefined =>
  facts.find((at) => at.field === field);
