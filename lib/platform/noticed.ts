import { withEvent, type Case } from '../core/case';
import { withNotice, type CaseNotice } from '../core/caseNotice';
import { readCase } from './cases';
import { change, tableOf, type Database } from './database';
import { markUsed } from './templates';

type Told = Omit<CaseNotice, 'at' | 'sha256' | 'text'> & { id: string; text: string };

/** SHA-256 of a text as UTF-8, in hexadecimal; half a pair of surrogates counts as U+FFFD. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Puts on record that a notice of a case was copied or inserted at `now` (ms), with the text and
 * its digest; the template is used from then on. A message sent twice makes one. Refuses 'missing'.
 */
export async function noteNotice(
  database: Database,
  { id, how, template, audience, channel, text }: Told,
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
    sha256: digest,
    text,
  };
  return change(database, ['cases', 'templates'], async () => {
    const before = await readCase(database, id);
    const notices = withNotice(before.notices ?? [], notice);
    if (notices === before.notices) return before;
    const event = { at: now, kind: 'noticed', words: template.name } as const;
    const record: Case = { ...withEvent(before, event), notices: [...notices] };
    await tableOf(database, 'cases').put(record);
    await markUsed(database, template.id, now);
    return record;
  });
}
