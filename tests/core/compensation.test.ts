import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import { withCompensation } from '@/lib/core/compensatedCase';
import { affectedIn } from '@/lib/core/affected';
import {
  compensation as schema,
  mostCost,
  type Compensation,
  type Promised,
} from '@/lib/core/compensation';
import {
  draftOf,
  newPromise,
  readDraft,
  readPromise,
  type PromiseDraft,
} from '@/lib/core/compensationDraft';
import { fenIn, typedYuan, yuan } from '@/lib/core/money';
import { compensationText, deadlineOf, type PromiseWords } from '@/lib/core/promiseText';
import { withSecondCheck } from '@/lib/core/secondCheck';
import type { Hold } from '@/lib/core/hold';
import { makeHold } from './example';
import { product, type Values } from './matter';
import { noon, someCase, someHold } from '../platform/some';
import { noticeOf } from '../platform/someNotice';

const lastOf = (day: string) => Date.parse(`${day}T23:59:00+08:00`);
const kept = (promises: Promised[], change: Partial<Compensation> = {}): Compensation => ({
  isNone: false,
  promises,
  updatedAt: noon,
  ...change,
});
const refund: Promised = { group: 'openOrders', offer: 'refund' };
const words: PromiseWords = {
  group: (group) => ({ openOrders: '未发货订单', presale: '预售' })[group as 'presale'] ?? group,
  offer: (offer) => ({ refund: '全额退款', difference: '补差价' })[offer as 'refund'] ?? offer,
  until: (day) => `截至 ${day}`,
};

describe('money', () => {
  test.each([
    [0, '￥0.00'],
    [5, '￥0.05'],
    [1250, '￥12.50'],
    [123_450, '￥1,234.50'],
    [2_000_000_000_000_000, '￥20,000,000,000,000.00'],
  ])('%i 分 is %s', (fen, text) => {
    expect(yuan(fen)).toBe(text);
  });

  test.each([
    ['12', 1200],
    [' 9.9 ', 990],
    ['0.07', 7],
    ['￥1,200.50', 120_050],
    ['１２．５', 1250],
    ['1.2万', 1_200_000],
    ['12.345', undefined],
    ['1,2', undefined],
    ['-3', undefined],
    ['9-12', undefined],
    ['9.9元起', undefined],
    ['$3', undefined],
    ['12 个', undefined],
    ['十', undefined],
    ['', undefined],
  ])('%j as it is typed is %s 分', (text, fen) => {
    expect(fenIn(text)).toBe(fen);
  });

  test('that is kept is typed as the same money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (fen) => {
        expect(fenIn(typedYuan(fen))).toBe(fen);
      }),
    );
  });
});

describe('what promises cost at most', () => {
  it('is exact', () => {
    const promises = [
      { ...refund, people: 3, each: 10 },
      { ...refund, people: 1_000_000, each: 99_999_999 },
      { ...refund, people: 7, each: 1 },
    ];
    expect(mostCost({ promises })).toBe(99_999_999_000_037);
  });

  it('is not known where one of them is not counted', () => {
    expect(mostCost({ promises: [{ ...refund, people: 3, each: 10 }, refund] })).toBeUndefined();
  });
});

describe('a promise that is typed', () => {
  const chosen: PromiseDraft = { ...newPromise, group: 'openOrders', offer: 'refund' };

  it('is kept as what it says, until the end of its day in Beijing', () => {
    const draft = { ...chosen, people: '３', each: '9.9', until: '2026-11-30', note: ' 好 ' };
    const counts = { people: 3, each: 990, until: lastOf('2026-11-30') };
    expect(readPromise(draft)).toEqual({
      promise: { ...refund, ...counts, note: '好' },
      counts,
      wrong: [],
    });
  });

  it('may have blanks', () => {
    expect(readPromise(chosen)).toEqual({ promise: refund, counts: {}, wrong: [] });
  });

  it('is none until it is chosen who is offered what', () => {
    expect(readPromise(newPromise)).toEqual({ counts: {}, wrong: [] });
    expect(readPromise({ ...newPromise, group: 'presale' }).promise).toBeUndefined();
    expect(readPromise({ ...newPromise, offer: 'coupon' }).promise).toBeUndefined();
  });

  test.each([
    [{ people: '三' }, ['people']],
    [{ people: '1000001' }, ['people']],
    [{ people: '2.5' }, ['people']],
    [{ each: '1000000.01' }, ['each']],
    [{ each: '约 3' }, ['each']],
    [{ until: '2026-02-30' }, ['until']],
    [{ until: '明天' }, ['until']],
    [{ people: '-1', each: 'x', until: 'y' }, ['people', 'each', 'until']],
  ])('%j is wrong in %j', (change, wrong) => {
    expect(readPromise({ ...chosen, ...change }).wrong).toEqual(wrong);
  });

  test('comes back as it was kept', () => {
    const anyPromise: fc.Arbitrary<Promised> = fc.record(
      {
        group: fc.constantFrom('openOrders' as const, 'creators' as const),
        offer: fc.constantFrom('refund' as const, 'coupon' as const),
        people: fc.integer({ min: 0, max: 1_000_000 }),
        each: fc.integer({ min: 0, max: 100_000_000 }),
        until: fc
          .integer({ min: 0, max: 2000 })
          .map((days) => lastOf('2026-11-24') + days * 86_400_000),
        note: fc.constant('一起补'),
      },
      { requiredKeys: ['group', 'offer'] },
    );
    fc.assert(
      fc.property(fc.array(anyPromise, { minLength: 1, maxLength: 20 }), (promises) => {
        const read = readDraft(draftOf('c', kept(promises)));
        expect(read.flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(read.map(({ promise }) => promise)).toEqual(promises);
        expect(schema.safeParse(kept(promises)).success).toBe(true);
      }),
    );
  });

  it('is not kept where nobody is affected', () => {
    expect(readDraft({ caseId: 'c', isNone: true, promises: [newPromise] })).toEqual([]);
  });
});

describe('the checklist’s item', () => {
  const list = checklistFor(checklists, someHold());
  const offered = kept([refund]);
  const withOffer = withCompensation(someCase(), offered, list, noon + 5);

  it.each([
    ['a promise', offered],
    ['that nobody is affected', kept([], { isNone: true })],
  ])('is answered by %s', (_, compensation) => {
    const record = withCompensation(someCase(), compensation, list, noon + 5);
    expect(record.compensation).toEqual({ ...compensation, updatedAt: noon + 5 });
    expect(record.answers).toEqual({ compensation: { ticked: true, at: noon + 5 } });
  });

  it('is open again when the compensation is taken back', () => {
    const { compensation, answers } = withCompensation(withOffer, undefined, list, noon + 9);
    expect(compensation).toBeUndefined();
    expect(answers).toEqual({ compensation: { ticked: false, at: noon + 9 } });
  });

  it('is to be looked over again by the second person', () => {
    const checked = withSecondCheck(someCase(), { name: '小张', role: 'warehouse' }, noon + 1);
    expect(withCompensation(checked, offered, list, noon + 5).checkedBy).toBeUndefined();
  });

  it('is not answered where the list asks for none', () => {
    const without = { ...list, items: list.items.filter(({ id }) => id !== 'compensation') };
    const { compensation, answers } = withCompensation(someCase(), offered, without, noon + 5);
    expect(compensation).toEqual({ ...offered, updatedAt: noon + 5 });
    expect(answers).toEqual({});
  });
});

describe('a notice', () => {
  const fill = (compensation: Compensation | undefined, text = '{{补偿}}') =>
    noticeOf(text, someCase({ compensation }), {}, words);
  const difference: Promised = {
    group: 'presale',
    offer: 'difference',
    until: lastOf('2026-11-30'),
  };

  it('says what is promised to whom, until when', () => {
    expect(fill(kept([refund, difference]))).toMatchObject({
      text: '未发货订单全额退款；预售补差价，截至 11-30',
      blanks: [],
    });
    const next = { ...difference, until: lastOf('2027-01-05'), note: '原路退回' };
    expect(compensationText(kept([next]), words)).toBe('预售补差价（原路退回），截至 2027-01-05');
  });

  it('names one last day where there is one', () => {
    expect(fill(kept([difference, difference]), '{{补偿截止}}').text).toBe('11-30');
    const later = { ...difference, until: lastOf('2026-12-01') };
    expect(deadlineOf(kept([difference, later]))).toBeUndefined();
    expect(deadlineOf(kept([difference, refund]))).toBeUndefined();
    expect(fill(kept([refund]), '{{补偿截止}}').blanks).toEqual(['补偿截止']);
  });

  test.each([
    ['nothing was decided', undefined],
    ['nobody is affected', kept([], { isNone: true })],
  ])('has a blank where %s', (_, compensation) => {
    expect(fill(compensation).blanks).toEqual(['补偿']);
  });

  it('names the planned time', () => {
    const record = someCase({ plannedAt: Date.parse('2026-11-30T02:00:00+08:00') });
    expect(noticeOf('{{下架时间}}', record)).toMatchObject({ text: '11-30 02:00', blanks: [] });
  });
});

describe('who is affected', () => {
  test.each<[string, Values[], Partial<Hold>, [string, number | undefined][]]>([
    [
      'is known by the counts of its facts',
      [{ openOrders: '120', presale: '3', protection: '2', creators: '5' }],
      {},
      [
        ['openOrders', 120],
        ['presale', 3],
        ['priceProtection', 2],
        ['creators', 5],
      ],
    ],
    [
      'is nobody of whom there are none, or nothing is known',
      [{ openOrders: '0', stock: '9' }],
      {},
      [],
    ],
    [
      'is not counted by a number that is rounded',
      [{ openOrders: '1.2万' }],
      {},
      [['openOrders', undefined]],
    ],
    [
      'is the sum of a batch, but for creators, who may sell several',
      [
        { openOrders: '2', creators: '5' },
        { openOrders: '3', creators: '5' },
      ],
      { isBatch: true },
      [
        ['openOrders', 5],
        ['creators', undefined],
      ],
    ],
    [
      'is not counted where one product does not say it',
      [{ openOrders: '2' }, {}],
      { isBatch: true },
      [['openOrders', undefined]],
    ],
    [
      'is not counted where products were not read',
      [{ openOrders: '2' }],
      { isBatch: true, count: 40 },
      [['openOrders', undefined]],
    ],
    [
      'is no buyer of what is still sold',
      [{ openOrders: '120', creators: '5' }],
      { action: 'stop-promotion' },
      [['creators', 5]],
    ],
  ])('%s', (_, values, hold, affected) => {
    const subjects = values.map((at, index) => product(at, `k${index}`));
    expect([...affectedIn(makeHold({ subjects, ...hold }))]).toEqual(affected);
  });

  it('has a promise to each begun, what is offered left open, and only where none is kept', () => {
    const affected = new Map([
      ['openOrders', 120],
      ['creators', undefined],
    ] as const);
    expect(draftOf('c', undefined, affected).promises).toEqual([
      { ...newPromise, group: 'openOrders', people: '120' },
      { ...newPromise, group: 'creators' },
    ]);
    expect(draftOf('c', undefined).promises).toEqual([newPromise]);
    const nobody = { isNone: true, promises: [], updatedAt: 1 };
    expect(draftOf('c', nobody, affected)).toMatchObject({ isNone: true, promises: [] });
  });
});
