import * as z from 'zod/mini';
import { matching, text, upTo, filledText } from './bounds';
import { agree, valueIn, type Unit, type Value } from './value';

/** What a page can say of a product. */
export const factFields = [
  'price',
  'stock',
  'sales',
  'status',
  'commission',
  'plan',
  'promotion',
  'creators',
  'listedAt',
  'marks',
  'planEndsAt', // the last day of the plan
] as const;
export type PageField = (typeof factFields)[number];

/** What no page of products says, and a merchant can look up elsewhere and fill in. */
export const askedFields = [
  'sales30', // sold in the last 30 days
  'hourSales', // sold in the last hour
  'liveRooms', // live rooms that it hangs in
  'videos', // short videos that it hangs in
  'ads', // running ad plans
  'openOrders', // paid and not shipped
  'afterSales', // returns and refunds that are open
  'presale', // presale orders that are open
  'protection', // orders whose price is still protected
] as const;
export const factField = z.enum([...factFields, ...askedFields]);
export type FactField = z.infer<typeof factField>;

/** Where a fact stands: in the product's row, on its page or card, in a form's field, in a page's head, in a dialog. */
export const factSource = z.enum(['row', 'detail', 'form', 'header', 'dialog', 'merchant']);
export type FactSource = z.infer<typeof factSource>;

const shownValue = text(200);

/** One thing that was read: without a value it is unknown, which is work to do and no alarm. */
export const fact = z.object({
  field: factField,
  /** As the page shows it, cut at 200 characters. */
  value: z.optional(shownValue),
  /** For exact counts: the number that `value` shows. */
  number: z.optional(z.number()),
  /** Two or more values that the page has at once; then there is no `value`. */
  conflict: z.optional(upTo(4, z.object({ value: shownValue, source: factSource }))),
  /** How the page calls it, where it means less than the field: 30天销量. */
  label: z.optional(text(40)),
  source: factSource,
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type Fact = z.infer<typeof fact>;

const units: Partial<Record<FactField, Unit>> = {
  price: 'money',
  stock: 'count',
  sales: 'count',
  commission: 'rate',
  creators: 'count',
  listedAt: 'instant',
  sales30: 'count',
  hourSales: 'count',
  liveRooms: 'count',
  videos: 'count',
  ads: 'count',
  openOrders: 'count',
  afterSales: 'count',
  presale: 'count',
  protection: 'count',
  planEndsAt: 'instant',
};

/** The unit that a field is measured in, or undefined for one that is words. */
export const unitOf = (field: FactField): Unit | undefined => units[field];

/** What a fact's text says, with its unit; undefined where it is words or says nothing for certain. */
export function typed(field: FactField, text = ''): Value | undefined {
  const unit = units[field];
  return unit && valueIn(unit, text)?.value;
}

/** The count that a text says to the last piece: 1.2万 says none. */
export function exactCount(field: FactField, text: string): number | undefined {
  const value = unitOf(field) === 'count' ? typed(field, text) : undefined;
  return value?.unit === 'count' && value.step === 1 ? value.count : undefined;
}

/** Whether two texts of a field say the same: 1.2万 and 12,034. */
export function saysSame(field: FactField, one?: string, other?: string): boolean {
  if (one === other) return true;
  const value = typed(field, one);
  return value !== undefined && agree(value, typed(field, other));
}

/** A product id: digits, kept as a string since 19 of them exceed what a number can hold. */
export const productId = matching(/^\d{5,30}$/);

export const subject = z.object({
  /** Unknown where the page does not show it. */
  id: z.optional(productId),
  /** Two or more ids that stand on one row or card; then there is no `id`. */
  ids: z.optional(upTo(4, productId)),
  name: z.optional(text(200)),
  /** What it is told apart by on this page: the id, else a digest of the row's text. */
  key: filledText(80),
  facts: upTo(20, fact),
});
export type Subject = z.infer<typeof subject>;

export const shop = z.object({
  id: z.optional(matching(/^\d{1,30}$/)),
  name: z.optional(text(100)),
});
export type Shop = z.infer<typeof shop>;

/** What one shop is told apart by: its id, else its name, else nothing. */
export const shopKey = ({ id, name }: Shop): string => id ?? name ?? '';

/** Whether two readings are of different shops; what was read only once says nothing. */
export function isOtherShop(one: Shop, other: Shop): boolean {
  if (one.id && other.id) return one.id !== other.id;
  if (one.name && other.name) return one.name !== other.name;
  return shopKey(one) !== shopKey(other);
}

export const factOf = (facts: readonly Fact[], field: FactField): Fact | undefined =>
  facts.find((at) => at.field === field);
