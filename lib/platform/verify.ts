import { Dexie, type IndexableType } from 'dexie';
import type { LedgerHead } from '../core/ledger';
import { makeCheck, type LedgerCheck, type Verdict } from '../core/ledgerCheck';
import { readBackups } from './backups';
import { tableOf, type Database } from './database';
import { decode } from './tables';
import { digestOf } from './digest';

/** How many are looked at in one go: some ten milliseconds, so that whatever else is asked for comes in between. */
const [mostEntries, mostCases] = [500, 100];

/** How far a long piece of work has come; `whole` is what there was to do when it began. */
export interface Progress {
  done: number;
  whole: number;
}

/**
 * Goes over the whole ledger and every case, a few at a time, so that nothing waits for it; `kept`
 * is a head that was written down earlier; those that the backups bear are looked for as well. Throws the signal's reason where it ends this.
 */
export async function verifyLedger(
  database: Database,
  kept: LedgerHead | undefined,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Verdict> {
  const [ledger, cases] = [tableOf(database, 'ledger'), tableOf(database, 'cases')];
  const check = makeCheck(digestOf, kept, await readBackups(database));
  const whole = (await ledger.count()) + (await cases.count());
  let [done, seq, count] = [0, 0, mostEntries];
  const step = (more: number): void => {
    signal.throwIfAborted();
    told({ done: Math.min(whole, (done += more)), whole });
  };
  while (count === mostEntries) {
    const page = await ledger.where('seq').above(seq).limit(mostEntries).toArray();
    seq = tell(check, page, seq);
    step((count = page.length));
  }
  for (let last: IndexableType | undefined = Dexie.minKey; last !== undefined;) {
    const after: IndexableType = last;
    // One snapshot of both: what changed since is in the ledger that was read with it.
    const read = (): Promise<[fresh: unknown[], page: unknown[]]> =>
      Promise.all([
        ledger.where('seq').above(seq).toArray(),
        cases.where('id').above(after).limit(mostCases).toArray(),
      ]);
    const [fresh, page] = await database.dexie.transaction('r', ['ledger', 'cases'], read);
    seq = tell(check, fresh, seq);
    for (const stored of page) check.record(idOf(stored), stored);
    step(page.length);
    last = page.length < mostCases ? undefined : idOf(page.at(-1));
  }
  return check.verdict();
}

const idOf = (stored: unknown): string => String(Reflect.get(Object(stored), 'id'));

/** Tells the check of some entries; one that cannot be read is missing. Returns the last's number. */
function tell(check: LedgerCheck, entries: readonly unknown[], before: number): number {
  for (const stored of entries) {
    const read = decode('ledger', stored);
    if ('record' in read) check.entry(read.record);
  }
  return entries.length > 0 ? Number(Reflect.get(Object(entries.at(-1)), 'seq')) : before;
}
