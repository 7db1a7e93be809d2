import * as z from 'zod/mini';
import { matching, recordId, upTo, whole } from './bounds';
import type { Case } from './case';
import { asksFrom, checklistFor, listOn, type Checklist, type ChecklistItem } from './checklist';
import { asAsked, ownItem, tidied, type OwnItem } from './ownItem';

/** Most items of one checklist. */
export const mostItems = 30;

/** An item of the catalog: all but its place and whether it is asked, and from when on, stands there. */
const ourItem = z.strictObject({
  id: matching(/^(?!own-).{1,64}$/, 'item'),
  isOff: z.optional(z.boolean()),
  asks: z.optional(z.enum(asksFrom)),
});
type OurItem = z.infer<typeof ourItem>;
export const listedItem = z.union([ownItem, ourItem]);
export type ListedItem = z.infer<typeof listedItem>;

export const listedItems = upTo(mostItems, listedItem);

/** One version of a checklist as the merchant has saved it; versions are kept, since cases name them. */
export const savedChecklist = z.object({
  /** `own-` and the id of the catalog's list that it stands for. */
  id: recordId,
  version: whole(1_000_000),
  base: z.object({ id: recordId, version: z.number() }),
  /** As they were saved, with what the catalog has come to ask since. */
  items: upTo(2 * mostItems, listedItem),
  /** One version at most of a list is in use; with none, the catalog's is. */
  isInUse: z.boolean(),
  savedAt: z.number(),
  /** Made from the merchant's list of the usual occasion, and changing with it until it is saved by itself. */
  follows: z.optional(z.boolean()),
});
export type SavedChecklist = z.infer<typeof savedChecklist>;

export const ownIdOf = (base: Pick<Checklist, 'id'>): string => `own-${base.id}`;

export const isOwn = (item: { id: string }): boolean => item.id.startsWith('own-');

const isOwnItem = (item: ListedItem): item is OwnItem => isOwn(item);

/**
 * A list as it can be stored: each item once, the catalog's all there, those that are deadly to
 * forget switched on. What the list does not name of the catalog's comes last.
 */
export function mended(items: readonly ListedItem[], base: Checklist): ListedItem[] {
  const ours = new Map(base.items.map((item) => [item.id, item]));
  const known = items.filter((item) => isOwnItem(item) || ours.has(item.id));
  const once = known.filter(({ id }, at) => known.findIndex((other) => other.id === id) === at);
  const rest = base.items.filter(({ id }) => !once.some((item) => item.id === id));
  return [...once, ...rest.map(({ id }) => ({ id }))].map((item) => {
    if (isOwnItem(item)) return tidied(item);
    const our = ours.get(item.id);
    if (our?.isFixed) return { id: item.id };
    const { asks, ...rest }: OurItem = item;
    return asks && asks !== (our?.asks ?? 'always') ? { ...rest, asks } : rest;
  });
}

/** The lists of other occasions that a list of the usual one stands for until they are changed by themselves. */
export const followersOf = (
  { action, forBatch, occasion }: Checklist,
  catalog: readonly Checklist[],
): Checklist[] =>
  catalog.filter(
    (at) => !occasion && at.occasion && at.action === action && at.forBatch === forBatch,
  );

/** What the catalog's list is as one that can be edited. */
export const listedOf = (base: Checklist): ListedItem[] => base.items.map(({ id }) => ({ id }));

/** A saved version as it is asked, from the catalog's lists; undefined where they have none for it. */
export function asChecklist(
  { id, version, base, items }: SavedChecklist,
  catalog: readonly Checklist[],
): Checklist | undefined {
  const of = catalog.find((at) => at.id === base.id);
  const asked = items
    .filter(({ isOff }) => !isOff)
    .flatMap((item): ChecklistItem[] => {
      if (isOwnItem(item)) return [asAsked(item)];
      const ours = of?.items.filter((at) => at.id === item.id) ?? [];
      const { asks } = item;
      return asks ? ours.map((at) => ({ ...at, asks })) : ours;
    });
  if (!of) return undefined;
  const { action, forBatch, occasion } = of;
  return { id, version, action, forBatch, ...(occasion && { occasion }), items: asked };
}

/** The merchant's own lists that are in use, each in the place of one of the catalog's. */
export const ownInUse = (
  saved: readonly SavedChecklist[],
  catalog: readonly Checklist[],
): Checklist[] =>
  saved.filter(({ isInUse }) => isInUse).flatMap((own) => asChecklist(own, catalog) ?? []);

/** What a case was asked: the version that it names, else the list for what it is about. */
export function listOfCase(
  { checklist, hold }: Pick<Case, 'checklist' | 'hold'>,
  catalog: readonly Checklist[],
  saved: readonly SavedChecklist[],
): Checklist {
  const { id, version } = checklist;
  const own = saved.find((at) => at.id === id && at.version === version);
  const known = own && asChecklist(own, catalog);
  const ours = catalog.find((at) => at.id === id && at.version === version);
  return listOn(hold, known ?? ours ?? checklistFor(catalog, hold));
}
