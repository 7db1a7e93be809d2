import * as z from 'zod/mini';
import { listedItem, listedItems, type ListedItem, type OwnItem } from './ownChecklist';
import { role } from './role';

/** An own item as it is being typed. */
export const itemDraft = z.object({
  /** Given when it is begun, so that putting it in twice makes one. */
  id: z.string(),
  title: z.string(),
  hint: z.string(),
  link: z.string(),
  role: z.optional(role),
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

/** An own item as it is edited. */
export const draftOf = ({ id, title, hint = '', link = '', role: whose }: OwnItem): ItemDraft => ({
  id,
  title,
  hint,
  link,
  role: whose,
});

/** The item that a draft comes to, or what it still lacks. */
export function itemOf(draft: ItemDraft): { item: ListedItem } | { lacks: 'title' | 'link' } {
  const [title, hint, link] = [draft.title.trim(), draft.hint.trim(), draft.link.trim()];
  if (!title) return { lacks: 'title' };
  const item = listedItem.safeParse({
    id: draft.id,
    title,
    ...(hint && { hint }),
    ...(link && { link }),
    ...(draft.role && { role: draft.role }),
  }).data;
  return item ? { item } : { lacks: 'link' };
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
