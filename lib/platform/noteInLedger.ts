import { nextEntry, type LedgerEntry } from '../core/ledger';
import { tableOf, type Database } from './database';
import { digestOf } from './digest';

/**
 * Puts down that something was brought in, by a digest of what that was; the cases that it changed
 * have entries of their own.
 */
export async function noteInLedger(
  database: Database,
  kind: 'import' | 'restore',
  digest: string,
  now: number,
): Promise<void> {
  const ledger = tableOf(database, 'ledger');
  const last = (await ledger.orderBy('seq').last()) as LedgerEntry | undefined;
  await ledger.add(nextEntry(last, { at: now, caseId: '', kind, digest }, digestOf));
}

/** Whether the last that was brought in is this very work. */
export async function isNoted(
  database: Database,
  kind: 'import' | 'restore',
  digest: string,
): Promise<boolean> {
  const noted = await tableOf(database, 'ledger').where('caseId').equals('').toArray();
  const last: unknown = noted.at(-1);
  return (
    Reflect.get(Object(last), 'kind') === kind && Reflect.get(Object(last), 'digest') === digest
  );
}
