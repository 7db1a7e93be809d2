import * as z from 'zod/mini';
import { asksFrom, type Asks } from './checklist';
import { listedItems, type ListedItem } from './ownChecklist';
import {
  answeringFields,
  answerWays,
  mostOptions,
  mostWords,
  ownItem,
  type AnsweredWith,
  type OwnItem,
} from './ownItem';
import { role } from './role';

/** An own item as it is being typed. */
export const itemDraft = z.object({
  /** Given when it is begun, so that putting it in twice makes one. */
  id: z.string(),
  title: z.string(),
  hint: z.string(),
  link: z.string(),
  role: z.optional(role),
  asks: z.optional(z.enum(asksFrom)),
  /** How it is to be answered, with what each way needs; options and words as one line. */
  by: z.optional(z.enum(answerWays)),
  unit: z.optional(z.string()),
  options: z.optional(z.string()),
  field: z.optional(z.enum(answeringFields)),
  words: z.optional(z.string()),
});
export type ItemDraft = z.infer<typeof itemDraft>;

/** What was begun in the editor of checklists and is not saved yet, by the id of the catalog's list. */
export const listWork = z.object({
  chosen: z.catch(z.optional(z.string()), undefined),
  drafts: z.catch(z.record(z.string(), listedItems), {}),
  editing: z.catch(z.record(z.string(), itemDraft), {}),
});
export type ListWork = z.infer<typeof listWork>;

/** The work as it was stored; what cannot be read is as if it had not been begun. */
export const decodeListWork = (stored: unknown): ListWork =>
  listWork.safeParse(stored).data ?? { drafts: {}, editing: {} };

/** What parts options and words that are typed in one line. */
const between = /[、，,;；\n]/;
const partsOf = (line = ''): string[] => [
  ...new Set(
    line
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** An own item as it is edited. */
export function draftOf({ id, title, hint = '', link = '', ...item }: OwnItem): ItemDraft {
  const { role: whose, asks, answered } = item;
  return {
    ...{ id, title, hint, link, role: whose, asks },
    ...(answered && { by: answered.by }),
    ...(answered?.by === 'value' && { unit: answered.unit }),
    ...(answered?.by === 'choice' && { options: answered.options.join('、') }),
    ...(answered?.by === 'fact' && { field: answered.field, words: answered.words.join('、') }),
  };
}

/** What a draft may lack (`workbench.lists.lacks.<lack>`). */
export const itemLacks = ['title', 'options', 'words', 'link'] as const;
export type ItemLack = (typeof itemLacks)[number];

/** How a draft is to be answered, undefined for a tick, or what it lacks for that. */
function answeredBy(draft: ItemDraft): { answered?: AnsweredWith } | { lacks: ItemLack } {
  const { by, unit = '', field = answeringFields[0] } = draft;
  if (by === 'value') return { answered: { by, unit: unit.trim() } };
  if (by === 'choice') {
    const options = partsOf(draft.options);
    const isFitting = options.length > 1 && options.length <= mostOptions;
    return isFitting ? { answered: { by, options } } : { lacks: 'options' };
  }
  if (by !== 'fact') return {};
  const words = partsOf(draft.words);
  const isFitting = words.length > 0 && words.length <= mostWords;
  return isFitting ? { answered: { by, field, words } } : { lacks: 'words' };
}

/** The item that a draft comes to, or what it still lacks. */
export function itemOf(draft: ItemDraft): { item: OwnItem } | { lacks: ItemLack } {
  const [title, hint, link] = [draft.title.trim(), draft.hint.trim(), draft.link.trim()];
  if (!title) return { lacks: 'title' };
  const how = answeredBy(draft);
  if ('lacks' in how) return how;
  const { answered } = how;
  const written = {
    ...{ id: draft.id, title },
    ...(hint && { hint }),
    ...(draft.role && { role: draft.role }),
    ...(answered && { answered }),
    ...(draft.asks && draft.asks !== 'always' && { asks: draft.asks }),
  };
  const read = ownItem.safeParse({ ...written, ...(link && { link }) }).data;
  if (read) return { item: read };
  // Too long an option or word is the only other thing that does not fit.
  const isLink = ownItem.safeParse(written).success;
  return { lacks: isLink ? 'link' : answered?.by === 'fact' ? 'words' : 'options' };
}

/** The items with one in the place that is `step` further on; as they are where there is none. */
export function moved(items: readonly ListedItem[], id: string, step: 1 | -1): ListedItem[] {
  const from = items.findIndex((at) => at.id === id);
  const to = from + step;
  const [one, other] = [items[from], items[to]];
  if (!one || !other) return [...items];
  return items.map((item, at) => (at === from ? other : at === to ? one : item));
}

/** The items with one that is asked or not asked from now on. */
export const switched = (items: readonly ListedItem[], id: string, isOff: boolean): ListedItem[] =>
  items.map((item) => {
    const { isOff: _, ...rest } = item;
    return item.id !== id ? item : isOff ? { ...rest, isOff } : rest;
  });

/** The items with one that is asked for from another risk on. */
export const asking = (items: readonly ListedItem[], id: string, asks: Asks): ListedItem[] =>
  items.map((item) => (item.id === id ? { ...item, asks } : item));

/** The items with one more at the end, or in the place of the one with its id, asked or not as that was. */
export function withItem(items: readonly ListedItem[], item: ListedItem): ListedItem[] {
  const before = items.find(({ id }) => id === item.id);
  if (!before) return [...items, item];
  const after = before.isOff ? { ...item, isOff: true } : item;
  return items.map((at) => (at === before ? after : at));
}

export const without = (items: readonly ListedItem[], id: string): ListedItem[] =>
  items.filter((at) => at.id !== id);

/** Whether two lists ask the same in the same order. */
export const isSameList = (one: readonly ListedItem[], other: readonly ListedItem[]): boolean =>
  JSON.stringify(one.map(asKey)) === JSON.stringify(other.map(asKey));

const asKey = (item: ListedItem): unknown[] =>
  Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1));
