import * as z from 'zod/mini';
import { filledText, matching, several, text } from './bounds';
import { asksFrom, optionLength, type ChecklistItem } from './checklist';
import { role } from './role';

/** The longest texts of an own item. */
export const [titleLength, hintLength, unitLength] = [60, 120, 8];

/** How many options a choice has, and how many words of the page answer an item. */
export const [fewestOptions, mostOptions, mostWords] = [2, 6, 6];

/** What a page says in words of a product, or as it is written there: an own item can be answered by it. */
export const answeringFields = [
  'status',
  'promotion',
  'marks',
  'plan',
  'commission',
  'creators',
] as const;
export type AnsweringField = (typeof answeringFields)[number];

/** How an own item is answered where it is not simply ticked. */
const answeredWith = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('value'), unit: text(unitLength) }),
  z.strictObject({
    by: z.literal('choice'),
    options: several(fewestOptions, mostOptions, filledText(optionLength)),
  }),
  /** Ticked, or by the page where it says one of these words. */
  z.strictObject({
    by: z.literal('fact'),
    field: z.enum(answeringFields),
    words: several(1, mostWords, filledText(optionLength)),
  }),
]);
export type AnsweredWith = z.infer<typeof answeredWith>;
export const answerWays = ['tick', 'value', 'choice', 'fact'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** An item of the merchant's own: its words are text, on the page as well. */
export const ownItem = z.strictObject({
  id: matching(/^own-[\w-]{1,40}$/, 'own item'),
  title: filledText(titleLength),
  hint: z.optional(text(hintLength)),
  link: z.optional(matching(/^https:\/\/[^\s]{1,290}$/, 'https link')),
  role: z.optional(role),
  answered: z.optional(answeredWith),
  asks: z.optional(z.enum(asksFrom)),
  isOff: z.optional(z.boolean()),
});
export type OwnItem = z.infer<typeof ownItem>;

/** Signs that a text hides in, or is shown in another order by; line breaks. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const plain = (given: string): string => given.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
const plainOnes = (given: readonly string[]): string[] => [
  ...new Set(given.map(plain).filter(Boolean)),
];

function plainAnswered(answered: AnsweredWith): AnsweredWith {
  if (answered.by === 'value') return { ...answered, unit: plain(answered.unit) };
  return answered.by === 'choice'
    ? { ...answered, options: plainOnes(answered.options) }
    : { ...answered, words: plainOnes(answered.words) };
}

/** An own item with its texts as they are stored: one line each, with nothing unseen in it. */
export function tidied({ hint = '', link = '', answered, asks, ...rest }: OwnItem): OwnItem {
  return {
    ...rest,
    title: plain(rest.title),
    ...(plain(hint) && { hint: plain(hint) }),
    ...(link.trim() && { link: link.trim() }),
    ...(answered && { answered: plainAnswered(answered) }),
    ...(asks && asks !== 'always' && { asks }),
  };
}

/** The signs of a regular expression, as letters: words are what they are. */
const literally = (word: string): string =>
  word.replace(/\s/g, '').replace(/[$()*+.?[\\\]^{|}-]/g, '\\$&');

/** How an own item is asked in a checklist. */
export function asAsked({ id, title, hint, link, role: whose, answered, asks }: OwnItem) {
  const item: ChecklistItem = { id, answer: 'tick', title, hint, link, role: whose, asks };
  if (!answered) return item;
  const { by, ...how } = answered;
  if (by !== 'fact') return { ...item, answer: by, ...how };
  const { field, words } = answered;
  return { ...item, answeredBy: { field, words: words.map(literally).join('|') } };
}
