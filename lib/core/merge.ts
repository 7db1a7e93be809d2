import * as z from 'zod/mini';
import { filledText } from './bounds';
import { canonicalJson } from './canonical';

/** How a record of a file, or of a backup, stands to the one that is stored (`exchange.group.<group>`). */
export const mergeGroups = ['new', 'newer', 'older', 'conflict', 'extra', 'same'] as const;
export type MergeGroup = (typeof mergeGroups)[number];

/** Which one stays: the stored one, the one of the file, or both. Of `extra`, theirs is none. */
export const side = z.enum(['mine', 'theirs', 'both']);
export type Side = z.infer<typeof side>;

/** What is chosen of one table: for each group, and of single records where they are to be otherwise. */
export const tableChoice = z.strictObject({
  new: z.optional(side),
  newer: z.optional(side),
  older: z.optional(side),
  conflict: z.optional(side),
  extra: z.optional(side),
  records: z.optional(z.record(filledText(200), side)),
});
export type TableChoice = z.infer<typeof tableChoice>;
export const choices = z.record(filledText(40), tableChoice);
export type Choices = z.infer<typeof choices>;

/** What one table would become. */
export interface TableMerge {
  table: string;
  /** Keys by group; of `same` only how many there are. */
  groups: Record<Exclude<MergeGroup, 'same'>, readonly string[]>;
  same: number;
}

export type ByKey = ReadonlyMap<string, unknown>;

/** Which of two versions is still what both were when they were last the same; undefined where neither is known to be. */
export type Unchanged = (
  key: string,
  mine: unknown,
  theirs: unknown,
) => 'mine' | 'theirs' | undefined;

/** When a record was changed last, where it says so. */
export function changedAt(record: unknown): number | undefined {
  const { updatedAt, at } = Object(record) as Record<string, unknown>;
  return [updatedAt, at].find((time) => typeof time === 'number');
}

/**
 * Compares what a file has of a table with what is stored. Both changed is a conflict, and so is
 * what differs without its being known what both were. When a record says that it was changed
 * does not count: clocks differ, and what came from a third machine bears that one's time.
 * `isWhole`: what is not in the file is told as well.
 */
export function compareTable(
  table: string,
  stored: ByKey,
  given: ByKey,
  unchanged: Unchanged,
  isWhole: boolean,
): TableMerge {
  const groups = { new: [], newer: [], older: [], conflict: [], extra: [] } as Record<
    Exclude<MergeGroup, 'same'>,
    string[]
  >;
  let same = 0;
  for (const [key, theirs] of given) {
    const group = groupOf(key, stored.get(key), theirs, unchanged);
    if (group === 'same') same += 1;
    else groups[group].push(key);
  }
  if (isWhole) groups.extra = [...stored.keys()].filter((key) => !given.has(key));
  return { table, groups, same };
}

/** Which of two versions is as we brought it, where the other was changed by hand: its time is 0. */
function neverChanged(mine: unknown, theirs: unknown): 'mine' | 'theirs' | undefined {
  const [own, other] = [changedAt(mine), changedAt(theirs)];
  if (own === 0 && other) return 'mine';
  return other === 0 && own ? 'theirs' : undefined;
}

function groupOf(
  key: string,
  mine: unknown,
  theirs: unknown,
  unchanged: Unchanged,
): Exclude<MergeGroup, 'extra'> {
  if (mine === undefined) return 'new';
  if (canonicalJson(mine) === canonicalJson(theirs)) return 'same';
  const old = unchanged(key, mine, theirs) ?? neverChanged(mine, theirs);
  if (!old) return 'conflict';
  return old === 'mine' ? 'newer' : 'older';
}

/** What is done where nothing else is chosen: what was changed stays, and nothing that is stored goes. */
export const usualSide: Record<Exclude<MergeGroup, 'same'>, Side | undefined> = {
  new: 'theirs',
  newer: 'theirs',
  older: 'mine',
  conflict: undefined,
  extra: 'mine',
};

/** The same where a backup is restored: what is in it comes back. */
export const restoringSide: typeof usualSide = {
  ...usualSide,
  older: 'theirs',
  conflict: 'theirs',
};

/** Tables of texts that merchants write: there both can stay, the file's one under another id. */
export const keepsBoth = (table: string): boolean =>
  ['templates', 'reminders', 'campaigns'].includes(table);

/** What is chosen of one record; undefined where a choice is still missing. */
export const sideOf = (
  key: string,
  group: Exclude<MergeGroup, 'same'>,
  chosen: TableChoice | undefined,
  usual: typeof usualSide,
): Side | undefined => {
  const { records = {} } = chosen ?? {};
  return (
    (Object.hasOwn(records, key) ? records[key] : undefined) ?? chosen?.[group] ?? usual[group]
  );
};

export interface Resolved {
  /** Records to be written, and the keys of those to be taken out. */
  put: unknown[];
  remove: string[];
}

/**
 * What is to be written of a table. `copy` gives a record another id. Throws where a choice is
 * missing, or both are to stay in a table that has no place for two.
 */
export function resolve(
  { table, groups }: TableMerge,
  given: ByKey,
  chosen: TableChoice | undefined,
  usual: typeof usualSide,
  copy: (record: unknown) => unknown,
): Resolved {
  const resolved: Resolved = { put: [], remove: [] };
  for (const group of mergeGroups) {
    if (group === 'same') continue;
    for (const key of groups[group]) {
      const chosenSide = sideOf(key, group, chosen, usual);
      if (!chosenSide) throw new Error(`${table} ${key}: choose mine, theirs or both`);
      if (chosenSide === 'mine') continue;
      if (group === 'extra') resolved.remove.push(key);
      else if (chosenSide === 'theirs') resolved.put.push(given.get(key));
      else if (keepsBoth(table)) resolved.put.push(copy(given.get(key)));
      else throw new Error(`${table} ${key}: only one of both can stay`);
    }
  }
  return resolved;
}

/** How many records still wait for a choice. */
export const undecided = (
  { table, groups }: TableMerge,
  chosen: Choices,
  usual: typeof usualSide,
): number => groups.conflict.filter((key) => !sideOf(key, 'conflict', chosen[table], usual)).length;
