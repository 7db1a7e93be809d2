import { canonicalJson } from '../core/canonical';
import { notExchanged, onlyExported } from '../core/exchange';
import { problem, problemsOf, type PackProblem } from '../core/packProblem';
import { type Database } from './database';
import { decode, tableNames, type TableName } from './tables';

/** Records by table and key (its JSON), decoded. */
export type Given = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Most problems that are gathered: nobody reads more. */
const mostProblems = 200;

/** The key of a record of a table, as JSON: text, number, or a list of these. */
export function keyOf({ dexie }: Database, table: string, record: unknown): string {
  const { keyPath } = dexie.table(table).schema.primKey;
  const at = (path: string): unknown => Reflect.get(Object(record), path);
  return canonicalJson(Array.isArray(keyPath) ? keyPath.map(at) : at(keyPath ?? 'id'));
}

/**
 * Decodes what came from outside, record by record; one that cannot be read is a problem, and so
 * is one that comes twice. `trimmed` counts those of which something was not kept.
 */
export function readTables(
  database: Database,
  tables: Readonly<Record<string, readonly unknown[]>>,
): { given: Given; problems: PackProblem[]; trimmed: number } {
  const given = new Map<string, Map<string, unknown>>();
  const problems: PackProblem[] = [];
  let trimmed = 0;
  for (const [table, values] of Object.entries(tables)) {
    if (onlyExported.includes(table)) continue;
    if (!isTable(table)) {
      problems.push(problem(['tables', table], 'table'));
      continue;
    }
    const records = new Map<string, unknown>();
    values.forEach((value, index) => {
      if (problems.length >= mostProblems) return;
      const way = ['tables', table, index];
      const read = decode(table, value);
      if (!('record' in read)) return problems.push(...recordProblems(read.error, value, way));
      const key = keyOf(database, table, read.record);
      if (records.has(key)) return problems.push(problem(way, 'twice'));
      records.set(key, read.record);
      if (canonicalJson(read.record) !== canonicalJson(value)) trimmed += 1;
    });
    given.set(table, records);
  }
  return { given, problems, trimmed };
}

const isTable = (name: string): name is TableName =>
  tableNames.some((at) => at === name) && !notExchanged.includes(name);

/** What is wrong with one record, at its place in the file. */
function recordProblems(
  error: unknown,
  value: unknown,
  way: readonly PropertyKey[],
): PackProblem[] {
  const issues = Reflect.get(Object(error), 'issues');
  if (!Array.isArray(issues)) return [problem(way, 'form')];
  const own = problemsOf(error as Parameters<typeof problemsOf>[0], value);
  return own.map(({ path, key, values }) => problem([...way, ...path], key, values));
}
