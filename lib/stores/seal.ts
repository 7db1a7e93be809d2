import type { LedgerEntry } from '../core/ledger';
import { connection, decode, tableOf } from '../platform/database';

export type Seal = Pick<LedgerEntry, 'seq' | 'hash' | 'at'>;

const connect = connection();

/** The ledger's last entry of a case: what it was sealed with. Undefined where it cannot be had. */
export async function readSeal(caseId: string): Promise<Seal | undefined> {
  try {
    const ledger = tableOf(await connect(), 'ledger');
    const read = decode('ledger', await ledger.where('caseId').equals(caseId).last());
    return 'record' in read ? read.record : undefined;
  } catch {
    return undefined;
  }
}
