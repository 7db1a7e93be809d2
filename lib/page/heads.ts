import { comingWords, fieldWords, idHeads, otherHeads, productWords } from '../catalog/fields';
import type { FactField } from '../core/fact';
import { normaliseLabel } from '../core/label';
import { inBothScripts } from '../core/scripts';
import { bySiteWords } from './knownSites';

/** What a header or label heads: a field, and how well its words fit (0 is best), or the product itself, or its id. */
export interface Head {
  field: FactField | 'product' | 'id' | 'other';
  rank: number;
  /** The page's own words. */
  label: string;
  /** A unit that stands with the header and not in the cells: 佣金率(%). */
  unit: string;
  /** Whether it heads what will hold later. */
  isComing: boolean;
}

const words: [Head['field'], readonly string[]][] = [
  ...(Object.entries(fieldWords) as [FactField, readonly string[]][]),
  ['commission', [comingWords]],
  ['product', [productWords]],
  ['id', [idHeads]],
  ['other', [otherHeads]],
];
/** A label without what stands in brackets: its unit. */
const bareLabel = (label: string) => normaliseLabel(label.replace(/[(（][^()（）]*[)）]/g, ''));
const patternOf = (source: string) => new RegExp(`^(?:${inBothScripts(source)})$`);
const usual = words.flatMap(([field, list]) =>
  list.map((source, rank) => ({ field, rank, pattern: patternOf(source) })),
);
/** With the heads of the site's own pack before them. */
const patterns = bySiteWords(({ heads = {} }) => [
  ...Object.entries(heads).flatMap(([field, phrases = []]) => {
    // Letters and digits only: nothing in it is a sign of a regular expression.
    const plain = phrases.map(bareLabel).filter(Boolean);
    if (plain.length === 0) return [];
    return [{ field: field as FactField, rank: 0, pattern: patternOf(plain.join('|')) }];
  }),
  ...usual,
]);
/** Whether it heads a fact, and not what tells the product apart. */
export const isFact = (field: Head['field']): field is FactField =>
  Object.hasOwn(fieldWords, field);

const coming = new RegExp(`^(?:${inBothScripts(comingWords)})$`);

/** Longest header or label, in characters. */
const longestLabel = 24;
const seen = bySiteWords(() => new Map<string, Head | undefined>());

/** What a header or label heads, or undefined where it is none that we know. */
export function headOf(label: string): Head | undefined {
  // Prices and counts name nothing, and there is another one in every row.
  if (label.length > longestLabel || !/\p{L}/u.test(label)) return undefined;
  const known = seen();
  // Pages have a few dozen labels, read again with every row; a hostile one may have any number.
  if (known.size > 2000) known.clear();
  if (!known.has(label)) known.set(label, lookUp(label));
  return known.get(label);
}

function lookUp(label: string): Head | undefined {
  const [, unit = ''] = /[(（]\s*([%％]|万|千|[kw])[^()（）]{0,2}[)）]/i.exec(label) ?? [];
  const text = bareLabel(label);
  const found = patterns().find(({ pattern }) => pattern.test(text));
  return (
    found && { field: found.field, rank: found.rank, label, unit, isComing: coming.test(text) }
  );
}

/** Which fact a header or label heads, or undefined. */
export function fieldOf(label: string): FactField | undefined {
  const { field } = headOf(label) ?? {};
  return field && isFact(field) ? field : undefined;
}
