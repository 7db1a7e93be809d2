import type { Compensation, Promised } from './compensation';
import type { Instant } from './notice';
import { shortDay } from './timing';

/** The words of a compensation, in the language of whoever is told. */
export interface PromiseWords {
  group: (group: Promised['group']) => string;
  offer: (offer: Promised['offer']) => string;
  until: (day: string) => string;
  /** For the merchant's own eyes: for how many, and what each of them costs, in 分. */
  counted?: (people: number | undefined, each: number | undefined) => string;
}

/** One promise as a sentence: who, what, until when, and what was added by hand. */
export function promiseText(
  { group, offer, people, each, until, note }: Promised,
  words: PromiseWords,
  near: number,
): string {
  const end = until === undefined ? '' : `，${words.until(shortDay(until, near))}`;
  const more = note?.trim() ? `（${note.trim()}）` : '';
  const counted = words.counted?.(people, each);
  return `${words.group(group)}${words.offer(offer)}${more}${counted ? `，${counted}` : ''}${end}`;
}

/** What a notice says of a compensation; undefined where nothing is promised. */
export const compensationText = (
  { promises, updatedAt }: Compensation,
  words: PromiseWords,
): string | undefined =>
  promises.map((at) => promiseText(at, words, updatedAt)).join('；') || undefined;

/** The day until which all promises hold; undefined where they differ or one has none. */
export function deadlineOf({ promises, updatedAt }: Compensation): Instant | undefined {
  const [first, ...others] = promises.map(({ until }) => until);
  const isOne = first !== undefined && others.every((until) => until === first);
  return isOne ? { at: first, near: updatedAt } : undefined;
}
