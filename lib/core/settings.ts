import * as z from 'zod/mini';
import { matching, recordId, upTo, whole } from './bounds';
import type { Rule } from './rule';
import { isAmountOf, type Threshold } from './threshold';

const fields = {
  /** What thresholds are set to, by their ids; as usual where there is none. */
  thresholds: z.record(recordId, whole(1_000_000_000)),
  /** Rules that are a level milder than they came, as the merchant has agreed to. */
  demoted: upTo(200, recordId),
  /** How many minutes lie between 确认 and the release. */
  coolingMinutes: whole(24 * 60),
  needsSecondPerson: z.boolean(),
  /** The second person is at another machine, and agrees by a code. */
  needsSecondCode: z.optional(z.boolean()),
  /** What is kept of the word that the shop has agreed on for such codes; empty for none. */
  secondKey: z.optional(matching(/^(?:[0-9a-f]{64})?$/, 'key')),
};

/** How the merchant wants to be asked: one record. */
export const settings = z.object({ id: z.literal('settings'), ...fields, updatedAt: z.number() });
export type Settings = z.infer<typeof settings>;

/** What is to be different: each field that is given replaces the stored one. */
export const settingsChange = z.strictObject({
  thresholds: z.optional(fields.thresholds),
  demoted: z.optional(fields.demoted),
  coolingMinutes: z.optional(fields.coolingMinutes),
  needsSecondPerson: z.optional(fields.needsSecondPerson),
  needsSecondCode: fields.needsSecondCode,
  secondKey: fields.secondKey,
});
export type SettingsChange = z.infer<typeof settingsChange>;

export const usualSettings: Settings = {
  id: 'settings',
  thresholds: {},
  demoted: [],
  coolingMinutes: 0,
  needsSecondPerson: false,
  updatedAt: 0,
};

/** Settings as they were stored; a field that does not fit is as usual. Throws for what is no record of ours. */
export function decodeSettings(value: unknown): Settings {
  const { id } = z.looseObject({ id: z.literal('settings') }).parse(value);
  const usual = z.object({
    thresholds: z.catch(fields.thresholds, {}),
    demoted: z.catch(fields.demoted, []),
    coolingMinutes: z.catch(fields.coolingMinutes, usualSettings.coolingMinutes),
    needsSecondPerson: z.catch(fields.needsSecondPerson, usualSettings.needsSecondPerson),
    needsSecondCode: z.catch(fields.needsSecondCode, undefined),
    secondKey: z.catch(fields.secondKey, undefined),
    updatedAt: z.catch(z.number(), 0),
  });
  return { id, ...usual.parse(value) };
}

/**
 * The settings after a change at `now` (ms); undefined for one that cannot be: a threshold out of
 * its bounds, or a rule made milder that is none or that nothing passes.
 */
export function changedSettings(
  before: Settings,
  change: SettingsChange,
  { thresholds, rules }: { thresholds: readonly Threshold[]; rules: readonly Rule[] },
  now: number,
): Settings | undefined {
  const isAmount = ([id, amount]: [string, number]) => {
    const threshold = thresholds.find((at) => at.id === id);
    return threshold !== undefined && isAmountOf(threshold, amount);
  };
  const canBeMilder = (id: string) =>
    rules.some((rule) => rule.id === id && rule.level !== 'blocked');
  if (!Object.entries(change.thresholds ?? {}).every(isAmount)) return undefined;
  if (!(change.demoted ?? []).every(canBeMilder)) return undefined;
  return { ...before, ...change, updatedAt: now };
}
