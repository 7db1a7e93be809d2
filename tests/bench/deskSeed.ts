import { canonicalJson } from '../../lib/core/canonical';
import type { Case } from '../../lib/core/case';
import { nextEntry, type LedgerEntry } from '../../lib/core/ledger';
import { summaryOf } from '../../lib/core/summary';
import { digestOf } from '../../lib/platform/digest';
import { caseAt } from './someCases';
import { reminderAt } from './someReminders';
import { someTemplates } from './someTemplates';

export interface SeedCounts {
  cases: number;
  reminders: number;
  templates: number;
}

/** Records in one transaction of the seeding. */
const chunk = 5000;

const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** Puts records into tables in one transaction. */
function put(database: IDBDatabase, records: Record<string, readonly unknown[]>): Promise<void> {
  const made = database.transaction(Object.keys(records), 'readwrite', { durability: 'relaxed' });
  for (const [table, values] of Object.entries(records))
    for (const value of values) made.objectStore(table).put(value);
  return new Promise((resolve, reject) => {
    made.oncomplete = () => resolve();
    made.onabort = () => reject(made.error);
  });
}

/**
 * Fills the database of the extension, from one of its own pages and past its code, which writes one
 * case at a time: with what it would have written, ledger and summaries too.
 */
export async function seedDesk(counts: SeedCounts, now: number): Promise<void> {
  // Opened as it is: the extension has made its tables.
  const database = await settled(indexedDB.open('delist-guard'));
  await put(database, { templates: someTemplates(counts.templates) });
  await put(database, {
    reminders: Array.from({ length: counts.reminders }, (_, index) => reminderAt(index, now)),
  });
  let last: LedgerEntry | undefined;
  const entryOf = (record: Case): LedgerEntry => {
    const digest = digestOf(canonicalJson(record));
    const about = { at: record.createdAt, caseId: record.id, kind: 'begun', digest } as const;
    return (last = nextEntry(last, about, digestOf));
  };
  // The oldest first, as they came about.
  for (let left = counts.cases; left > 0; left -= chunk) {
    const some = Array.from({ length: Math.min(chunk, left) }, (_, at) =>
      caseAt(left - 1 - at, now),
    );
    await put(database, {
      cases: some,
      summaries: some.map(summaryOf),
      ledger: some.map(entryOf),
    });
  }
  database.close();
}
