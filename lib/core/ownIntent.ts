import * as z from 'zod/mini';
import { filledText, recordId, upTo, whole } from './bounds';
import { answerCase, openCase, planCase, saveTaught, unplanCase } from './commonIntent';
import { compensation } from './compensation';
import { factField, subject } from './fact';
import { ledgerHead } from './ledger';
import { choices } from './merge';
import { pack } from './pack';
import { reminder } from './reminder';
import { template } from './template';

/** From the popup and our other pages. */
export const ownIntent = z.discriminatedUnion('type', [
  openCase,
  answerCase,
  planCase,
  unplanCase,
  /** What those affected are offered; without it, what was kept is taken back. */
  z.strictObject({
    type: z.literal('case.compensation'),
    id: recordId,
    compensation: z.optional(compensation),
  }),
  /** What the page does not say of one of a case's products, as the merchant gives it. */
  z.strictObject({
    type: z.literal('case.fact'),
    id: recordId,
    key: subject.shape.key,
    field: factField,
    value: filledText(40),
  }),
  z.strictObject({ type: z.literal('template.save'), template }),
  z.strictObject({ type: z.literal('template.remove'), id: recordId }),
  z.strictObject({ type: z.literal('reminder.save'), reminder }),
  z.strictObject({ type: z.literal('reminder.remove'), id: recordId }),
  saveTaught,
  z.strictObject({ type: z.literal('taught.remove'), id: recordId }),
  /** An imported pack, to be used in place of the built-in one of its id. */
  z.strictObject({ type: z.literal('pack.save'), pack }),
  /** Back to the built-in one. */
  z.strictObject({ type: z.literal('pack.remove'), id: recordId }),
  /** Whether a site is guarded that was asked for; its host access was given before. */
  z.strictObject({ type: z.literal('pack.switch'), id: recordId, isOn: z.boolean() }),
  /** What a file holds is brought in as the merchant chose; `digest` is of the preview that was shown. */
  z.strictObject({
    type: z.literal('exchange.apply'),
    file: z.strictObject({ exportedAt: z.number(), head: z.optional(ledgerHead) }),
    tables: z.record(filledText(40), upTo(1_000_000, z.unknown())),
    choices,
    digest: filledText(64),
  }),
  /** A backup is restored as the merchant chose. */
  z.strictObject({
    type: z.literal('backup.restore'),
    number: whole(Number.MAX_SAFE_INTEGER),
    choices,
    digest: filledText(64),
  }),
  z.strictObject({ type: z.literal('backup.make') }),
  /** The popup was opened: what is due is shown, and the alarm is set again. */
  z.strictObject({ type: z.literal('reminder.ring') }),
  /** The panel is wanted in this tab's top frame, to be asked what stands there. */
  z.strictObject({ type: z.literal('panel.bring'), tabId: z.number() }),
  /** A description of that tab's page without its data: answers with its text. */
  z.strictObject({ type: z.literal('bundle.make'), tabId: z.number() }),
]);
export type OwnIntent = z.infer<typeof ownIntent>;
