import { Drop, toValue } from 'liquidjs';
import type { LanguageWords } from '../../core/notice';
import { Assumed, Blank } from './values';

/** Words one after the other, of which some may be blanks: a list that is written as one text. */
export class Run extends Drop {
  constructor(
    readonly parts: readonly unknown[],
    /** What the merchant has given of it, and may change. */
    readonly given: readonly Assumed[] = parts.filter((part) => part instanceof Assumed),
  ) {
    super();
  }
  override valueOf(): string {
    return this.parts.map((part) => String(toValue(part) ?? '')).join('');
  }
}

/** Whether a value cannot be said: it is a blank, or there is one in it. */
export const isBlank = (value: unknown): value is Blank | Run =>
  value instanceof Blank || (value instanceof Run && value.parts.some(isBlank));

/** A value in words, a list with `by` between its items; a product is called by its name. */
export function runOf(value: unknown, by: string, words: LanguageWords): Run {
  const items = Array.isArray(value) ? value : [value];
  return new Run(items.flatMap((at, index) => [...(index > 0 ? [by] : []), named(at, words)]));
}

const named = (item: unknown, { itemName }: LanguageWords): unknown => {
  const isProduct = typeof item === 'object' && item !== null && itemName in item;
  return isProduct ? (item as Record<string, unknown>)[itemName] : item;
};
