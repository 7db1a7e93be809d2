/** A record that could not be read, and was put out of the way of the others as it was. */
export interface AsideEntry {
  number: number;
  /** The table that it stood in. */
  table: string;
  /** When it was put aside, in milliseconds since 1970. */
  at: number;
  /** What it says that it is called, where it says so. */
  name?: string;
}

/** What was put aside: how much, up to which number, and the newest of it. */
export interface Aside {
  count: number;
  last: number;
  entries: readonly AsideEntry[];
}

/** Fields by which a record of any table may be known, the most telling first. */
const names = ['name', 'text', 'id'] as const;

/** So much (characters) of a name tells which record it is. */
const longestName = 40;

/** What a record that cannot be read says that it is called. */
export function nameIn(record: unknown): string | undefined {
  const said = names.map((name): unknown => Reflect.get(Object(record), name));
  return said
    .find((at): at is string => typeof at === 'string' && at !== '')
    ?.slice(0, longestName);
}
