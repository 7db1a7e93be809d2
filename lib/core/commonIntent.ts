import * as z from 'zod/mini';
import { filledText, recordId } from './bounds';
import { overrideReason } from './acknowledgement';
import { answer } from './checklist';
import { hold } from './hold';
import { taught } from './taught';

/* What a shop's page and our own pages can both ask for. */

/** A press was held, or the checklist was begun: answers with the case to go on with. */
export const openCase = z.strictObject({
  type: z.literal('case.open'),
  hold,
  kind: z.enum(['held', 'opened']),
});

export const answerCase = z.strictObject({
  type: z.literal('case.answer'),
  id: recordId,
  item: recordId,
  answer,
});

/** A danger is taken note of, by the key of its finding. */
export const acknowledgeDanger = z.strictObject({
  type: z.literal('case.acknowledge'),
  id: recordId,
  key: filledText(130),
  reason: overrideReason,
});

export const saveTaught = z.strictObject({ type: z.literal('taught.save'), taught });

/** The delist of a case is to happen at an instant, in milliseconds since 1970; not at once. */
export const planCase = z.strictObject({
  type: z.literal('case.plan'),
  id: recordId,
  at: z.int(),
});

export const unplanCase = z.strictObject({ type: z.literal('case.unplan'), id: recordId });
