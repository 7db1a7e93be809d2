import { defaultOperators, toValue, type Context } from 'liquidjs';
import { dayOf, daysBetween } from '../../core/day';
import { compared, comparisons, quantityIn, type Comparison } from '../../core/quantity';
import { momentIn, ValueFault } from './filters';
import { isBlank } from './run';
import type { Sheet } from './sheet';
import { Assumed, Blank, Moment } from './values';

type Side = string | number | Moment;

/**
 * The comparisons of the language. What is compared with something known has to be known; numbers
 * are compared as numbers however a page writes them, days and instants as such, and what cannot be
 * compared is a fault, since either answer would send the wrong words.
 */
export const operators = {
  ...defaultOperators,
  ...Object.fromEntries(comparisons.map((sign) => [sign, comparisonFor(sign)])),
  contains: asked(function* (left, right, ctx) {
    return (yield defaultOperators.contains?.(textOf(left), textOf(right), ctx)) as boolean;
  }),
} as typeof defaultOperators;

type Operator = (left: unknown, right: unknown, ctx: Context) => Generator<unknown, boolean>;

/** Asks for a blank that is compared with what is known. */
function asked(operator: Operator): Operator {
  return function* (left, right, ctx) {
    const sheet = ctx.getRegister<Sheet | undefined>('sheet');
    for (const [one, other] of [
      [left, right],
      [right, left],
    ])
      if (isBlank(one) && sideOf(other) !== undefined) sheet?.askFor(one);
    return yield* operator(left, right, ctx);
  };
}

function comparisonFor(sign: Comparison): Operator {
  return asked(function* (left, right, ctx) {
    const [one, other] = [sideOf(left), sideOf(right)];
    const isPlain = one === undefined || other === undefined;
    if (!isPlain) return holds(sign, one, other);
    // A list is neither more nor less than a word.
    if (
      Array.isArray(bareOf(left)) !== Array.isArray(bareOf(right)) &&
      (one ?? other) !== undefined
    )
      throw new ValueFault('compare');
    return (yield defaultOperators[sign]?.(left, right, ctx)) as boolean;
  });
}

const bareOf = (value: unknown): unknown => {
  const bare = value instanceof Assumed ? value.value : value;
  return bare instanceof Moment || bare instanceof Blank ? bare : (toValue(bare) as unknown);
};

/** What can be compared; undefined for what is not known, and for nil, true, empty and the like. */
function sideOf(value: unknown): Side | undefined {
  if (isBlank(value)) return undefined;
  const bare = bareOf(value);
  const isSide = typeof bare === 'number' || bare instanceof Moment;
  return isSide || (typeof bare === 'string' && bare !== '') ? bare : undefined;
}

function holds(sign: Comparison, one: Side, other: Side): boolean {
  const isOfWords = typeof one === 'string' && typeof other === 'string';
  if (isOfWords && sign === '==') return one === other;
  if (isOfWords && sign === '!=') return one !== other;
  const answer =
    one instanceof Moment || other instanceof Moment
      ? holdsOfTimes(sign, one, other)
      : holdsOfNumbers(sign, one, other);
  if (answer === undefined) throw new ValueFault('compare');
  return answer;
}

function holdsOfNumbers(sign: Comparison, one: Side, other: Side): boolean | undefined {
  const [left, right] = [quantityIn(String(one)), quantityIn(String(other))];
  return left && right && compared(sign, left, right);
}

/** A day is compared with the day of an instant, two instants with each other. */
function holdsOfTimes(sign: Comparison, one: Side, other: Side): boolean | undefined {
  const [left, right] = [momentIn(one), momentIn(other)];
  if (!left || !right) return undefined;
  const apart =
    left.isDay || right.isDay ? daysBetween(dayOf(right.at), dayOf(left.at)) : left.at - right.at;
  return compared(sign, { least: apart, most: apart }, { least: 0, most: 0 });
}

const textOf = (value: unknown): unknown => {
  const side = sideOf(value);
  return side === undefined ? value : String(toValue(side));
};
