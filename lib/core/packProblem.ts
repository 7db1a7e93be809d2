import type * as z from 'zod/mini';
import { wayOf } from './packDiff';

/** What is wrong with a field of a pack, with the values of its sentence (`workbench.problem.<key>`). */
export interface PackProblem {
  key: (typeof problemKeys)[number];
  /** The steps to the field, and the same for a person: pages[1].path. */
  path: readonly PropertyKey[];
  way: string;
  values: Record<string, string | number>;
}

/** A problem, and where in the file it stands, from 1. */
export interface Refused extends PackProblem {
  line: number;
  column: number;
}

/** Those of a file as a whole, those of the form, and what is no field's own. */
export const problemKeys = [
  'large',
  'empty',
  'utf16',
  'encoding',
  'surrogate',
  'json',
  'depth',
  'banned',
  'repeated',
  'missing',
  'type',
  'value',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'unknown',
  'id',
  'date',
  'origin',
  'fromRoot',
  'fixture',
  'selector',
  'twice',
  'page',
  'schema',
  'future',
  'table',
  'form',
] as const;
const isKey = (text: string): text is PackProblem['key'] => problemKeys.some((key) => key === text);

/** What a schema has found wrong with `value`, one by one; an unknown field is told where it stands. */
export function problemsOf({ issues }: z.core.$ZodError, value: unknown): PackProblem[] {
  return issues.flatMap((issue): PackProblem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => problem([...issue.path, name], 'unknown'));
    const isMissing = valueAt(value, issue.path) === undefined;
    const [key, values]: Said = isMissing ? ['missing'] : said(issue);
    return [problem(issue.path, key, values)];
  });
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at: unknown, step) => (Object(at) as Record<PropertyKey, unknown>)[step], value);

export const problem = (
  path: readonly PropertyKey[],
  key: PackProblem['key'],
  values: PackProblem['values'] = {},
): PackProblem => ({ key, path, way: path.reduce<string>(wayOf, ''), values });

type Said = [PackProblem['key'], PackProblem['values']?];

function said(issue: z.core.$ZodIssue): Said {
  if (isKey(issue.message)) return [issue.message];
  switch (issue.code) {
    case 'invalid_type':
      return ['type', { expected: kinds[issue.expected] ?? 'fields' }];
    case 'invalid_value':
      return ['value', { values: issue.values.map(String).join(', ') }];
    case 'too_small':
      return [isCount(issue.origin) ? 'tooShort' : 'tooSmall', { least: Number(issue.minimum) }];
    case 'too_big':
      return [isCount(issue.origin) ? 'tooLong' : 'tooLarge', { most: Number(issue.maximum) }];
    default:
      return ['form'];
  }
}

/** What a value should be, by the schema's word for it (`workbench.kind.<kind>`). */
const kinds: Record<string, string> = {
  string: 'text',
  int: 'number',
  number: 'number',
  array: 'list',
};

const isCount = (origin: string) => origin === 'string' || origin === 'array';
