import * as z from 'zod/mini';
import { actionKind } from './action';
import { longestTemplate, template, timing, type Template } from './template';

/** A template as it is being typed: whatever stands in the fields, kept letter by letter. */
export const templateDraft = z.object({
  /** Given when it is begun, so that saving it twice makes one. */
  id: z.string(),
  name: z.string(),
  audience: template.shape.audience,
  text: z.string(),
  channel: z.optional(z.string()),
  timing: z.optional(timing),
  actions: z.optional(z.array(actionKind)),
  isOccasional: z.optional(z.boolean()),
  folder: z.optional(z.string()),
  /** With blanks or commas between them. */
  tags: z.optional(z.string()),
});
export type TemplateDraft = z.infer<typeof templateDraft>;

export const begunDraft = (id: string): TemplateDraft => ({
  id,
  name: '',
  audience: 'buyers',
  text: '',
});

export const draftOf = ({ tags, ...rest }: Template): TemplateDraft => ({
  id: rest.id,
  name: rest.name,
  audience: rest.audience,
  text: rest.text,
  ...(rest.channel && { channel: rest.channel }),
  ...(rest.timing && { timing: rest.timing }),
  ...(rest.actions && { actions: rest.actions }),
  ...(rest.isOccasional && { isOccasional: true }),
  ...(rest.folder && { folder: rest.folder }),
  ...(tags && { tags: tags.join(' ') }),
});

/** The tags in what was typed, each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(text.split(/[,，、;；\s]+/).filter(Boolean)),
];

/** What keeps a draft from being saved (`templates.draft.<problem>`); the language has its own. */
export function draftProblem({ name, text, folder, tags }: TemplateDraft) {
  const shape = template.shape;
  if (!name.trim()) return 'needName';
  if (!shape.name.safeParse(name.trim()).success) return 'longName';
  if (!text.trim()) return 'needText';
  if (text.trim().length > longestTemplate) return 'longText';
  if (!shape.folder.safeParse(folder?.trim()).success) return 'folder';
  if (!shape.tags.safeParse(tagsIn(tags ?? '')).success) return 'tags';
  return undefined;
}

/** The template that a draft makes; what the form does not ask for stays as it was `before`. */
export function templateOf(
  draft: TemplateDraft,
  before: Template | undefined,
  now: number,
): Template {
  const { id, audience, channel, timing: when, actions } = draft;
  const tags = tagsIn(draft.tags ?? '');
  const folder = draft.folder?.trim();
  return {
    id,
    name: draft.name.trim(),
    audience,
    text: draft.text.trim(),
    ...(channel && { channel }),
    ...(when && { timing: when }),
    ...(actions && actions.length > 0 && { actions }),
    ...(before?.plans && { plans: before.plans }),
    ...(draft.isOccasional && { isOccasional: true }),
    ...(folder && { folder }),
    ...(tags.length > 0 && { tags }),
    ...(before?.isFavourite && { isFavourite: true }),
    ...(before?.usedAt !== undefined && { usedAt: before.usedAt }),
    updatedAt: now,
  };
}

/** A known name that was most likely meant by one that is not known: 商品名 by 商品名称. */
export const likelyMeant = (name: string, known: readonly string[]): string | undefined =>
  known
    .filter((at) => name.includes(at) || at.includes(name))
    .sort((one, other) => other.length - one.length)[0];
