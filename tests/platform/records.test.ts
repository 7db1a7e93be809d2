import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '@/lib/core/case';
import { openWork } from '@/lib/core/openWork';
import { isWanted, noFilter, wordsOf, type RecordFilter } from '@/lib/core/recordFilter';
import { summaryOf } from '@/lib/core/summary';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { readDock } from '@/lib/platform/dock';
import { readOpenWork } from '@/lib/platform/openCases';
import { countGoverned } from '@/lib/platform/recordFigures';
import { makeIndex } from '@/lib/platform/recordIndex';
import { lookThrough, type Place } from '@/lib/platform/records';
import { readShops } from '@/lib/platform/recordShops';
import { makeSearch, type SearchState } from '@/lib/platform/recordSearch';
import { noon, someCase } from './some';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

const shops = [{ id: '10001', name: '甲食品旗舰店' }, { name: '乙百货' }, {}];
const goods = ['冻干草莓脆', '密封胶泥', 'ＡＢＣ收纳盒', '防水胶带'];
const subjectAt = (at: number) => ({
  id: `38192661890168261${10 + at}`,
  key: `38192661890168261${10 + at}`,
  name: goods[at],
  facts: [],
});

it('the shops of all records are known, each once, by its name of late', async () => {
  const of = (shop: Case['hold']['shop'], at: number) => ({
    ...someCase({ createdAt: noon + at }, { shop }),
    id: `case-${1000 + at}`,
  });
  await tableOf(database, 'cases').bulkPut([
    ...Array.from({ length: 300 }, (_, at) =>
      of({ id: '10001', name: at ? '甲食品' : '旧名' }, at),
    ),
    of({}, 400),
    of({ name: '乙百货' }, 401),
    of({ id: '10009' }, 402),
  ]);
  expect(await readShops(database)).toEqual([
    { key: '10001', name: '甲食品' },
    { key: '10009', name: '10009' },
    { key: '乙百货', name: '乙百货' },
  ]);
});

const someRecord = fc.record({
  shop: fc.nat({ max: 2 }),
  goods: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }),
  action: fc.constantFrom('off-shelf' as const, 'stop-promotion' as const),
  status: fc.constantFrom(
    'open' as const,
    'done' as const,
    'unreviewed' as const,
    'uncertain' as const,
    'refused' as const,
  ),
  /** Of its products, the first was seen to be off. */
  isPart: fc.boolean(),
  isLeft: fc.boolean(),
  // Few instants: many records bear the same.
  at: fc.nat({ max: 6 }),
  changed: fc.nat({ max: 6 }),
});
type Given = typeof someRecord extends fc.Arbitrary<infer T> ? T : never;
const caseOf = (given: Given, index: number): Case => ({
  ...someCase(
    {
      status: given.status,
      createdAt: noon + given.at,
      updatedAt: noon + given.at + given.changed,
      events: [
        { at: noon, kind: given.isLeft ? 'left' : 'held' },
        ...(given.status === 'open'
          ? []
          : [
              {
                at: noon + given.at,
                kind: given.status,
                ...(given.isPart && {
                  partial: { done: 1, refused: 0, off: [subjectAt(given.goods[0] ?? 0).key] },
                }),
              },
            ]),
      ],
    },
    {
      action: given.action,
      shop: shops[given.shop],
      subjects: given.goods.map(subjectAt),
    },
  ),
  id: `case-${1000 + index}`,
});

const someFilter: fc.Arbitrary<RecordFilter> = fc.record(
  {
    text: fc.constantFrom('', '草莓', 'abc 收纳', '甲食品', '6113', '3819266189016826111', '没有'),
    action: fc.constantFrom('off-shelf', 'stop-promotion', 'leave-alliance'),
    outcome: fc.constantFrom('open', 'done', 'givenUp', 'refused'),
    shop: fc.constantFrom('10001', '乙百货'),
    reason: fc.constant('soldOut'),
    from: fc.integer({ min: noon - 1, max: noon + 7 }),
    to: fc.integer({ min: noon - 1, max: noon + 7 }),
  },
  { requiredKeys: ['text'] },
);

const newestFirst = (one: { createdAt: number; id: string }, other: typeof one): number =>
  other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1);

it('what is found page by page is what fits, the newest first, and nothing twice', async () => {
  const all = fc.array(someRecord, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      all,
      someFilter,
      fc.integer({ min: 1, max: 5 }),
      async (given, filter, most) => {
        await tableOf(database, 'cases').clear();
        const cases = given.map(caseOf);
        await tableOf(database, 'cases').bulkPut(cases);
        const found: string[] = [];
        let [next, goes]: [Place | undefined, number] = [undefined, 0];
        do {
          const page = await lookThrough(database, filter, next, most);
          found.push(...page.found.map(({ id }) => id));
          ({ next } = page);
          goes += 1;
        } while (next && goes < 100);
        const fitting = cases.filter((at) => isWanted(summaryOf(at), filter, wordsOf(filter.text)));
        expect(found).toEqual(fitting.sort(newestFirst).map(({ id }) => id));
      },
    ),
    { numRuns: 150 },
  );
});

it('the work that is under way is the same as where all cases are known', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someRecord, { maxLength: 10 }), async (given) => {
      await tableOf(database, 'cases').clear();
      const cases = given.map(caseOf);
      await tableOf(database, 'cases').bulkPut(cases);
      const { records } = await readOpenWork(database);
      const expected = openWork(cases).sort(newestFirst);
      expect(records.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      const ofShop = (await readOpenWork(database, '10001')).records;
      expect(ofShop).toEqual(records.filter(({ hold }) => hold.shop.id === '10001'));
    }),
    { numRuns: 100 },
  );
});

it('of the work that is under way in a shop, what was begun on a page comes before all else', async () => {
  const of = (at: number, page: string) => ({
    ...caseOf(
      {
        ...{ shop: 0, goods: [0], action: 'off-shelf', status: 'open', isLeft: false },
        ...{ isPart: false, at, changed: 0 },
      },
      at,
    ),
    hold: { ...someCase().hold, shop: shops[0] ?? {}, page },
  });
  const [list, detail] = ['https://fxg.example/list', 'https://fxg.example/detail'];
  const newer = Array.from({ length: 150 }, (_, at) => of(at + 10, detail));
  await tableOf(database, 'cases').bulkPut([of(0, list), ...newer]);
  const idsOn = async (page: string) =>
    (await readDock(database, 'https://fxg.example', { id: '10001' }, page)).cases.map(
      ({ id }) => id,
    );
  expect((await idsOn(list)).slice(0, 2)).toEqual(['case-1000', 'case-1159']);
  expect(await idsOn(detail)).not.toContain('case-1000');
});

it('what came of the rules is counted over all cases of a period, not over the newest alone', async () => {
  const made = (at: number): Case => ({
    ...someCase({
      createdAt: noon - at,
      findings: [{ rule: 'saleNow', level: 'danger', evidence: {} }],
      events: [{ at: noon, kind: 'released' }],
    }),
    id: `case-${1000 + at}`,
  });
  await tableOf(database, 'cases').bulkPut(Array.from({ length: 130 }, (_, at) => made(at)));
  const told = vi.fn();
  const never = new AbortController().signal;
  const governed = await countGoverned(database, noon - 119, told, never);
  expect(told).toHaveBeenLastCalledWith({ done: 120, whole: 120 });
  expect(governed).toMatchObject([{ rule: 'saleNow', shown: 120, passed: 120, changed: 0 }]);
});

describe('a search', () => {
  beforeEach(() => vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle)));
  const seed = (count: number) =>
    tableOf(database, 'cases').bulkPut(
      Array.from({ length: count }, (_, at) =>
        caseOf(
          {
            shop: 0,
            goods: [at === 0 ? 0 : 1],
            action: 'off-shelf',
            status: 'done',
            isLeft: false,
            isPart: false,
            at,
            changed: 0,
          },
          at,
        ),
      ),
    );
  const begin = async () => {
    const living = new AbortController();
    const changed = vi.fn();
    const search = makeSearch(changed, vi.fn(), living.signal);
    const states: SearchState[] = [];
    const told = (state: SearchState) => states.push(state);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    return { living, changed, search, states, told };
  };

  it('shows what it found before it has looked through all', async () => {
    await seed(2500);
    const { living, search, states, told } = await begin();
    search.look({ ...noFilter, text: '草莓' }, 50, told);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('done'), 5000);
    expect(states.length).toBeGreaterThan(2);
    expect(states.at(-1)).toMatchObject({ total: 2500, looked: 2500 });
    expect(states.at(-1)?.found).toHaveLength(1);
    search.look(noFilter, 50, told);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('more'));
    expect(states.at(-1)).toMatchObject({ looked: 50 });
    living.abort();
  });

  it('that another one takes the place of is heard no more, and a change is told', async () => {
    await seed(60);
    const { living, changed, search, states, told } = await begin();
    const first = vi.fn();
    search.look({ ...noFilter, text: '草莓' }, 50, first);
    search.look(noFilter, 100, told);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('done'));
    expect(first).not.toHaveBeenCalled();
    expect(states.at(-1)?.found).toHaveLength(60);
    changed.mockClear();
    await tableOf(database, 'cases').put({ ...someCase(), id: 'case-9999' });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    living.abort();
  });

  it('reads each record once, however many letters are typed', async () => {
    await seed(2500);
    const { living, search, states, told } = await begin();
    const look = async (text: string) => {
      search.look({ ...noFilter, text }, 50, told);
      await vi.waitFor(() => expect(states.at(-1)?.state).toBe('done'), 5000);
      states.length = 0;
    };
    const reading = vi.spyOn(IDBIndex.prototype, 'getAll');
    await look('没有');
    expect(reading).toHaveBeenCalled();
    reading.mockClear();
    for (const text of ['草', '草莓', '草莓脆']) {
      search.look({ ...noFilter, text }, 50, told);
      await vi.waitFor(() => expect(states.at(-1)?.found).toHaveLength(1));
      expect(states.at(-1)).toMatchObject({ looked: 2500, total: 2500, state: 'done' });
      states.length = 0;
    }
    expect(reading).not.toHaveBeenCalled();
    living.abort();
  });

  it('has the records at hand before the first letter is typed, and reads no case twice', async () => {
    await seed(2500);
    const { living, search, states, told } = await begin();
    const [reading, getting] = [
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'get'),
    ];
    search.look(noFilter, 50, told);
    // The list, and all of them in three goes.
    await vi.waitFor(() => expect(reading).toHaveBeenCalledTimes(4), 5000);
    reading.mockClear();
    for (const text of ['草', '草莓']) {
      getting.mockClear();
      search.look({ ...noFilter, text }, 50, told);
      await vi.waitFor(() => expect(states.at(-1)?.state).toBe('done'));
      expect(states.at(-1)?.found).toHaveLength(1);
      states.length = 0;
    }
    expect(reading).not.toHaveBeenCalled();
    expect(getting).not.toHaveBeenCalled();
    living.abort();
  });
});

const someChange = fc.record({ at: fc.nat({ max: 9 }), given: someRecord });

it('what is kept of the records is what is stored, whatever has changed meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someRecord, { maxLength: 8 }),
      fc.array(fc.oneof(someChange, fc.constant('grow' as const), fc.nat({ max: 9 }))),
      someFilter,
      async (given, steps, filter) => {
        await tableOf(database, 'cases').clear();
        await tableOf(database, 'cases').bulkPut(given.map(caseOf));
        const index = makeIndex(database, 2);
        for (const step of steps) {
          if (step === 'grow') await index.grow();
          else if (typeof step === 'number')
            await tableOf(database, 'cases').delete(`case-${1000 + step}`);
          else await tableOf(database, 'cases').put(caseOf(step.given, step.at));
          await index.renew();
        }
        while (!index.isWhole()) await index.grow();
        const { ids, looked } = index.find(filter, 0, 100);
        const stored = (await tableOf(database, 'cases').toArray()) as Case[];
        const fitting = stored.filter((at) =>
          isWanted(summaryOf(at), filter, wordsOf(filter.text)),
        );
        expect(looked).toBe(stored.length);
        expect(ids.toSorted()).toEqual(fitting.map(({ id }) => id).toSorted());
      },
    ),
    { numRuns: 100 },
  );
});
