import { clockRules } from './clockRules';
import { dayRules } from './dayRules';
import { leftoverBy } from './leftover';
import { repeatRules } from './repeatRules';
import { inFigures, inWords } from './saleNames';
import type { Ahead } from './series';
import { readerOf, vocabularyOf, type PartReader, type TimeParts } from './timeParts';
import { senseOf, senseProblems, type Sense } from './timeSense';
import { oneOf, type TimeWords } from './timeWords';

/** Why something cannot be saved as it is typed (`quick.problem.<problem>`). */
export const quickProblems = [...senseProblems, 'noTime', 'noText'] as const;
export type QuickProblem = (typeof quickProblems)[number];

/** What was understood of one line: what is to be done, and when. */
export interface QuickEntry extends Omit<Sense, 'problem'> {
  text: string;
  problem?: QuickProblem;
}

/** Most characters that are read of a line. */
const most = 300;

/** What is left of a character that was cut in two. */
const halfPair = /[\ud800-\udbff]$/;

/** Longest text of a reminder. */
const longest = 200;

/** Reads lines like 每周五晚8点 看库存. The names of campaigns can be said in them. */
export function quickEntryBy(
  words: TimeWords,
  saleNames: readonly string[],
): (typed: string, now: number, ahead: Ahead) => QuickEntry {
  const vocabulary = vocabularyOf(words);
  const figures = (name: string) => inFigures(plain(name), words);
  const names = saleNames
    .flatMap((name) => [plain(name), figures(name), inWords(figures(name), words)])
    .filter(Boolean);
  const rules = [
    ...clockRules(vocabulary),
    ...repeatRules(vocabulary, names),
    ...dayRules(vocabulary),
  ];
  const readers = rules.map(readerOf);
  const leads = new RegExp(`(?:${oneOf(words.leads)}|\\s)*`, 'yu');
  const joints = new RegExp(`(?:${oneOf(words.joints)}|\\s)*`, 'yu');
  const asking = oneOf(words.leads.filter((word) => word.length > 1));
  const isTimeLeft = leftoverBy(vocabulary, readers);
  const edges = new RegExp(
    `^(?:${oneOf(words.joints)}|${asking}|[\\s:;。.!-])+|[\\s,;。，]+$`,
    'gu',
  );

  return (typed, now, ahead) => {
    const whole = typed.slice(0, most);
    const { text, places } = compact(plain(whole));
    const found = scanned(text, readers, leads, joints);
    const rest = (from: number, to: number) =>
      `${whole.slice(0, places[from])} ${whole.slice(places[to])}`;
    const left = found ? rest(found.from, found.to) : whole;
    const todo = left.replace(edges, '').trim().slice(0, longest).replace(halfPair, '').trim();
    if (!found) return { text: todo, doubts: [], problem: todo ? 'noTime' : 'noText' };
    const named = ahead.sales.map(({ name, from }) => ({ name: figures(name), from }));
    const { parts } = found;
    const sale = parts.sale?.name && { ...parts.sale, name: figures(parts.sale.name) };
    const sense = senseOf({ ...parts, ...(sale && { sale }) }, now, { ...ahead, sales: named });
    const isLeft = !sense.problem && isTimeLeft(compact(plain(todo)).text);
    return {
      text: todo,
      ...(todo || sense.problem ? {} : { problem: 'noText' }),
      ...sense,
      ...(isLeft && { doubts: [...sense.doubts, 'leftover' as const] }),
    };
  };
}

/** Full-width characters as plain ones, one for one. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e\u3000\u00a0]/g, (char) => char.normalize('NFKC'))
    .replace(/[A-Z]/g, (char) => char.toLowerCase());

/** The text without blanks between a number and a word, and where its characters come from. */
function compact(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const gap = /^\s+/.exec(text.slice(at))?.[0].length ?? 0;
    const [before, after] = [kept.at(-1) ?? '', text[at + gap] ?? ''];
    const isNumber = (char: string) => /\d/.test(char);
    const isWord = (char: string) => /\p{Script=Han}/u.test(char);
    if (gap > 0 && ((isNumber(before) && isWord(after)) || (isWord(before) && isNumber(after)))) {
      at += gap - 1;
      continue;
    }
    places.push(at);
    kept += text[at];
  }
  places.push(text.length);
  return { text: kept, places };
}

interface Found {
  parts: TimeParts;
  from: number;
  to: number;
}

/** A time at the beginning of a text, or else one with which it ends. */
function scanned(
  text: string,
  readers: readonly PartReader[],
  leads: RegExp,
  joints: RegExp,
): Found | undefined {
  const begin = skipped(leads, text, 0);
  const first = timeAt(text, begin, readers, joints);
  if (first) return { ...first, from: 0 };
  for (let at = begin + 1; at < text.length; at += 1) {
    const last = timeAt(text, at, readers, joints);
    if (last && /^[\s。.,，]*$/.test(text.slice(last.to))) return last;
  }
  return undefined;
}

function skipped(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** The time whose parts stand one after another from a place on. */
function timeAt(
  text: string,
  from: number,
  readers: readonly PartReader[],
  joints: RegExp,
): Found | undefined {
  let parts: TimeParts = {};
  let [to, next] = [from, from];
  for (;;) {
    const reads = readers.flatMap((read) => read(text, next) ?? []);
    const fitting = reads.filter((at) => isCompatible(parts, at.parts));
    const longestRead = fitting.reduce<(typeof reads)[number] | undefined>(
      (best, at) => (best && best.end >= at.end ? best : at),
      undefined,
    );
    if (!longestRead || longestRead.end === next) break;
    parts = { ...parts, ...longestRead.parts };
    to = longestRead.end;
    next = skipped(joints, text, to);
  }
  const { part, ...others } = parts;
  // 早餐 begins with no time; 晚上 alone is one.
  const isTime = Object.keys(others).length > 0 || (part !== undefined && to - from > 1);
  return isTime ? { parts, from, to } : undefined;
}

const whens = ['after', 'day', 'repeat', 'sale'] as const;

/** Whether a part can stand with those before it: one day, one part of it, one clock. */
function isCompatible(parts: TimeParts, more: TimeParts): boolean {
  const has = (at: TimeParts, names: readonly (keyof TimeParts)[]) =>
    names.some((name) => at[name] !== undefined);
  if (has(parts, ['after']) || (has(more, ['after']) && Object.keys(parts).length > 0))
    return false;
  if (has(parts, whens) && has(more, whens)) return false;
  // Only what recurs has an end.
  if (has(more, ['until']) && !has(parts, ['repeat'])) return false;
  if (has(more, ['part']) && has(parts, ['part', 'clock'])) return false;
  return !(has(more, ['clock']) && has(parts, ['clock']));
}
