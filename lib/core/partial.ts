import * as z from 'zod/mini';
import { filledText, text, upTo, whole } from './bounds';
import { countOf, mostSubjects, type Counted } from './hold';

/** What was seen of a batch of which not all was seen to happen, or not all did. */
export const partial = z.object({
  /** So many were seen to be off. */
  done: whole(1_000_000),
  /** So many were refused, as the page says. */
  refused: whole(1_000_000),
  /** Of which products the page says so, by their keys, and with its words. */
  which: z.optional(upTo(100, z.object({ key: filledText(80), words: text(200) }))),
  /** Which products were seen to be off, by their keys; unknown in what was kept by earlier versions. */
  off: z.optional(upTo(mostSubjects, filledText(80))),
});
export type Partial = z.infer<typeof partial>;

/** How a page counts: patterns with the number in one of their groups, and words that ask for a number. */
export interface CountWords {
  done: string;
  refused: string;
  failed: string;
}

/**
 * The counts in a page's words; undefined where it counts neither, or says that something failed
 * and not how much. A count that it does not name is 0.
 */
export function countsIn(words: string, patterns: CountWords): Partial | undefined {
  const plain = words
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const count = (pattern: string): number | undefined => {
    const found = new RegExp(pattern).exec(plain)?.slice(1).find(Boolean);
    return found === undefined ? undefined : Number(found);
  };
  const [done, refused] = [count(patterns.done), count(patterns.refused)];
  if (done === undefined && refused === undefined) return undefined;
  if (refused === undefined && new RegExp(patterns.failed).test(plain)) return undefined;
  return { done: done ?? 0, refused: refused ?? 0 };
}

/**
 * What counts mean for a batch of `all` products, of which `seen` were seen to be off: all of them
 * is done, none of them refused, anything between is uncertain, with the counts.
 */
export function outcomeOf(
  counts: Partial,
  all: number,
  seen: number,
): { kind: 'done' | 'refused' | 'uncertain'; partial?: Partial } {
  const done = Math.max(counts.done, seen);
  if (counts.refused === 0 && done > 0 && done >= all) return { kind: 'done' };
  if (done === 0 && counts.refused > 0) return { kind: 'refused', partial: counts };
  return { kind: 'uncertain', partial: { ...counts, done } };
}

/** What became of each product of a batch, as far as it was seen; what asks for something first. */
export const parts = ['refused', 'unseen', 'off'] as const;
export type Part = (typeof parts)[number];

/**
 * What became of a batch's products, by their keys. Where a page counts every product, and names
 * each that it refused, the others are those that it counts as done.
 */
export function partsOf({ done, which = [], off = [], refused }: Partial, hold: Counted) {
  const names = new Set(which.map(({ key }) => key));
  const rest = hold.subjects.filter(({ key }) => !names.has(key));
  const isAllRead = hold.subjects.length === countOf(hold);
  const isRestDone = isAllRead && names.size === refused && done > 0 && done === rest.length;
  const seen = new Set(off);
  return new Map<string, Part>(
    hold.subjects.map(({ key }) => [
      key,
      names.has(key) ? 'refused' : isRestDone || seen.has(key) ? 'off' : 'unseen',
    ]),
  );
}

/** What was seen last of a batch that was not seen to be done in all, undefined for any other case. */
export const partOf = ({ status, events }: Seen): Partial | undefined =>
  status === 'done' ? undefined : events.findLast((event) => event.partial)?.partial;

/** Of a case: its outcome, and what was seen on the way to it. */
interface Seen {
  status: string;
  events: readonly { partial?: Partial | undefined }[];
}
