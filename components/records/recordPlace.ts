import type { PackProblem } from '../../lib/core/packProblem';
import type { MessageKey, Say } from '../words';

/** What a table is called; one that is new here by its own name. */
export const tableName = (table: string, say: Say): string =>
  say(`exchange.table.${table}` as MessageKey) || table;

/** What a field of a record is called; one that is new here by its own name. */
export const fieldName = (field: string, say: Say): string =>
  say(`exchange.field.${field}` as MessageKey) || field;

/** Where in a file of ours something is wrong, as a merchant calls it; undefined outside its records. */
export function recordPlace({ path }: Pick<PackProblem, 'path'>, say: Say): string | undefined {
  const [tables, table, index, field, ...deeper] = path;
  if (tables !== 'tables' || typeof table !== 'string' || typeof index !== 'number')
    return undefined;
  const place = { table: tableName(table, say), number: index + 1 };
  if (typeof field !== 'string') return say('exchange.at.record', place);
  const named = { ...place, field: fieldName(field, say) };
  return deeper.length > 0 ? say('exchange.at.inside', named) : say('exchange.at.field', named);
}
