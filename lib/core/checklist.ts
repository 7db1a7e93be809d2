import * as z from 'zod/mini';
import { filledText, whole } from './bounds';
import type { ActionKind } from './action';
import { factOf, type Fact, type FactField } from './fact';
import { countOf, type Hold } from './hold';
import type { Role } from './role';
import type { Source } from './source';
import { isTrueOn, linkOn } from './trueOn';

/** What a page may say so that an item needs no tick: all of the field's text, as a pattern. */
export interface AnsweredBy {
  field: Exclude<FactField, 'stock'>;
  words: string;
}

/** From which risk on an item is asked for; below that it is shown, and may be left open. */
export const asksFrom = ['always', 'warning', 'danger', 'never'] as const;
export type Asks = (typeof asksFrom)[number];

/** Longest words of one option of a choice. */
export const optionLength = 20;

/** One thing to answer before release. Its texts stand in the locale files under `item.<id>`. */
export interface ChecklistItem {
  id: string;
  /** Ticked, answered with a number that is looked up on the page, with any number, or by a choice. */
  answer: 'tick' | 'stock' | 'count' | 'value' | 'choice';
  /** Always where it is left out. */
  asks?: Asks;
  /** Where it can be looked up or done, if the backend has a page for it. */
  link?: string;
  /** Whose business it is. */
  role?: Role;
  /** Deadly to forget: it can be moved, and never switched off. */
  isFixed?: boolean;
  /** For a tick: what the page may say instead. */
  answeredBy?: AnsweredBy;
  /** How sure is what its texts say of the platform; left out where they only ask. */
  source?: Source;
  /** The sites that its texts are true of; those under `item.<id>.elsewhere` stand for all others. */
  sites?: readonly string[];
  isElsewhere?: boolean;
  /** The merchant's own words for an item of their own (`own-…`), which has no texts of ours. */
  title?: string;
  hint?: string;
  /** The same for what an own item's number counts, and for what there is to choose from. */
  unit?: string;
  options?: readonly string[];
}

/** When a list is asked in the place of the usual one: in a sale of the calendar, and shortly before it. */
export type Occasion = 'sale';

export interface Checklist {
  id: string;
  version: number;
  action: ActionKind;
  forBatch: boolean;
  occasion?: Occasion;
  /** In the order of what it costs to forget it. */
  items: readonly ChecklistItem[];
}

export const answer = z.object({
  ticked: z.optional(z.boolean()),
  value: z.optional(whole(1_000_000_000)),
  /** The words of the option that was chosen. */
  choice: z.optional(filledText(optionLength)),
  at: z.number(),
});
export type Answer = z.infer<typeof answer>;
export type Answers = Record<string, Answer>;

/** How one item stands: `open` waits for an answer, `differs` has one that the page contradicts. */
export type ItemState = 'open' | 'answered' | 'differs';

/** The number that the page shows for an item, or undefined where it shows none. */
export function expected(item: ChecklistItem, hold: Hold): number | undefined {
  if (item.answer === 'count') return countOf(hold) || undefined;
  const [subject, other] = hold.subjects;
  return item.answer === 'stock' && subject && !other
    ? factOf(subject.facts, 'stock' satisfies FactField)?.number
    : undefined;
}

/**
 * The facts by which the page itself answers an item, one for each product; undefined where it
 * does not. What is asked for as a value is never answered so, nor what a merchant has filled in:
 * nothing but the page speaks here, and once it says something else the item is open again.
 */
export function pageAnswer({ answer, answeredBy }: ChecklistItem, hold: Hold): Fact[] | undefined {
  const { subjects } = hold;
  if (answer !== 'tick' || !answeredBy || subjects.length === 0) return undefined;
  // Of products that are not on the page, it says nothing.
  if (subjects.length < countOf(hold)) return undefined;
  const says = new RegExp(`^(?:${answeredBy.words})$`);
  const facts = subjects.flatMap((subject) => factOf(subject.facts, answeredBy.field) ?? []);
  const isSaid = ({ value, source }: Fact) =>
    source !== 'merchant' && value !== undefined && says.test(value.replace(/\s/g, ''));
  return facts.length === subjects.length && facts.every(isSaid) ? facts : undefined;
}

export function itemState(item: ChecklistItem, answers: Answers, hold: Hold): ItemState {
  const given = answers[item.id];
  if (item.answer === 'tick') return given?.ticked || pageAnswer(item, hold) ? 'answered' : 'open';
  if (item.answer === 'choice')
    return item.options?.some((option) => option === given?.choice) ? 'answered' : 'open';
  if (given?.value === undefined) return 'open';
  const shown = expected(item, hold);
  return shown === undefined || shown === given.value ? 'answered' : 'differs';
}

/** The items that can still stand between the merchant and 确认, in the checklist's order. */
export function missing(checklist: Checklist, answers: Answers, hold: Hold): ChecklistItem[] {
  return checklist.items.filter((item) => {
    const state = itemState(item, answers, hold);
    return state === 'differs' || (state === 'open' && item.asks !== 'never');
  });
}

/** What is asked for and not yet rightly answered: it is printed nowhere beside the question. */
export const askedFor = (
  checklist: Checklist,
  answers: Answers,
  hold: Hold,
): ReadonlySet<ChecklistItem['answer'] | FactField> =>
  new Set(missing(checklist, answers, hold).map((item) => item.answer));

/**
 * The checklist for a hold: that of its occasion, else the usual one. Throws if the catalog has
 * none for its action: a defect of ours.
 */
export function checklistFor(
  checklists: readonly Checklist[],
  hold: Hold,
  occasion?: Occasion,
): Checklist {
  const fitting = checklists.filter(({ action }) => action === hold.action);
  const ofKind = fitting.filter(({ forBatch }) => forBatch === hold.isBatch);
  const found =
    ofKind.find((list) => list.occasion === occasion) ??
    ofKind.find((list) => !list.occasion) ??
    fitting[0];
  if (!found)
    throw new Error(`no checklist for ${hold.action}: add one to lib/catalog/checklists.ts`);
  return found;
}

/** A list as it is asked on a page: with what its items say there, and the links that lead on from there. */
export function listOn({ page }: Pick<Hold, 'page'>, list: Checklist): Checklist {
  const itemOn = (item: ChecklistItem): ChecklistItem => {
    // The merchant's own words and links are true wherever they are asked.
    if (item.title !== undefined) return item;
    const [link, isElsewhere] = [linkOn(page, item.link), !isTrueOn(item, page)];
    if (link === item.link && !isElsewhere) return item;
    return { ...item, link, ...(isElsewhere && { isElsewhere }) };
  };
  const items = list.items.map(itemOn);
  return items.every((item, at) => item === list.items[at]) ? list : { ...list, items };
}
