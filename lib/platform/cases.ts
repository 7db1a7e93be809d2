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
import type { OverrideReason } from '../core/acknowledgement';
import type { FactField } from '../core/fact';
import { filled, withFact } from '../core/filled';
import type { Hold } from '../core/hold';
import { withAcknowledgement } from '../core/judgedCase';
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
  const checklist = checklistFor(checklists, hold);
  return change(database, ['cases'], async () => {
    const key = caseKey(hold);
    const stored = await tableOf(database, 'cases').where('key').equals(key).toArray();
    const open = decodeAll('cases', stored).records.filter(({ status }) => status === 'open');
    const fitting = isCertain(hold)
      ? open.filter((record) => isCertain(record.hold))
      : open.filter(({ hold: before }) => before.at === hold.at && before.page === hold.page);
    const found = fitting.sort((one, other) => other.updatedAt - one.updatedAt)[0];
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
  words: string | undefined,
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return change(database, ['cases'], async () => {
    const stored = await tableOf(database, 'cases').where('key').equals(caseKey(hold)).toArray();
    const same = decodeAll('cases', stored).records.find(
      (at) => at.status === 'unreviewed' && at.hold.at === hold.at,
    );
    if (same) return same;
    const begun = newCase(crypto.randomUUID(), hold, 'opened', checklistFor(checklists, hold), now);
    const event = { at: begun.createdAt, kind: 'unreviewed', ...(words && { words }) } as const;
    const record: Case = { ...begun, status: 'unreviewed', events: [event] };
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
  return changeCase(database, id, (record) => {
    const { items } = checklistFor(checklists, record.hold);
    if (!items.some((at) => at.id === item)) throw new Refusal('invalid');
    if (record.status !== 'open') throw new Refusal('closed');
    return withAnswer(record, item, answer);
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

/** Puts on record that a danger was taken note of, or a number that differs. Refuses what is none of the case's. */
export const acknowledge = (
  database: Database,
  { id, key, reason }: { id: string; key: string; reason: OverrideReason },
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> =>
  changeCase(database, id, (record) => {
    if (record.status !== 'open') throw new Refusal('closed');
    const checklist = checklistFor(checklists, record.hold);
    const acknowledged = withAcknowledgement(record, checklist, key, { reason, at: now });
    if (!acknowledged) throw new Refusal('invalid');
    return acknowledged;
  });

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
