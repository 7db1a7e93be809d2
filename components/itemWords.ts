import type { ChecklistItem } from '../lib/core/checklist';
import type { MessageKey, Say } from './words';

/** Longest short name, in characters, that is made of an own item's title. */
const shortLength = 12;

/** What an item asks: the merchant's own words, else the catalog's for the platform that it is asked on. */
export function titleOf({ id, title, isElsewhere }: ChecklistItem, say: Say): string {
  if (title !== undefined) return title;
  if (isElsewhere) return say(`item.${id}.elsewhere.title` as MessageKey);
  return say(`item.${id}.title` as MessageKey);
}

/** The same in a word or two, where there is no room for it. */
export function shortOf({ id, title }: ChecklistItem, say: Say): string {
  if (title === undefined) return say(`item.${id}.short` as MessageKey);
  const signs = [...title];
  return signs.length <= shortLength ? title : `${signs.slice(0, shortLength - 1).join('')}…`;
}

/** What the number is of that answers it; an own item may not say. */
export const unitOf = ({ id, title, unit = '' }: ChecklistItem, say: Say): string =>
  title === undefined ? say(`item.${id}.unit` as MessageKey) : unit;

/** What helps to answer it; an own item may say nothing. */
export function hintOf({ id, title, hint = '', isElsewhere }: ChecklistItem, say: Say): string {
  if (title !== undefined) return hint;
  if (isElsewhere) return say(`item.${id}.elsewhere.hint` as MessageKey);
  return say(`item.${id}.hint` as MessageKey);
}
