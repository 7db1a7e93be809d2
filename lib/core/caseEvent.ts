import * as z from 'zod/mini';
import { text } from './bounds';
import { partial } from './partial';

/** What happened to a case, in the order in which it happened. */
export const caseEventKind = z.enum([
  'opened', // from the popup, with no press held
  'held',
  'left', // 暂不; `words` is the alternative that was chosen instead, by its id
  'planned', // for the time in `words`
  'unplanned',
  'noticed', // somebody was told: a notice was copied or inserted; `words` says which, and for where
  'taken-out', // 暂不, to press again for the rest of a batch; `words` are the keys of those taken out
  'confirmed', // 确认 was pressed and is on record; nothing has been let through yet
  'released', // the control's press was let through
  'repress', // the page did not react to the replay: the merchant pressed again
  'platform-confirmed', // the platform's own confirmation was pressed
  'void', // the permit ended unused
  'done',
  'refused',
  'uncertain',
  'unreviewed', // seen to have happened without having been held
  'verified', // on the platform's page, as in `words`: see verification.ts
  'acknowledged', // a danger was taken note of: its reason and key
]);
export type CaseEventKind = z.infer<typeof caseEventKind>;

export const caseEvent = z.object({
  at: z.number(),
  kind: caseEventKind,
  /** The platform's words, the reason of a void permit, or the time of a plan. */
  words: z.optional(text(200)),
  /** Of a batch: how many were done and refused, where that was seen. */
  partial: z.optional(partial),
});
export type CaseEvent = z.infer<typeof caseEvent>;
