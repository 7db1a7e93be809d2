import { afterwardsFor, happenedAt, withAfterwards, type Afterwards } from '../core/afterwards';
import { newCase, resumedCase } from '../core/begunCase';
import { listFor, listsOf } from '../core/begunList';
import type { Case } from '../core/case';
import type { CaseEvent } from '../core/caseEvent';
import { caseKey, isCertain } from '../core/caseKey';
import { checklistFor, type Answer, type Checklist } from '../core/checklist';
import type { Hold } from '../core/hold';
import { marked } from '../core/judgedCase';
import { occasionAt, saleTimes } from '../core/occasion';
import { readChecklists } from './checklists';
import { change, Refusal, tableOf, type Database } from './database';
import { decodeAll, decode } from './tables';

/**
 * The case for a hold: an open one of the same action, shop and products is gone on with, else
 * one is made. A hold that does not say for certain what it concerns only meets the case that
 * the very same hold has made, so that a message sent twice makes one case.
 */
export function openCase(
  database: Database,
  hold: Hold,
  kind: 'held' | 'opened',
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return change(database, ['cases', 'checklists', 'campaigns'], async () => {
    const key = caseKey(hold);
    const stored = await tableOf(database, 'cases').where('key').equals(key).toArray();
    const open = decodeAll('cases', stored).records.filter(({ status }) => status === 'open');
    const fitting = isCertain(hold)
      ? open.filter((record) => isCertain(record.hold))
      : open.filter(({ hold: before }) => before.at === hold.at && before.page === hold.page);
    const found = fitting.sort((one, other) => other.updatedAt - one.updatedAt)[0];
    const campaigns = decodeAll(
      'campaigns',
      await tableOf(database, 'campaigns').toArray(),
    ).records;
    const occasion = occasionAt(saleTimes(campaigns, hold.at), hold.at);
    const saved = await readChecklists(database, checklistFor(checklists, hold, occasion));
    const lists = listsOf(checklists, saved, found ? [found] : [], now, campaigns);
    const checklist = listFor(checklists, lists, hold, now);
    const record = found
      ? resumedCase(found, hold, kind, checklist, now)
      : newCase(crypto.randomUUID(), hold, kind, checklist, now);
    await tableOf(database, 'cases').put(record);
    return record;
  });
}

/** Puts a delist on record that happened without having been held; a message sent twice makes one case. */
export function recordAround(
  database: Database,
  hold: Hold,
  seen: Pick<CaseEvent, 'words' | 'partial'>,
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return change(database, ['cases'], async () => {
    const stored = await tableOf(database, 'cases').where('key').equals(caseKey(hold)).toArray();
    const same = decodeAll('cases', stored).records.find(
      (at) => at.status === 'unreviewed' && at.hold.at === hold.at,
    );
    if (same) return same;
    const list = checklistFor(checklists, hold);
    const record = newCase(crypto.randomUUID(), hold, 'unreviewed', list, now, seen);
    await tableOf(database, 'cases').put(record);
    return record;
  });
}

/** Puts on record what was looked after once it was off. Refuses cases that have not happened. */
export function lookAfter(
  database: Database,
  { id, item, answer }: { id: string; item: string; answer: Answer },
  afterwards: readonly Afterwards[],
): Promise<Case> {
  return changeCase(database, id, (record) => {
    const { items } = afterwardsFor(afterwards, record);
    const isKnown = items.some((at) => at.id === item);
    if (!isKnown || happenedAt(record) === undefined) throw new Refusal('invalid');
    return withAfterwards(record, item, answer);
  });
}

/** Puts on record what happened. */
export const markCase = (database: Database, id: string, event: CaseEvent): Promise<Case> =>
  changeCase(database, id, (record) => marked(record, event));

/** Changes one case in one transaction; nothing is written where it stays the same. */
export function changeCase(
  database: Database,
  id: string,
  changed: (record: Case) => Case,
): Promise<Case> {
  return change(database, ['cases'], async () => {
    const before = await readCase(database, id);
    const record = changed(before);
    if (record !== before) await tableOf(database, 'cases').put(record);
    return record;
  });
}

/** One case. Refuses where there is none that can be read. */
export async function readCase(database: Database, id: string): Promise<Case> {
  const read = decode('cases', await tableOf(database, 'cases').get(id));
  if (!('record' in read)) throw new Refusal('missing');
  return read.record;
}
