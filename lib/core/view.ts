import * as z from 'zod/mini';
import { compensationDraft } from './compensationDraft';
import { noticeChoice } from './noticeCase';
import { repeatDraft } from './repeatDraft';
import { template } from './template';
import { templateDraft } from './templateDraft';
import { templateSorts } from './templateSearch';

export const tabNames = ['check', 'reminders', 'templates', 'records'] as const;

const reminderDraft = z.object({
  id: z.string(),
  text: z.string(),
  when: z.string(),
  repeat: z.optional(repeatDraft),
  caseId: z.optional(z.string()),
});
export type ReminderDraft = z.infer<typeof reminderDraft>;

const planDraft = z.object({ caseId: z.string(), when: z.string() });

/** Where the popup was left, and what was begun in it. */
export const view = z.object({
  tab: z.enum(tabNames),
  /** The case whose checklist is open in 核对. */
  checkedId: z.optional(z.string()),
  /** What was pasted or typed of a colleague's request to agree. */
  secondAsked: z.optional(z.string()),
  /** The case that is open in 记录. */
  recordId: z.optional(z.string()),
  /** The case that notices are filled from; absent where the page and what is under way decide. */
  noticeChoice: z.optional(noticeChoice),
  productSearch: z.string(),
  recordSearch: z.string(),
  templateSearch: z.string(),
  /** What the list of templates is narrowed down by, beside a search. */
  templateFilter: z.object({
    audience: z.optional(template.shape.audience),
    folder: z.optional(z.string()),
    isFavourite: z.optional(z.boolean()),
    sort: z.enum(templateSorts),
  }),
  reminderSearch: z.optional(z.string()),
  /** The case whose reminders alone are listed in 提醒. */
  reminderCaseId: z.optional(z.string()),
  /** What was typed in the line of 提醒 and not yet saved. */
  quickText: z.optional(z.string()),
  /** What was begun and not yet saved: closing the popup loses none of it. */
  templateDraft: z.optional(templateDraft),
  reminderDraft: z.optional(reminderDraft),
  planDraft: z.optional(planDraft),
  compensationDraft: z.optional(compensationDraft),
  /** What the merchant filled into blanks, by case and variable. */
  given: z.record(z.string(), z.record(z.string(), z.string())),
});
export type View = z.infer<typeof view>;
export type TabName = View['tab'];

/**
 * A view as it was stored, field by field: what does not fit any more is as it was `atFirst`.
 */
export function decodeView(stored: unknown, atFirst: View): View {
  const fields = z.catch(z.record(z.string(), z.unknown()), {}).parse(stored);
  const fitting = Object.entries(fields).filter(
    ([name, value]) =>
      Object.hasOwn(view.shape, name) && view.shape[name as keyof View].safeParse(value).success,
  );
  return { ...atFirst, ...Object.fromEntries(fitting) };
}
