import * as z from 'zod/mini';
import { filledText, matching, recordId, text, whole } from './bounds';

/** A day of the calendar: 2026-11-11. */
export const day = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day');

/** A dated sale in the merchant's calendar, in Beijing's days; both ends belong to it. */
export const campaign = z.object({
  id: recordId,
  name: filledText(40),
  from: day,
  to: day,
  /** So many days before and after it, a delist is judged as within. */
  lead: whole(60),
  tail: whole(60),
  /** `estimate` is a default that nobody has attested; `source` one with a source; `own` the merchant's. */
  origin: z.enum(['estimate', 'source', 'own']),
  source: z.optional(text(200)),
  updatedAt: z.number(),
});
export type Campaign = z.infer<typeof campaign>;
