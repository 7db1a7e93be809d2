import { withEvent, type Case } from '../core/case';
import { withNotice, type CaseNotice } from '../core/caseNotice';
import { toldTimings } from '../core/noticePlan';
import type { PlanStep } from '../core/plan';
import { finished } from '../core/reminder';
import { readCase } from './cases';
import { change, tableOf, type Database } from './database';
import { decoded } from './reminderRows';
import { markUsed, readTemplates } from './templates';

type Told = Omit<CaseNotice, 'at' | 'sha256' | 'text'> & { id: string; text: string };

/** SHA-256 of a text as UTF-8, in hexadecimal; half a pair of surrogates counts as U+FFFD. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Puts on record that a notice of a case was copied or inserted at `now` (ms), with the text and
 * its digest; the template is used from then on, and what `steps` remind of is done where everybody
 * has been told. A message sent twice makes one. Refuses 'missing'.
 */
export async function noteNotice(
  database: Database,
  { id, how, template, audience, channel, part, text }: Told,
  steps: readonly PlanStep[],
  now: number,
): Promise<Case> {
  // Before the transaction: it would end while the digest is being made.
  const digest = await sha256(text);
  const notice = {
    at: now,
    how,
    template,
    ...(audience && { audience }),
    ...(channel && { channel }),
    ...(part && { part }),
    sha256: digest,
    text,
  };
  const tables = ['cases', 'templates', 'reminders'] as const;
  return change(database, tables, async () => {
    const before = await readCase(database, id);
    const notices = withNotice(before.notices ?? [], notice);
    if (notices === before.notices) return before;
    const words = part ? `${template.name} ${part.at}/${part.count}` : template.name;
    const event = { at: now, kind: 'noticed', words } as const;
    const record: Case = { ...withEvent(before, event), notices: [...notices] };
    await tableOf(database, 'cases').put(record);
    await markUsed(database, template.id, now);
    await settleTold(database, record, steps, now);
    return record;
  });
}

/** Finishes the reminders of notices that everybody has been sent. */
async function settleTold(
  database: Database,
  record: Case,
  steps: readonly PlanStep[],
  now: number,
): Promise<void> {
  const told = toldTimings(await readTemplates(database), record, now);
  const isTold = (step: string) =>
    steps.some(({ id, tells }) => id === step && tells && told.includes(tells));
  const table = tableOf(database, 'reminders');
  const own = await decoded(table.where('caseId').equals(record.id));
  const settled = own.filter(({ step, state }) => state !== 'done' && step && isTold(step));
  await table.bulkPut(settled.map((at) => finished(at, now)));
}
