import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import type { Case } from '@/lib/core/case';
import type { Finding } from '@/lib/core/finding';
import { headIn, headText, type LedgerEntry } from '@/lib/core/ledger';
import { makeBackup } from '@/lib/platform/backups';
import { answerCase } from '@/lib/platform/caseAnswers';
import { markCase, openCase } from '@/lib/platform/cases';
import { change, openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { setAsideUnread } from '@/lib/platform/setAside';
import { verifyLedger } from '@/lib/platform/verify';
import { noon, someCase, someHold } from './some';

let database: Database;
const never = new AbortController().signal;
const verify = (kept?: string) =>
  verifyLedger(database, kept === undefined ? undefined : headIn(kept), () => undefined, never);
const faults = async (kept?: string) => {
  const found = (await verify(kept)).faults;
  return found.map(({ kind, seq }) => (seq === undefined ? kind : `${kind} ${seq}`));
};
const entries = () => tableOf(database, 'ledger').toArray() as Promise<LedgerEntry[]>;
const put = (change: object = {}) => tableOf(database, 'cases').put({ ...someCase(), ...change });
/** A change that something else than us makes: below Dexie, without the ledger. */
const behind = (store: string, make: (at: IDBObjectStore) => IDBRequest) =>
  new Promise((resolve, reject) => {
    const asked = make(
      database.dexie.backendDB().transaction(store, 'readwrite').objectStore(store),
    );
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error));
  });

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

describe('the ledger', () => {
  it('has an entry for each change of a case, by what it was', async () => {
    const { id } = await openCase(database, someHold(), 'held', checklists, noon);
    const answer = { ticked: true, at: noon + 1 };
    await answerCase(database, { id, item: 'product', answer }, checklists);
    await markCase(database, id, { at: noon + 2, kind: 'confirmed' });
    expect((await entries()).map(({ seq, kind, caseId }) => [seq, kind, caseId])).toEqual([
      [1, 'begun', id],
      [2, 'answer', id],
      [3, 'event', id],
    ]);
    expect(await verify()).toMatchObject({ entries: 3, cases: 1, faultCount: 0 });
  });

  it('has none for what is written again as it was', async () => {
    await put();
    await put({ compensation: undefined });
    expect(await entries()).toHaveLength(1);
  });

  it('goes on from entry to entry within one transaction, many at once', async () => {
    await change(database, ['cases'], async () => {
      await Promise.all([put({ id: 'case-0001' }), put({ id: 'case-0002' })]);
      await tableOf(database, 'cases').bulkPut([
        { ...someCase(), id: 'case-0003' },
        { ...someCase(), id: 'case-0001', updatedAt: noon + 1 },
      ]);
      await tableOf(database, 'cases').where('id').equals('case-0002').delete();
    });
    const kinds = (await entries()).map(({ kind }) => kind);
    expect(kinds).toEqual(['begun', 'begun', 'begun', 'change', 'removed']);
    expect(await faults()).toEqual([]);
  });

  it('has nothing of a change that was not kept', async () => {
    const work = change(database, ['cases'], async () => {
      await put();
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(work).rejects.toThrow();
    expect(await entries()).toEqual([]);
    expect(await tableOf(database, 'summaries').count()).toBe(0);
  });

  it('knows what was set aside', async () => {
    await tableOf(database, 'cases').put({ id: 'broken', key: 'k', createdAt: 1 });
    await setAsideUnread(database, noon);
    expect((await entries()).map(({ kind }) => kind)).toEqual(['begun', 'removed']);
    expect(await faults()).toEqual([]);
  });
});

describe('what was changed behind its back', () => {
  const tamper = { ...someCase(), status: 'done' };
  const soldOut: Finding = { rule: 'soldOut', level: 'danger', evidence: {}, at: noon };
  beforeEach(async () => {
    for (const id of ['case-0001', 'case-0002', 'case-0003']) await put({ id });
    await put({ id: 'case-0002', updatedAt: noon + 1 });
  });

  it.each<[string, string, (at: IDBObjectStore) => IDBRequest, string[]]>([
    ['a case', 'cases', (at) => at.put(tamper), ['case-changed 1']],
    ['a case taken out', 'cases', (at) => at.delete('case-0003'), ['case-missing 3']],
    ['a case put in', 'cases', (at) => at.put({ ...tamper, id: 'case-0009' }), ['case-unknown']],
    ['an entry taken out', 'ledger', (at) => at.delete(2), ['entry-missing 2']],
    ['the last entry taken out', 'ledger', (at) => at.delete(4), ['case-changed 2']],
    ['the ledger taken out', 'ledger', (at) => at.clear(), Array(3).fill('case-unknown')],
  ])('%s shows', async (_, store, make, expected) => {
    expect(await faults()).toEqual([]);
    await behind(store, make);
    expect(await faults()).toEqual(expected);
  });

  it.each<[string, Partial<Case>]>([
    [
      'the instant of an effect',
      { effects: { at: noon, of: [{ id: 'warehouse', at: noon + 1 }] } },
    ],
    ['an effect', { effects: { at: noon, of: [{ id: 'links', at: noon }] } }],
    ['the time of a finding', { findings: [{ ...soldOut, at: noon + 1 }] }],
  ])('%s of a case shows', async (_, other) => {
    const effects = { at: noon, of: [{ id: 'warehouse', at: noon }] };
    const record = { ...someCase({ effects, findings: [soldOut] }), id: 'case-0004' };
    await tableOf(database, 'cases').put(record);
    expect(await faults()).toEqual([]);
    await behind('cases', (at) => at.put({ ...record, ...other }));
    expect(await faults()).toEqual(['case-changed 5']);
  });

  it('any one field of any one entry shows', async () => {
    const before = await entries();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3 }),
        fc.constantFrom('at', 'caseId', 'kind', 'digest', 'previous', 'hash'),
        async (at, field) => {
          const entry = before[at];
          const others: Record<string, unknown> = { at: 1, caseId: 'case-000x', kind: 'notice' };
          const other = others[field] ?? 'a'.repeat(64);
          await behind('ledger', (store) => store.put({ ...entry, [field]: other }));
          expect(await faults()).not.toEqual([]);
          await behind('ledger', (store) => store.put(entry));
          expect(await faults()).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('still shows when the case was gone on with since', async () => {
    await behind('cases', (at) => at.put(tamper));
    await put({ status: 'done', updatedAt: noon + 9 });
    expect((await entries()).slice(4).map(({ kind }) => kind)).toEqual(['outside', 'change']);
    expect(await faults()).toEqual(['outside 5']);
  });

  describe('after a backup', () => {
    const before = { ...someCase(), id: 'case-0002' };
    beforeEach(async () => makeBackup(database, Date.now()));
    afterEach(() => {
      vi.useRealTimers();
    });

    it('a case taken back together with its last entry shows, and so it does once the ledger has gone on', async () => {
      expect(await faults()).toEqual([]);
      await behind('ledger', (at) => at.delete(4));
      await behind('cases', (at) => at.put(before));
      expect(await faults()).toEqual(['backup-unknown 4']);
      await put({ id: 'case-0003', updatedAt: noon + 2 });
      expect(await faults()).toEqual(['backup-unknown 4']);
    });

    it('what is written since is no fault, nor is a ledger that was begun after its database was lost', async () => {
      await put({ id: 'case-0003', updatedAt: noon + 2 });
      expect(await faults()).toEqual([]);
      for (const store of ['cases', 'ledger', 'summaries']) await behind(store, (at) => at.clear());
      expect(await faults()).toEqual([]);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
      await put({ id: 'case-0001' });
      expect(await faults()).toEqual([]);
    });
  });

  it('shows where all was rewritten, by the head that was kept elsewhere', async () => {
    const { head } = await verify();
    const kept = head ? headText(head) : '';
    expect(await faults(kept)).toEqual([]);
    for (const store of ['cases', 'ledger', 'summaries']) await behind(store, (at) => at.clear());
    for (const id of ['case-0001', 'case-0002', 'case-0003', 'case-0004']) await put({ id });
    expect(await faults()).toEqual([]);
    expect(await faults(kept)).toEqual(['head-unknown 4']);
  });
});

it('a case that is written while the ledger is gone over is no fault', async () => {
  const ids = Array.from({ length: 1100 }, (_, at) => `case-0${at + 100}`);
  await tableOf(database, 'cases').bulkPut(ids.map((id) => ({ ...someCase(), id })));
  let told = 0;
  const work = verifyLedger(
    database,
    undefined,
    ({ done, whole }) => {
      told += 1;
      if (done < 1100 || done > 1700) return;
      void put({ id: 'case-0100', updatedAt: whole });
      void put({ id: 'case-01199', updatedAt: whole });
      void put({ id: 'case-00000' });
    },
    never,
  );
  expect((await work).faults).toEqual([]);
  expect(told).toBeGreaterThan(4);
});

it('what was stored before there was a ledger is put down when it is opened', async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
  const old = new Dexie('delist-guard');
  old.version(2).stores({ cases: 'id, key, createdAt', setAside: '++number, at' });
  await old.open();
  await old.table('cases').bulkPut([someCase(), someCase({ id: 'case-0002' })]);
  old.close();
  database = await openDatabase();
  expect((await entries()).map(({ kind, caseId }) => [kind, caseId])).toEqual([
    ['found', 'case-0001'],
    ['found', 'case-0002'],
  ]);
  expect(await faults()).toEqual([]);
  expect(await tableOf(database, 'summaries').count()).toBe(2);
});

it('a summary that is lost is made again by the sweep', async () => {
  await put();
  await behind('summaries', (at) => at.clear());
  await setAsideUnread(database, noon);
  expect(await tableOf(database, 'summaries').count()).toBe(1);
  expect(await entries()).toHaveLength(1);
});
