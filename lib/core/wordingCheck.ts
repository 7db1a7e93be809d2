import type { affectedGroups, Compensation, offers, Promised } from './compensation';
import { beijingTime } from './timing';

/** Words that a notice should not have, with where they may stand after all. */
export interface WordingCheck {
  /** Its reason stands under `wordingCheck.<id>`. Ids are never reused. */
  id: string;
  /**
   * `group`, `amount` and `day` are words that say for whom, how much and until when something is
   * promised: they are held against the compensation where a sentence has one of its offers.
   */
  kind: 'absolute' | 'promise' | 'outcome' | 'group' | 'amount' | 'day';
  /** A regular expression. */
  words: string;
  /** What the same place may begin with instead: 最近 for 最. */
  except?: string;
  /** No hint where the case's compensation has this offer. */
  offer?: (typeof offers)[number];
  /** Of a `group`: which one. */
  group?: (typeof affectedGroups)[number];
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

interface Found {
  check: WordingCheck;
  words: string;
  from: number;
  to: number;
}

const foundIn = (check: WordingCheck, text: string, start = 0): Found[] =>
  [...text.matchAll(patternOf(check))].map(({ 0: words, index }) => ({
    check,
    words,
    from: start + index,
    to: start + index + words.length,
  }));

const compared: readonly WordingCheck['kind'][] = ['group', 'amount', 'day'];

/**
 * What a kept list has against the words of a notice, in their order; of two hints about the same
 * words the longer one stays. What the merchant wrote into the compensation is his promise.
 */
export function wordingHints(
  checks: readonly WordingCheck[],
  text: string,
  compensation?: Compensation,
): WordingHint[] {
  const promises = compensation?.promises ?? [];
  const offered = new Set(promises.map(({ offer }) => offer));
  const isNoted = ({ check, words }: Found): boolean =>
    check.kind === 'promise' && promises.some(({ note }) => note?.includes(words));
  const found = [
    ...checks
      .filter(({ kind, offer }) => !compared.includes(kind) && (!offer || !offered.has(offer)))
      .flatMap((check) => foundIn(check, text))
      .filter((at) => !isNoted(at)),
    ...(promises.length > 0 ? differing(checks, text, promises) : []),
  ].sort((one, other) => one.from - other.from || other.to - one.to);
  return found
    .filter((hint, at) => found.slice(0, at).every(({ to }) => to <= hint.from))
    .map(({ check: { id }, words, from, to }) => ({ id, words, from, to }));
}

/** What a text says of the compensation's own offers otherwise than the compensation does. */
function differing(
  checks: readonly WordingCheck[],
  text: string,
  promises: readonly Promised[],
): Found[] {
  const sentences = [...text.matchAll(/[^。；;！!？?\n]+/gu)];
  return sentences.flatMap(({ 0: sentence, index }) => {
    const said = checks.filter(({ offer }) => offer && promises.some((at) => at.offer === offer));
    const offersSaid = said.filter((check) => foundIn(check, sentence).length > 0);
    const own = promises.filter(({ offer }) => offersSaid.some((check) => check.offer === offer));
    if (own.length === 0) return [];
    return checks.flatMap((check) => {
      const found = compared.includes(check.kind) ? foundIn(check, sentence, index) : [];
      // One that is right explains the sentence: beside it may stand a price or another day.
      return found.some((at) => !isOther(at, own)) ? [] : found;
    });
  });
}

/** Whether words say it otherwise than every one of these promises; what is left open is not compared. */
function isOther({ check: { kind, group }, words }: Found, promises: readonly Promised[]): boolean {
  if (kind === 'group') return promises.every((at) => at.group !== group);
  if (kind === 'amount') {
    const fen = Math.round(Number(/[\d.]+/.exec(words)?.[0]) * 100);
    return promises.every(({ each }) => each !== undefined && each !== fen);
  }
  const day = dayIn(words);
  return promises.every(({ until }) => until !== undefined && dayIn(beijingTime(until)) !== day);
}

/** Month and day of a date, without leading zeros: 12月05日, 2026-12-05 and 12-05 are 12-5. */
const dayIn = (words: string): string =>
  (words.match(/\d+/g) ?? [])
    .filter((digits) => digits.length < 3)
    .slice(0, 2)
    .map(Number)
    .join('-');
