import type { InputName, Inputs, NumberInput, TextInput } from './input';

/** A number, or the id of a threshold that the merchant sets. */
export type Bound = number | string;

/** What holds of the inputs or does not, as data. */
export type Condition =
  | { input: NumberInput; atLeast: Bound }
  | { input: NumberInput; over: Bound }
  | { input: NumberInput; atMost: Bound }
  | { input: NumberInput; under: Bound }
  /** The text is one of these, begins with one of them, or has one of them in it. */
  | { input: TextInput; is: readonly string[] }
  | { input: TextInput; begins: readonly string[] }
  | { input: TextInput; has: readonly string[] }
  | { input: InputName; isKnown: boolean }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** What the thresholds are set to, by their ids. */
export type Amounts = Readonly<Record<string, number>>;

/**
 * Whether a condition holds; undefined where that depends on what is not known (Kleene's logic:
 * of `all`, one that fails decides, whatever is unknown beside it). Throws for a threshold that
 * there is not.
 */
export function isMet(condition: Condition, inputs: Inputs, amounts: Amounts): boolean | undefined {
  if ('all' in condition) return settledBy(false, condition.all, inputs, amounts);
  if ('any' in condition) return settledBy(true, condition.any, inputs, amounts);
  if ('not' in condition) {
    const truth = isMet(condition.not, inputs, amounts);
    return truth === undefined ? undefined : !truth;
  }
  if ('isKnown' in condition)
    return (inputs.value(condition.input) !== undefined) === condition.isKnown;
  const value = inputs.value(condition.input);
  if (value === undefined) return undefined;
  return typeof value === 'number' ? isWithin(condition, value, amounts) : isLike(condition, value);
}

/** One condition that is `decisive` settles it; else one that is not known leaves it open. */
function settledBy(
  decisive: boolean,
  conditions: readonly Condition[],
  inputs: Inputs,
  amounts: Amounts,
): boolean | undefined {
  let truth: boolean | undefined = !decisive;
  for (const condition of conditions) {
    const part = isMet(condition, inputs, amounts);
    if (part === decisive) return decisive;
    if (part === undefined) truth = undefined;
  }
  return truth;
}

function isWithin(condition: object, value: number, amounts: Amounts): boolean {
  const amount = (bound: unknown): number => {
    const set = typeof bound === 'number' ? bound : amounts[String(bound)];
    if (set === undefined) throw new Error(`no threshold ${bound}: see lib/catalog/thresholds.ts`);
    return set;
  };
  if ('atLeast' in condition) return value >= amount(condition.atLeast);
  if ('over' in condition) return value > amount(condition.over);
  if ('atMost' in condition) return value <= amount(condition.atMost);
  if ('under' in condition) return value < amount(condition.under);
  throw new Error('a number is compared by atLeast, over, atMost or under');
}

function isLike(condition: object, value: string): boolean {
  const some = (words: unknown, isOne: (word: string) => boolean) =>
    (words as readonly string[]).some(isOne);
  if ('is' in condition) return some(condition.is, (word) => value === word);
  if ('begins' in condition) return some(condition.begins, (word) => value.startsWith(word));
  if ('has' in condition) return some(condition.has, (word) => value.includes(word));
  throw new Error('a text is compared by is, begins or has');
}
