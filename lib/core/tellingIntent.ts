import * as z from 'zod/mini';
import { filledText, recordId, upTo } from './bounds';
import { caseNotice, longestNotice } from './caseNotice';
import { channelRule } from './channel';
import { template } from './template';

/** What our own pages ask for about templates, channels and who was told. */
export const tellingIntents = [
  z.strictObject({ type: z.literal('template.save'), template }),
  z.strictObject({ type: z.literal('template.remove'), id: recordId }),
  /** A table of templates, in messages of this many: all of one are stored, or none. */
  z.strictObject({ type: z.literal('template.saveAll'), templates: upTo(200, template) }),
  /** Takes back what was imported. */
  z.strictObject({ type: z.literal('template.removeAll'), ids: upTo(1000, recordId) }),
  /** A notice was copied for no case. */
  z.strictObject({ type: z.literal('template.used'), id: recordId }),
  /** A notice for a case was copied, or put into an editor: answers with the case. */
  z.strictObject({
    type: z.literal('case.notice'),
    id: recordId,
    how: caseNotice.shape.how,
    template: caseNotice.shape.template,
    audience: caseNotice.shape.audience,
    channel: z.optional(recordId),
    part: caseNotice.shape.part,
    /** As it was copied; the background keeps it with its SHA-256. */
    text: filledText(longestNotice),
  }),
  z.strictObject({ type: z.literal('channel.save'), rule: channelRule }),
  /** Back to what we bring. */
  z.strictObject({ type: z.literal('channel.reset'), id: recordId }),
] as const;

export type TellingIntent = z.infer<(typeof tellingIntents)[number]>;
