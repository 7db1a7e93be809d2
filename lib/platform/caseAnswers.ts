import type { OverrideReason } from '../core/acknowledgement';
import type { Case } from '../core/case';
import { withAnswer } from '../core/caseAnswer';
import type { Answer, Checklist } from '../core/checklist';
import { withCompensation } from '../core/compensatedCase';
import { isDecided, type Compensation } from '../core/compensation';
import type { FactField, Subject } from '../core/fact';
import { filled, withFact, withRead, type Choices } from '../core/filled';
import { withAcknowledgement } from '../core/judgedCase';
import { withSecondCheck, type SecondCheck } from '../core/secondCheck';
import { changeCase, readCase } from './cases';
import { readListOf } from './checklists';
import { change, Refusal, tableOf, type Database } from './database';
import { isAnswer, requestOf } from './secondCode';
import { readSettings } from './settings';

/** Puts an answer on record. Refuses items that are none of the case's, and cases let through. */
export function answerCase(
  database: Database,
  { id, item, answer }: { id: string; item: string; answer: Answer },
  checklists: readonly Checklist[],
): Promise<Case> {
  return changeOpen(database, id, checklists, (record, { items }) =>
    items.some((at) => at.id === item) ? withAnswer(record, item, answer) : undefined,
  );
}

/** Puts on record what was read of a case's products and did not fit into the message that opened it. */
export function fillRead(
  database: Database,
  { id, subjects }: { id: string; subjects: readonly Subject[] },
): Promise<Case> {
  return changeCase(database, id, (record) => {
    if (record.status !== 'open') throw new Refusal('closed');
    return withRead(record, subjects);
  });
}

/** Puts on record what the merchant says of a product. Refuses what is no value of that field. */
export function fillFact(
  database: Database,
  { id, key, field, value }: { id: string; key: string; field: FactField; value: string },
  choices: Choices,
  now: number,
): Promise<Case> {
  return changeCase(database, id, (record) => {
    const given = filled(field, value, now, choices);
    if (!given) throw new Refusal('invalid');
    if (record.status !== 'open') throw new Refusal('closed');
    return withFact(record, key, given, choices);
  });
}

/** Keeps what those affected are offered, or takes it back. Refuses what says both yes and no. */
export function keepCompensation(
  database: Database,
  { id, compensation }: { id: string; compensation?: Compensation },
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return changeOpen(database, id, checklists, (record, list) =>
    compensation && !isDecided(compensation)
      ? undefined
      : withCompensation(record, compensation, list, now),
  );
}

/** Puts on record that a danger was taken note of, or a number that differs. Refuses what is none of the case's. */
export function acknowledge(
  database: Database,
  { id, key, reason }: { id: string; key: string; reason: OverrideReason },
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  return changeOpen(database, id, checklists, (record, list) =>
    withAcknowledgement(record, list, key, { reason, at: now }),
  );
}

/**
 * Puts on record that a second person has looked over the answers, on this machine or by the code
 * of another one. Refuses a code that does not fit the case as it stands, going without where the
 * shop needs one, and cases let through.
 */
export async function checkTwice(
  database: Database,
  given: { id: string; code?: string } & Pick<SecondCheck, 'name' | 'role'>,
  checklists: readonly Checklist[],
  now: number,
): Promise<Case> {
  const { id, code, role } = given;
  const name = given.name.trim();
  const { needsSecondCode, secondKey } = await readSettings(database);
  return changeOpen(database, id, checklists, (record, list) => {
    if (!name || (needsSecondCode && !code)) return undefined;
    if (!code) return withSecondCheck(record, { name, role }, now);
    const { code: asked } = requestOf(record, list);
    if (!isAnswer(code, asked, { name, role }, secondKey)) return undefined;
    return withSecondCheck(record, { name, role, by: secondKey ? 'word' : 'code' }, now);
  });
}

/** Changes an open case by the list that it is answered with; `changed` gives undefined for what is none of it. */
function changeOpen(
  database: Database,
  id: string,
  checklists: readonly Checklist[],
  changed: (record: Case, list: Checklist) => Case | undefined,
): Promise<Case> {
  return change(database, ['cases', 'checklists'], async () => {
    const before = await readCase(database, id);
    const list = await readListOf(database, before, checklists);
    if (before.status !== 'open') throw new Refusal('closed');
    const record = changed(before, list);
    if (!record) throw new Refusal('invalid');
    await tableOf(database, 'cases').put(record);
    return record;
  });
}
