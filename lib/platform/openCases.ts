import type { Case } from '../core/case';
import { noFilter } from '../core/recordFilter';
import { doneKey } from '../core/summary';
import { tableOf, type Database } from './database';
import { lookThrough, readCases } from './records';

/** Most cases that are told of as being worked on, the newest of them. */
export const mostOpen = 100;

/**
 * The cases that are being worked on, of one shop or of all, the newest first: those that are
 * open and were neither given up nor overtaken by another one.
 */
export async function readOpenWork(
  database: Database,
  shop?: string,
): Promise<{ records: Case[]; unread: number }> {
  const filter = { ...noFilter, outcome: 'open', shop } as const;
  const { found } = await lookThrough(database, filter, undefined, mostOpen);
  const ids = found.map(({ id }) => id);
  const read = await readCases(database, ids);
  const over = await Promise.all(read.records.map((record) => isOver(database, record)));
  return { ...read, records: read.records.filter((_, at) => !over[at]) };
}

/** Whether all that a case is about was done since: `isOvertaken`, asked of the database. */
async function isOver(database: Database, { hold, updatedAt }: Case): Promise<boolean> {
  const { subjects } = hold;
  if (subjects.length === 0) return false;
  const over = tableOf(database, 'summaries').where('over');
  for (const { key } of subjects) {
    const [after, last] = [updatedAt + 1, Number.MAX_SAFE_INTEGER / 10].map((at) =>
      doneKey(hold, key, at),
    );
    if (after === undefined || last === undefined) return false;
    if ((await over.between(after, last, true, true).limit(1).count()) === 0) return false;
  }
  return true;
}
