import * as z from 'zod/mini';
import { text } from './bounds';
import { overrideReason } from './acknowledgement';
import { actionKind } from './action';
import { outcome, searchable, type Summary } from './summary';

/** What is looked for among the records; what is absent matters not. */
export const recordFilter = z.object({
  text: text(100),
  action: z.optional(actionKind),
  outcome: z.optional(outcome),
  /** What a shop is told apart by. */
  shop: z.optional(text(100)),
  reason: z.optional(overrideReason),
  /** From one instant to before another, in milliseconds since 1970. */
  from: z.optional(z.number()),
  to: z.optional(z.number()),
});
export type RecordFilter = z.infer<typeof recordFilter>;

export const noFilter: RecordFilter = { text: '' };

/** The words of a search: all must be found, in any order. */
export const wordsOf = (typed: string): string[] => searchable(typed).split(/\s+/).filter(Boolean);

/** What of a record says whether it is looked for. */
export type Sought = Pick<Summary, 'createdAt' | 'shop' | 'text'> & {
  action: string;
  outcome: string;
  reasons: readonly string[];
};

/** Whether a record is looked for; `words` are those of the filter's text. */
export function isWanted(at: Sought, filter: RecordFilter, words: readonly string[]): boolean {
  const { action, outcome: how, shop, reason, from, to } = filter;
  if (action !== undefined && at.action !== action) return false;
  if (how !== undefined && at.outcome !== how) return false;
  if (shop !== undefined && at.shop !== shop) return false;
  if (reason !== undefined && !at.reasons.includes(reason)) return false;
  if (from !== undefined && at.createdAt < from) return false;
  if (to !== undefined && at.createdAt >= to) return false;
  return words.every((word) => at.text.includes(word));
}
