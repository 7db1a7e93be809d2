import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { decodeListWork, type ItemDraft, type ListWork } from '../core/listDraft';
import type { ListedItem } from '../core/ownChecklist';
import { send } from './work';

/** What is being done to the checklists: kept in our page's own localStorage until it is saved. */
export const useLists = create<ListWork>()(
  persist((): ListWork => ({ drafts: {}, editing: {} }), {
    name: 'lists',
    merge: decodeListWork,
  }),
);

const without = <T>(all: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([at]) => at !== id));

/** Changes a list that is not saved yet. */
export const draftList = (base: string, items: ListedItem[]): void =>
  void useLists.setState(({ drafts }) => ({ drafts: { ...drafts, [base]: items } }));

export const dropList = (base: string): void =>
  void useLists.setState(({ drafts, editing }) => ({
    drafts: without(drafts, base),
    editing: without(editing, base),
  }));

/** Goes on with an own item that is being typed; undefined gives it up. */
export const editItem = (base: string, item: ItemDraft | undefined): void =>
  void useLists.setState(({ editing }) => ({
    editing: item ? { ...editing, [base]: item } : without(editing, base),
  }));

/** Saves a list as a new version; what was begun stays where it was not stored. */
export async function saveList(base: string, items: ListedItem[]): Promise<void> {
  const reply = await send({ type: 'checklist.save', base, items });
  if (reply.ok) useLists.setState(({ drafts }) => ({ drafts: without(drafts, base) }));
}

/** Back to the catalog's list; `items` are what undoing brings back. */
export async function resetList(base: string, items: ListedItem[]): Promise<void> {
  const reply = await send(
    { type: 'checklist.reset', base },
    { type: 'checklist.save', base, items },
  );
  if (reply.ok) dropList(base);
}
