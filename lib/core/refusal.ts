import type { Source } from './source';
import type { TrueOn } from './trueOn';

/** Why a platform does not carry out a delist, and what to do. Its text stands under `refusal.<id>`. */
export interface Refusal extends TrueOn {
  id: string;
  /** By what it is told from the platform's words, as a pattern over text without white space. */
  words: string;
  link?: string;
  /** Where its words stand. */
  source: Source;
  /** How sure is what its text says beside that. */
  remedy: Source;
}

/** The first of `refusals` that the platform's words speak of, undefined for words that nobody has explained. */
export function explained(words: string, refusals: readonly Refusal[]): Refusal | undefined {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  return refusals.find((at) => new RegExp(at.words).test(plain));
}
