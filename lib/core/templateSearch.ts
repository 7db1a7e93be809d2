import { readier } from './noticePlan';
import { readingsOf, soundsAt, type Sounds } from './sound';
import { audiences, timings, type Audience, type Template } from './template';

export const templateSorts = ['used', 'name', 'updated'] as const;
export type TemplateSort = (typeof templateSorts)[number];

/** What a list of templates is narrowed down by. */
export interface TemplateQuery {
  search: string;
  audience?: Audience;
  folder?: string;
  isFavourite?: boolean;
  sort: TemplateSort;
}

interface Indexed {
  template: Template;
  name: string;
  /** Folder, tags and audience. */
  words: string;
  text: string;
  readings: readonly (readonly string[])[];
  heard: HeardWords;
}

/** How folder and tags are read; those that many templates have in common are looked through once. */
interface HeardWords {
  readings: readonly (readonly (readonly string[])[])[];
  last?: { word: string; isFound: boolean };
}

function isHeardIn(heard: HeardWords, word: string): boolean {
  if (heard.last?.word !== word) {
    const isFound = heard.readings.some((reading) => soundsAt(reading, word) >= 0);
    heard.last = { word, isFound };
  }
  return heard.last.isFound;
}

export interface TemplateIndex {
  /** In each of the orders, made when it is first asked for. */
  inOrder: (sort: TemplateSort) => readonly Indexed[];
  /** Without it, letters find letters only. */
  hasSounds: boolean;
}

/** How a value is written (`| 日期: "M月D日"`): nobody looks for that. */
const formOfValue = /\|[^{}]*(?=\}\})/g;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Templates by their ids. */
export type TemplatesById = ReadonlyMap<string, Template>;

/**
 * Makes what is searched: once for all that is stored, again when that changes. The order of use is
 * that of `before`, so that nothing jumps away from under a hand; what has come since stands first.
 */
export function templateIndex(
  templates: readonly Template[],
  audienceWord: (audience: Audience) => string,
  sounds?: Sounds,
  before?: TemplatesById,
): TemplateIndex {
  const shared = new Map<string, HeardWords>();
  const heardOf = (words: readonly string[]): HeardWords => {
    const key = words.join(' ');
    const known = shared.get(key);
    if (known) return known;
    const heard = { readings: sounds ? words.map((word) => readingsOf(plain(word), sounds)) : [] };
    shared.set(key, heard);
    return heard;
  };
  const indexed = templates.map((template) => {
    const { name, folder = '', tags = [], audience, text } = template;
    const own = plain(name);
    const others = [folder, ...tags];
    return {
      template,
      name: own,
      words: plain([...others, audienceWord(audience)].join(' ')),
      text: plain(text.replace(formOfValue, '')),
      readings: sounds ? readingsOf(own, sounds) : [],
      heard: heardOf(others),
    };
  });
  const made = new Map<TemplateSort, readonly Indexed[]>();
  const inOrder = (sort: TemplateSort): readonly Indexed[] => {
    const known = made.get(sort);
    if (known) return known;
    const order = sort === 'used' && before ? usedBefore(before) : orders[sort];
    const sorted = [...indexed].sort((one, other) => order(one.template, other.template));
    made.set(sort, sorted);
    return sorted;
  };
  // The first letter that is typed waits for no sorting.
  inOrder('used');
  return { inOrder, hasSounds: sounds !== undefined };
}

/** One word of a search; what is letters and digits can be pinyin. */
interface Word {
  word: string;
  isHeard: boolean;
}

/** How well one word of a search fits: the smaller the better; undefined where it does not. */
function rankOf(
  { name, words, text, readings, heard }: Indexed,
  { word, isHeard }: Word,
): number | undefined {
  const at = name.indexOf(word);
  if (at >= 0) return at === 0 ? 0 : 1;
  if (isHeard) {
    const heard = soundsAt(readings, word);
    if (heard >= 0) return heard === 0 ? 2 : 3;
  }
  if (words.includes(word) || (isHeard && isHeardIn(heard, word))) return 4;
  return text.includes(word) ? 5 : undefined;
}

function rank(indexed: Indexed, words: readonly Word[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const own = rankOf(indexed, word);
    if (own === undefined) return undefined;
    sum += own;
  }
  return sum;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

const audienceOrder: readonly string[] = audiences;
const timingOrder = [...timings, undefined];

/** What was never used stands by whom it is for, then by when. */
const placeOf = ({ audience, timing }: Template): number =>
  audienceOrder.indexOf(audience) * 10 + timingOrder.indexOf(timing);
const usual = (one: Template, other: Template): number =>
  readier(one, other) || placeOf(one) - placeOf(other);

const orders: Record<TemplateSort, (one: Template, other: Template) => number> = {
  used: usual,
  name: (one, other) => collator.compare(one.name, other.name),
  updated: (one, other) => other.updatedAt - one.updatedAt,
};

const usedBefore =
  (before: TemplatesById) =>
  (one: Template, other: Template): number =>
    Number(before.has(one.id)) - Number(before.has(other.id)) ||
    usual(before.get(one.id) ?? one, before.get(other.id) ?? other);

/** The templates that a query asks for: those that fit a search best first, else in its order. */
export function findTemplates(
  { inOrder }: TemplateIndex,
  { search, audience, folder, isFavourite, sort }: TemplateQuery,
): Template[] {
  const words = plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, isHeard: /^[a-z0-9]+$/.test(word) }));
  const isAmong = ({ template }: Indexed) =>
    (audience === undefined || template.audience === audience) &&
    (folder === undefined || (template.folder ?? '') === folder) &&
    (!isFavourite || template.isFavourite === true);
  // By rank, each in the order that it has anyway: nothing is compared with anything.
  const ranked: Template[][] = [];
  for (const at of inOrder(sort)) {
    const own = isAmong(at) ? rank(at, words) : undefined;
    if (own !== undefined) (ranked[own] ??= []).push(at.template);
  }
  return ranked.flat();
}

/** The folders in use, in the order of their names. */
export const foldersOf = (templates: readonly Template[]): string[] =>
  [...new Set(templates.flatMap(({ folder }) => folder || []))].sort(collator.compare);
