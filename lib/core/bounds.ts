import * as z from 'zod/mini';

/*
 * The bounds that schemas set, each as one call without side effects: a script that needs just
 * the types of a record, or a function beside its schema, is then built without the schema. Those
 * of one bound are one: a worker that wakes makes all of them before it can answer.
 */

const texts: Record<number, z.ZodMiniString> = {};
/** A text of at most `most` characters, which may be empty. */
// @__NO_SIDE_EFFECTS__
export const text = (most: number) => (texts[most] ??= z.string().check(z.maxLength(most)));

const filledTexts: Record<number, z.ZodMiniString> = {};
/** A text of one to `most` characters. */
// @__NO_SIDE_EFFECTS__
export const filledText = (most: number) =>
  (filledTexts[most] ??= z.string().check(z.minLength(1), z.maxLength(most)));

/** A text that a pattern fits, as `name` says in the failure. */
// @__NO_SIDE_EFFECTS__
export const matching = (pattern: RegExp, name?: string) =>
  z.string().check(z.regex(pattern, name));

/** At most `most` of `item`. */
// @__NO_SIDE_EFFECTS__
export const upTo = <T extends z.ZodMiniType>(most: number, item: T) =>
  z.array(item).check(z.maxLength(most));

/** From `least` to `most` of `item`. */
// @__NO_SIDE_EFFECTS__
export const several = <T extends z.ZodMiniType>(least: number, most: number, item: T) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));

const wholes: Record<number, z.ZodMiniNumber> = {};
/** A whole number from nought to `most`. */
// @__NO_SIDE_EFFECTS__
export const whole = (most: number) =>
  (wholes[most] ??= z.number().check(z.int(), z.gte(0), z.lte(most)));

/** What a stored record is known by. */
export const recordId = filledText(64);

/** A whole number from `least` to `most`. */
// @__NO_SIDE_EFFECTS__
export const between = (least: number, most: number) =>
  z.number().check(z.int(), z.gte(least), z.lte(most));

/** What a schema takes and `is` says yes to. */
// @__NO_SIDE_EFFECTS__
export const only = <T extends z.ZodMiniType>(schema: T, is: (value: z.output<T>) => boolean) =>
  schema.check(z.refine(is));

/** A share of a whole. */
// @__NO_SIDE_EFFECTS__
export const share = () => z.number().check(z.gte(0), z.lte(1));
