import { canonicalJson } from './canonical';

/** What one side of a difference has: a plain value, or undefined where it has none. */
export type Plain = string | number | boolean | undefined;

/** A field that two versions of a record have differently, by its first plain value that differs. */
export interface FieldDifference {
  field: string;
  mine: Plain;
  theirs: Plain;
  /** How many of its values differ in all. */
  count: number;
}

/** What says only when, or for whom we keep it: it is told by itself, or is of no use to a person. */
const untold = ['updatedAt', 'id', 'key'];

/** What differs between two versions of one record, field by field, in the order of the first. */
export function recordDiff(mine: unknown, theirs: unknown): FieldDifference[] {
  const [own, other] = [Object(mine), Object(theirs)] as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])];
  return fields
    .filter((field) => !untold.includes(field))
    .flatMap((field) => {
      const [one, two] = [leavesOf(own?.[field]), leavesOf(other?.[field])];
      const ways = [...new Set([...one.keys(), ...two.keys()])];
      const differing = ways.filter((way) => one.get(way) !== two.get(way));
      const [first] = differing;
      return first === undefined
        ? []
        : [{ field, mine: one.get(first), theirs: two.get(first), count: differing.length }];
    });
}

/** Every plain value by the way to it; a list or a group of fields without any is one as well. */
function leavesOf(value: unknown, way = '', leaves = new Map<string, Plain>()) {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return leaves.set(way, isPlain(value) ? value : canonicalJson(value));
  for (const [name, at] of Object.entries(value)) leavesOf(at, `${way}.${name}`, leaves);
  return leaves;
}

const isPlain = (value: unknown): value is Plain =>
  ['string', 'number', 'boolean', 'undefined'].includes(typeof value);

/** Characters that are shown before a difference, and from it on. */
const [before, after] = [8, 32];

/** Two texts about where they begin to differ, where one of them is too long for a line. */
export function cutTexts(one: string, other: string): [string, string] {
  const [own, given] = [[...one], [...other]];
  if (Math.max(own.length, given.length) <= before + after) return [one, other];
  const differs = own.findIndex((char, at) => char !== given[at]);
  const at = Math.max(0, (differs < 0 ? own.length : differs) - before);
  const cut = (text: string[]): string =>
    (at > 0 ? '…' : '') +
    text.slice(at, at + before + after).join('') +
    (text.length > at + before + after ? '…' : '');
  return [cut(own), cut(given)];
}
