import * as z from 'zod/mini';
import { text, upTo, whole } from './bounds';
import { actionKind, planKind } from './action';
import { shop, subject } from './fact';

/** Most products that one delist is kept with. */
export const mostSubjects = 500;

/** By what a press was recognised. */
export const reason = z.enum(['name', 'row', 'switch', 'question', 'choice', 'taught']);
export type Reason = z.infer<typeof reason>;

/** A press that was stopped, with all that was read when it was. */
export const hold = z.object({
  action: actionKind,
  plan: planKind,
  /** On sites of which nobody has attested when the end of a promotion lands. */
  isLandingUnknown: z.optional(z.boolean()),
  /** The control's own words: 批量下架. */
  label: text(80),
  /** Unknown in what was kept by earlier versions. */
  why: z.optional(reason),
  shop,
  subjects: upTo(mostSubjects, subject),
  isBatch: z.boolean(),
  /** For a batch: how many products the page says are chosen, if it says so. */
  count: z.optional(whole(1_000_000)),
  /** Origin and path, without parameters. */
  page: text(300),
  pageName: text(40),
  /** True for a press that a script made. */
  isForged: z.boolean(),
  at: z.number(),
});
export type Hold = z.infer<typeof hold>;

/** Whether an action is one of the whole shop, and of no product. */
export const isOfShop = ({ action }: Pick<Hold, 'action'>): boolean => action === 'leave-alliance';

/** Whether a plan of a promotion is to be deleted, and not only closed. */
export const isDeletion = ({ action, label }: Pick<Hold, 'action' | 'label'>): boolean =>
  action === 'stop-promotion' && /^(?:确[认定]|批量|彻底|永久)*删除/.test(label.replace(/\s/g, ''));

/** What tells how many products a hold concerns. */
export interface Counted {
  count?: number | undefined;
  subjects: readonly { key: string }[];
}

/** How many products a hold concerns, as far as is known: at least those that were read. */
export const countOf = ({ count, subjects }: Counted): number =>
  Math.max(count ?? 0, subjects.length);

/** How many of a hold's products its page counts and does not show. */
export const unreadOf = (hold: Hold): number => countOf(hold) - hold.subjects.length;

/** Whether every product that a hold concerns was read, as far as its page says how many there are. */
export const isWhollyRead = ({ count, subjects }: Pick<Hold, 'count' | 'subjects'>): boolean =>
  count === undefined ? subjects.length < mostSubjects : count <= subjects.length;

/** The products that a hold concerns, in an order that does not depend on the page's. */
export const subjectsKey = (subjects: readonly { key: string }[]): string =>
  subjects
    .map(({ key }) => key)
    .sort()
    .join(' ');
