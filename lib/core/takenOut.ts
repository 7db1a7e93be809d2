import type { Acknowledgements } from './acknowledgement';
import type { Answers, Checklist } from './checklist';
import { isOtherShop } from './fact';
import type { Hold } from './hold';
import type { Note } from './review';

/** A batch that products are to be taken out of on the page, with what was answered of it. */
export interface TakenOut {
  hold: Hold;
  checklist: Checklist;
  answers: Answers;
  acknowledged: Acknowledgements;
  /** The products to take out, by their keys. */
  keys: readonly string[];
}

/**
 * What a press of the rest of a batch goes on with, or undefined for any other press. How many
 * products there are is asked for anew, and what was acknowledged of those taken out goes with them.
 */
export function carriedOver(
  { hold: before, checklist, answers, acknowledged, keys }: TakenOut,
  hold: Hold,
): Pick<TakenOut, 'answers' | 'acknowledged'> | undefined {
  const isSame =
    hold.isBatch &&
    hold.action === before.action &&
    hold.plan === before.plan &&
    !isOtherShop(hold.shop, before.shop);
  const rest = new Set(before.subjects.map(({ key }) => key).filter((key) => !keys.includes(key)));
  const { subjects } = hold;
  if (!isSame || subjects.length === 0 || !subjects.every(({ key }) => rest.has(key)))
    return undefined;
  const counts = checklist.items.filter(({ answer }) => answer === 'count').map(({ id }) => id);
  const without = <T>(from: Record<string, T>, isGone: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => !isGone(key)));
  return {
    answers: without(answers, (id) => counts.includes(id)),
    acknowledged: without(acknowledged, (key) => {
      const subject = key.split('|')[1];
      return subject !== undefined && [...keys, ...counts].includes(subject);
    }),
  };
}

/** What is to be done on the page so that these products are left out. */
export function takenOutNote({ label, subjects }: Hold, keys: readonly string[]): Note {
  const names = subjects
    .filter(({ key }) => keys.includes(key))
    .map(({ name, id, key }) => short(name) ?? id ?? key);
  return { key: 'takenOut', values: { count: String(keys.length), label }, names };
}

const short = (name = ''): string | undefined =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name || undefined;

/** So many characters of a name tell it apart beside the page that has the whole of it. */
const longestName = 16;
