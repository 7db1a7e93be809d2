import { afterwardsFor, happenedAt, withAfterwards, type Afterwards } from '../core/afterwards';
import { listFor, listsOf } from '../core/begunList';
import {
  caseKey,
  isCertain,
  newCase,
  resumedCase,
  withAnswer,
  withEvent,
  type Case,
  type CaseEvent,
} from '../core/case';
import { checklistFor, type Answer, type Checklist } from '../core/checklist';
import { isDecided, type Compensation } from '../core/compensation';
import type { OverrideReason } from '../core/acknowledgement';
import type { FactField } from '../core/fact';
import { filled, withFact } from '../core/filled';
import type { Hold } from '../core/hold';
import { withAcknowledgement } from '../core/judgedCase';
import { withSecondCheck, type SecondCheck } from '../core/secondCheck';
import { readChecklists, readListOf } from './checklists';
import { change, decodeAll, decode, Refusal, tableOf, type Database } from './database';

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
  return change(database, ['cases', 'checklists'], async () => {
    const key = caseKey(hold);
    const stored = await tableOf(database, 'cases').where('key').equals(key).toArray();
    const open = decodeAll('cases', stored).records.filter(({ status }) => status === 'open');
    const fitting = isCertain(hold)
      ? open.filter((record) => isCertain(record.hold))
      : open.filter(({ hold: before }) => before.at === hold.at && before.page === hold.page);
    const found = fitting.sort((one, other) => other.updatedAt - one.updatedAt)[0];
    const saved = await readChecklists(database, checklistFor(checklists, hold));
    const lists = listsOf(checklists, saved, found ? [found] : [], now);
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

/** Puts an answer on record. Refuses items that are none of the case's, and cases let through. */
export function answerCase(
  database: Database,
  { id, item, answer }: { id: string; item: string; answer: Answer },
  checklists: readonly Checklist[],
): Promise<Case> {
  return change(database, ['cases', 'checklists'], async () => {
    const record = await readCase(database, id);
    const { items } = await readListOf(database, record, checklists);
    if (!items.some((at) => at.id === item)) throw new Refusal('invalid');
    if (record.status !== 'open') throw new Refusal('closed');
    const answered = withAnswer(record, item, answer);
    await tableOf(database, 'cases').put(answered);
    return answered;
  });
}

/** Puts on record what the merchant says of a product. Refuses what is no value of that field. */
export function fillFact(
  database: Database,
  { id, key, field, value }: { id: string; key: string; field: FactField; value: string },
  now: number,
): Promise<Case> {
  return changeCase(database, id, (record) => {
    const given = filled(field, value, now);
    if (!given) throw new Refusal('invalid');
    if (record.status !== 'open') throw new Refusal('closed');
    return withFact(record, key, given);
  });
}

/** Keeps what those affected are offered, or takes it back. Refuses what says both yes and no. */
export function keepCompensation(
  database: Database,
  { id, compensation }: { id: string; compensation?: Compensation },
  now: number,
): Promise<Case> {
  return changeCase(database, id, (record) => {
    if (record.status !== 'open') throw new Refusal('closed');
    if (compensation && !isDecided(compensation)) throw new Refusal('invalid');
    const kept = compensation && { ...compensation, updatedAt: now };
    return { ...record, compensation: kept, updatedAt: Math.max(record.updatedAt, now) };
  });
}
/** Puts on record that a danger was taken note of, or a number that differs. Refuses what is none of the case's. */
export function acknowledge(
  database: Database,
  { id, key, reason }: { id: string; key: string; reason: OverrideReason },
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return change(database, ['cases', 'checklists'], async () => {
    const record = await readCase(database, id);
    const checklist = await readListOf(database, record, checklists);
    if (record.status !== 'open') throw new Refusal('closed');
    const acknowledged = withAcknowledgement(record, checklist, key, { reason, at: now });
    if (!acknowledged) throw new Refusal('invalid');
    await tableOf(database, 'cases').put(acknowledged);
    return acknowledged;
  });
}
/** Puts on record that a second person has looked over the answers. Refuses cases let through. */
export function checkTwice(
  database: Database,
  { id, name, role }: { id: string } & Pick<SecondCheck, 'name' | 'role'>,
  now: number,
): Promise<Case> {
  return changeCase(database, id, (record) => {
    if (!name.trim()) throw new Refusal('invalid');
    if (record.status !== 'open') throw new Refusal('closed');
    return withSecondCheck(record, { name: name.trim(), role }, now);
  });
}

/** Puts on record what was looked after once it was off. Refuses cases that have not happened. */
export function lookAfter(
  database: Database,
  { id, item, answer }: { id: string; item: string; answer: Answer },
  afterwards: readonly Afterwards[],
): Promise<Case> {
  return changeCase(database, id, (record) => {
    const { items } = afterwardsFor(afterwards, record.hold.action);
    const isKnown = items.some((at) => at.id === item);
    if (!isKnown || happenedAt(record) === undefined) throw new Refusal('invalid');
    return withAfterwards(record, item, answer);
  });
}

/** Puts on record what happened. */
export const markCase = (database: Database, id: string, event: CaseEvent): Promise<Case> =>
  changeCase(database, id, (record) => withEvent(record, event));

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
