import { valueIn, type Value } from './value';

/** Between which numbers something lies; both are the same where it is exact. */
export interface Quantity {
  least: number;
  most: number;
}

const exactly = (number: number): Quantity => ({ least: number, most: number });

/** Digits of which a number keeps every one. */
const bare = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/**
 * The number that a text is, as a page writes it: 1,286, 1.2万, ￥9.80, 9.9元起, 10%. Undefined for
 * words, for several numbers, and for a number with words around it.
 */
export function quantityIn(text: string): Quantity | undefined {
  const own = text.trim();
  if (bare.test(own)) return exactly(Number(own));
  for (const unit of ['count', 'money', 'rate'] as const) {
    const found = valueIn(unit, own);
    if (found?.value && found.text === own) return spanOf(found.value, own);
  }
  return undefined;
}

function spanOf(value: Value, text: string): Quantity | undefined {
  if (value.unit === 'money')
    return { least: value.from / 100, most: value.to === undefined ? Infinity : value.to / 100 };
  if (value.unit === 'count') {
    const { count, step } = value;
    if (/[+＋]$/.test(text)) return { least: count, most: Infinity };
    // A page rounds either way: 1.2万 may be 11 500, and may be 12 999.
    return step === 1 ? exactly(count) : { least: count - step / 2, most: count + step - 1 };
  }
  if (value.unit === 'rate' && value.now && !value.next)
    return { least: value.now.least, most: value.now.most };
  return undefined;
}

/** Signs that compare. */
export const comparisons = ['==', '!=', '>', '<', '>=', '<='] as const;
export type Comparison = (typeof comparisons)[number];

const isLess = (one: Quantity, other: Quantity): boolean | undefined =>
  one.most < other.least ? true : one.least >= other.most ? false : undefined;

function isSame(one: Quantity, other: Quantity): boolean | undefined {
  if (one.most < other.least || other.most < one.least) return false;
  return one.least === one.most && other.least === other.most ? true : undefined;
}

const not = (is: boolean | undefined): boolean | undefined => (is === undefined ? is : !is);

const tests: Record<Comparison, (one: Quantity, other: Quantity) => boolean | undefined> = {
  '==': isSame,
  '!=': (one, other) => not(isSame(one, other)),
  '<': isLess,
  '>': (one, other) => isLess(other, one),
  '>=': (one, other) => not(isLess(one, other)),
  '<=': (one, other) => not(isLess(other, one)),
};

/** Whether a comparison holds for all that both may be; undefined where for some it does and for some not. */
export const compared = (sign: Comparison, one: Quantity, other: Quantity): boolean | undefined =>
  tests[sign](one, other);
