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
}

export interface TemplateIndex {
  indexed: readonly Indexed[];
  /** Without it, letters find letters only. */
  hasSounds: boolean;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Makes what is searched: once for all that is stored, again when that changes. */
export function templateIndex(
  templates: readonly Template[],
  audienceWord: (audience: Audience) => string,
  sounds?: Sounds,
): TemplateIndex {
  const indexed = templates.map((template) => {
    const { name, folder = '', tags = [], audience, text } = template;
    const own = plain(name);
    return {
      template,
      name: own,
      words: plain([folder, ...tags, audienceWord(audience)].join(' ')),
      text: plain(text),
      readings: sounds ? readingsOf(own, sounds) : [],
    };
  });
  return { indexed, hasSounds: sounds !== undefined };
}

/** How well one word of a search fits: the smaller the better; undefined where it does not. */
function rankOf({ name, words, text, readings }: Indexed, word: string): number | undefined {
  const at = name.indexOf(word);
  if (at >= 0) return at === 0 ? 0 : 1;
  if (readings.length > 0 && /^[a-z0-9]+$/.test(word)) {
    const heard = soundsAt(readings, word);
    if (heard >= 0) return heard === 0 ? 2 : 3;
  }
  if (words.includes(word)) return 4;
  return text.includes(word) ? 5 : undefined;
}

function rank(indexed: Indexed, words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const own = rankOf(indexed, word);
    if (own === undefined) return undefined;
    sum += own;
  }
  return sum;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

const [audienceOrder, timingOrder] = [Object.keys(audiences), [...timings, undefined]];

/** What was never used stands by whom it is for, then by when. */
const usual = (one: Template, other: Template): number =>
  readier(one, other) ||
  audienceOrder.indexOf(one.audience) - audienceOrder.indexOf(other.audience) ||
  timingOrder.indexOf(one.timing) - timingOrder.indexOf(other.timing);

const orders: Record<TemplateSort, (one: Template, other: Template) => number> = {
  used: usual,
  name: (one, other) => collator.compare(one.name, other.name),
  updated: (one, other) => other.updatedAt - one.updatedAt,
};

/** The templates that a query asks for: those that fit a search best first, else in its order. */
export function findTemplates(
  { indexed }: TemplateIndex,
  { search, audience, folder, isFavourite, sort }: TemplateQuery,
): Template[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const isAmong = ({ template }: Indexed) =>
    (audience === undefined || template.audience === audience) &&
    (folder === undefined || (template.folder ?? '') === folder) &&
    (!isFavourite || template.isFavourite === true);
  const ranked = indexed.filter(isAmong).flatMap((at) => {
    const own = rank(at, words);
    return own === undefined ? [] : [{ template: at.template, rank: own }];
  });
  const order = orders[sort];
  return ranked
    .sort((one, other) => one.rank - other.rank || order(one.template, other.template))
    .map(({ template }) => template);
}

/** The folders in use, in the order of their names. */
export const foldersOf = (templates: readonly Template[]): string[] =>
  [...new Set(templates.flatMap(({ folder }) => folder || []))].sort(collator.compare);
