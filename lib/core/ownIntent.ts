import * as z from 'zod/mini';
import { filledText, matching, recordId, upTo, whole } from './bounds';
import { compensation } from './compensation';
import { fileOrigin } from './exchange';
import {
  acknowledgeDanger,
  answerCase,
  openCase,
  planCase,
  saveTaught,
  unplanCase,
} from './commonIntent';
import { answer } from './checklist';
import { factField, subject } from './fact';
import { listedItems } from './ownChecklist';
import { insertedText } from './insertion';
import { choices } from './merge';
import { pack } from './pack';
import { delays, reminder } from './reminder';
import { settingsChange } from './settings';
import { campaign } from './campaign';
import { sales } from './sales';
import { secondCheck } from './secondCheck';
import { tellingIntents } from './tellingIntent';
import { verified } from './verification';

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
  acknowledgeDanger,
  /** What the page does not say of one of a case's products, as the merchant gives it. */
  z.strictObject({
    type: z.literal('case.fact'),
    id: recordId,
    key: subject.shape.key,
    field: factField,
    value: filledText(40),
  }),
  /** A second person has looked over the answers. */
  z.strictObject({
    type: z.literal('case.secondCheck'),
    id: recordId,
    name: secondCheck.shape.name,
    role: secondCheck.shape.role,
    /** What the person at another machine has answered to the request. */
    code: z.optional(matching(/^\d{8}$/)),
  }),
  /** One thing more was looked after once it was off. */
  z.strictObject({
    type: z.literal('case.afterwards'),
    id: recordId,
    item: recordId,
    answer,
  }),
  /** A list of the merchant's own, in place of the catalog's of that id: a new version. */
  z.strictObject({ type: z.literal('checklist.save'), base: recordId, items: listedItems }),
  /** Back to the catalog's. */
  z.strictObject({ type: z.literal('checklist.reset'), base: recordId }),
  ...tellingIntents,
  z.strictObject({ type: z.literal('reminder.save'), reminder }),
  z.strictObject({ type: z.literal('reminder.remove'), id: recordId }),
  z.strictObject({
    type: z.literal('reminder.settle'),
    id: recordId,
    choice: z.enum(['done', 'again', ...delays]),
  }),
  /** Of one that recurs. */
  z.strictObject({ type: z.literal('reminder.pause'), id: recordId, isPaused: z.boolean() }),
  /** What is seen on the page of a promotion that was stopped: answers with its case. */
  z.strictObject({ type: z.literal('reminder.verify'), id: recordId, answer: verified }),
  /** A ready-made set of recurring reminders. */
  z.strictObject({ type: z.literal('routine.switch'), set: recordId, isOn: z.boolean() }),
  saveTaught,
  z.strictObject({ type: z.literal('taught.remove'), id: recordId }),
  /** An imported pack, to be used in place of the built-in one of its id. */
  z.strictObject({ type: z.literal('pack.save'), pack }),
  /** Back to the built-in one. */
  z.strictObject({ type: z.literal('pack.remove'), id: recordId }),
  /** Whether a site is guarded that was asked for; its host access was given before. */
  z.strictObject({ type: z.literal('pack.switch'), id: recordId, isOn: z.boolean() }),
  z.strictObject({ type: z.literal('settings.save'), change: settingsChange }),
  z.strictObject({ type: z.literal('campaign.save'), campaign }),
  z.strictObject({ type: z.literal('campaign.remove'), id: recordId }),
  /** What a shop sells by hour, in place of what was known of it. */
  z.strictObject({ type: z.literal('sales.save'), sales }),
  z.strictObject({ type: z.literal('sales.remove'), key: sales.shape.key }),
  /** What a file holds is brought in as the merchant chose; `digest` is of the preview that was shown. */
  z.strictObject({
    type: z.literal('exchange.apply'),
    file: fileOrigin,
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
  /** Asked for by the merchant, or made before a table is brought in. */
  z.strictObject({ type: z.literal('backup.make'), reason: z.optional(z.literal('import')) }),
  /** What could not be read and was put aside is let go, up to this number. */
  z.strictObject({ type: z.literal('aside.drop'), last: whole(Number.MAX_SAFE_INTEGER) }),
  /** The popup was opened: what is due is shown, and the alarm is set again. */
  z.strictObject({ type: z.literal('reminder.ring') }),
  /** The panel is wanted in this tab's top frame, to be asked what stands there. */
  z.strictObject({ type: z.literal('panel.bring'), tabId: z.number() }),
  /** A description of that tab's page without its data: answers with its text. */
  z.strictObject({ type: z.literal('bundle.make'), tabId: z.number() }),
  /** A notice is to go into the field of that tab that the merchant had focused. */
  z.strictObject({ type: z.literal('notice.insert'), tabId: z.number(), text: insertedText }),
]);
export type OwnIntent = z.infer<typeof ownIntent>;
