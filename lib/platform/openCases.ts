import type { Case } from '../core/case';
import { noFilter } from '../core/recordFilter';
import { doneKey } from '../core/summary';
import { tableOf, type Database } from './database';
import { lookThrough, readCases } from './records';

/** Most cases that are told of as being worked on, the newest of them. */
export const mostOpen = 100;

/** Most open cases of a shop that are looked through for those of one page. */
const mostOfShop = 1000;

/**
 * The cases that are being worked on, of one shop or of all, the newest first: those that are
 * open and were neither given up nor overtaken by another one. Those that were begun on `page`,
 * where one is named, come before all others.
 */
export async function readOpenWork(
  database: Database,
  shop?: string,
  page?: string,
): Promise<{ records: Case[]; unread: number }> {
  const filter = { ...noFilter, outcome: 'open', shop } as const;
  const most = page === undefined ? mostOpen : mostOfShop;
  const { found } = await lookThrough(database, filter, undefined, most);
  const ids = found.map(({ id }) => id);
  const read = await readCases(database, ids);
  const isHere = ({ hold }: Case) => page === undefined || hold.page === page;
  let left = [...read.records.filter(isHere), ...read.records.filter((at) => !isHere(at))];
  const records: Case[] = [];
  for (; left.length > 0 && records.length < mostOpen; left = left.slice(mostOpen)) {
    const some = left.slice(0, mostOpen);
    const over = await Promise.all(some.map((record) => isOver(database, record)));
    records.push(...some.filter((_, at) => !over[at]));
  }
  return { ...read, records: records.slice(0, mostOpen) };
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
