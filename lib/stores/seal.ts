import type { LedgerEntry } from '../core/ledger';
import { tableOf } from '../platform/database';
import { decode } from '../platform/tables';
import { ownDatabase } from '../platform/ownDatabase';

export type Seal = Pick<LedgerEntry, 'seq' | 'hash' | 'at'>;

/** The ledger's last entry of a case: what it was sealed with. Undefined where it cannot be had. */
export async function readSeal(caseId: string): Promise<Seal | undefined> {
  try {
    const ledger = tableOf(await ownDatabase(), 'ledger');
    const read = decode('ledger', await ledger.where('caseId').equals(caseId).last());
    return 'record' in read ? read.record : undefined;
  } catch {
    return undefined;
  }
}
