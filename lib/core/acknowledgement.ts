import * as z from 'zod/mini';
import { filledText } from './bounds';
import { oneByOne, type Finding } from './finding';

/** Why a merchant goes on against a danger (`reason.<id>`): a choice, since a page can listen to what is typed. */
export const overrideReasons = [
  'recall', // a product that must not be sold on: quality, safety, a complaint
  'soldOut', // nothing is left to sell
  'price', // a wrong price
  'law', // a demand of the platform, an authority, a rights holder
  'agreed', // agreed with those concerned
  'mistaken', // the finding does not apply here
] as const;
export const overrideReason = z.enum(overrideReasons);
export type OverrideReason = z.infer<typeof overrideReason>;

/** One danger taken note of, each by itself. Kept by `acknowledgementKey`. */
export const acknowledgement = z.object({ reason: overrideReason, at: z.number() });
export type Acknowledgement = z.infer<typeof acknowledgement>;
export const acknowledgements = z.record(filledText(130), acknowledgement);
export type Acknowledgements = z.infer<typeof acknowledgements>;

/** What an acknowledgement is kept by: the rule, and the product where it is about one. */
export const acknowledgementKey = (at: { rule: string; subject?: string }): string =>
  at.subject ? `${at.rule}|${at.subject}` : at.rule;

/** The reason that was given for a finding; for a line on several products the first, where each has one. */
export function givenFor(
  finding: Finding,
  acknowledged: Acknowledgements,
): Acknowledgement | undefined {
  const keys = oneByOne(finding).map(acknowledgementKey);
  const isGiven = keys.every((key) => Object.hasOwn(acknowledged, key));
  return isGiven ? acknowledged[keys[0] ?? ''] : undefined;
}
