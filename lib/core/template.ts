import * as z from 'zod/mini';
import { actionKind, planKind } from './action';
import { filledText, recordId, text, upTo } from './bounds';

/** Longest template that can be stored, in UTF-16 units; no channel takes a longer one. */
export const longestTemplate = 5000;

/** When a notice is sent: so many days before the planned day, at once, or once it is off. */
export const timings = ['before3', 'before1', 'now', 'after'] as const;
export const timing = z.enum(timings);
export type Timing = z.infer<typeof timing>;

/** Whom notices are for. */
export const audiences = ['buyers', 'creators', 'leaders', 'service', 'warehouse', 'ads'] as const;

/** A notice's text with variables in double braces: {{商品名}}. */
export const template = z.object({
  id: recordId,
  name: filledText(40),
  /** Whom it is for. */
  audience: z.enum(audiences),
  text: filledText(longestTemplate),
  /** Where it goes (an id of a channel); the merchant can send it elsewhere as well. */
  channel: z.optional(recordId),
  /** When it is to be sent; absent where that is left open. */
  timing: z.optional(timing),
  /** For which actions; absent for all. */
  actions: z.optional(upTo(3, actionKind)),
  /** Of stopping a promotion: for which plans; absent for all. */
  plans: z.optional(upTo(5, planKind)),
  /** For a case that is out of the ordinary, as a recall: it is no part of the plan of notices. */
  isOccasional: z.optional(z.boolean()),
  folder: z.optional(text(40)),
  tags: z.optional(upTo(10, filledText(20))),
  isFavourite: z.optional(z.boolean()),
  /** When it was copied or inserted last. */
  usedAt: z.optional(z.number()),
  updatedAt: z.number(),
});
export type Template = z.infer<typeof template>;
export type Audience = Template['audience'];
