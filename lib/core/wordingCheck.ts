import type { Compensation, offers } from './compensation';

/** Words that a notice should not have, with where they may stand after all. */
export interface WordingCheck {
  /** Its reason stands under `wordingCheck.<id>`. Ids are never reused. */
  id: string;
  kind: 'absolute' | 'promise' | 'outcome';
  /** A regular expression. */
  words: string;
  /** What the same place may begin with instead: 最近 for 最. */
  except?: string;
  /** No hint where the case's compensation has this offer. */
  offer?: (typeof offers)[number];
}

/** A hint; it never keeps a notice from being copied. */
export interface WordingHint {
  id: string;
  /** As the notice has it. */
  words: string;
  /** UTF-16 places in the text. */
  from: number;
  to: number;
}

const patterns = new Map<string, RegExp>();

function patternOf({ words, except }: WordingCheck): RegExp {
  const source = except ? `(?!${except})(?:${words})` : words;
  const made = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, made);
  return made;
}

/**
 * What a kept list has against the words of a notice, in their order; of two hints about the same
 * words the longer one stays.
 */
export function wordingHints(
  checks: readonly WordingCheck[],
  text: string,
  compensation?: Compensation,
): WordingHint[] {
  const offered = new Set(compensation?.promises.map(({ offer }) => offer));
  const found = checks
    .filter(({ offer }) => !offer || !offered.has(offer))
    .flatMap((check) =>
      [...text.matchAll(patternOf(check))].map(({ 0: words, index }) => ({
        id: check.id,
        words,
        from: index,
        to: index + words.length,
      })),
    )
    .sort((one, other) => one.from - other.from || other.to - one.to);
  return found.filter((hint, at) => found.slice(0, at).every(({ to }) => to <= hint.from));
}
