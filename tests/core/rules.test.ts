import { describe, expect, test } from 'vitest';
import { rules } from '@/lib/catalog/rules';
import type { Matter } from '@/lib/core/decide';
import type { Hold } from '@/lib/core/hold';
import type { Level } from '@/lib/core/finding';
import type { Sale } from '@/lib/core/sale';
import { busy, decideOn, levelOfRule, noon, product, quiet, type Values } from './matter';
import { standIn, zones } from './zones';

type Row = [what: string, values: Values, level: Level | undefined, hold?: Partial<Hold>];

const stop = { action: 'stop-promotion', plan: 'targeted' } as const;
const onProduct = (rule: string, rows: readonly Row[]) =>
  describe(rule, () => {
    test.each(rows)('%s', (_, values, level, hold = {}) => {
      const decision = decideOn({ subjects: [product(values)], ...hold });
      expect(levelOfRule(decision, rule)).toBe(level);
    });
  });

onProduct('busyHour', [
  ['of a product that sells fewer in a day says nothing', quiet, undefined],
  ['of one that sells more is unknown without the shop’s hours', busy, 'unknown'],
  ['counts what was filled in', { ...busy, hourSales: '12' }, 'warning'],
  ['counts it for a quiet one as well', { ...quiet, hourSales: '12' }, 'warning'],
  ['leaves the peak to its own rule', { ...busy, hourSales: '50' }, undefined],
  ['is unknown where the sales are', { stock: '3' }, 'unknown'],
]);
onProduct('peakHour', [
  ['is a danger', { ...busy, hourSales: '50' }, 'danger'],
  ['says nothing of less', { ...busy, hourSales: '49' }, undefined],
]);
onProduct('prize', [
  ['cannot be passed', { ...quiet, marks: '奖品' }, 'blocked'],
  ['says nothing of other marks', { ...quiet, marks: '预售' }, undefined],
]);
onProduct('locked', [
  ['is a danger for what the platform refuses', { ...quiet, marks: '限时秒杀' }, 'danger'],
  ['knows the platform’s campaigns', { ...quiet, marks: '平台活动、预售' }, 'danger'],
  ['says nothing of other marks', { ...quiet, marks: '预售' }, undefined],
  ['is unknown where no mark was read', quiet, 'unknown'],
  ['is none of a promotion’s', { ...quiet, marks: '限时秒杀' }, undefined, stop],
]);
const pinduoduo = { page: 'https://mms.pinduoduo.com/goods/goods_list' };
onProduct('marked', [
  [
    'warns where it is not known what is refused',
    { ...quiet, marks: '限时秒杀' },
    'warning',
    pinduoduo,
  ],
  ['says nothing of other marks', { ...quiet, marks: '预售' }, undefined, pinduoduo],
  ['is unknown where no mark was read', quiet, 'unknown', pinduoduo],
  ['gives way where it is known', { ...quiet, marks: '限时秒杀' }, undefined],
]);
onProduct('alreadyOff', [
  ['warns', { ...quiet, status: '已下架' }, 'warning'],
  ['says nothing of what is on sale', quiet, undefined],
  ['is unknown where no status was read', { stock: '3' }, 'unknown'],
]);
onProduct('stockLeft', [
  ['warns of much that still sells', { ...busy, stock: '500' }, 'warning'],
  ['says nothing of a rest', { ...busy, stock: '499' }, undefined],
  ['says nothing of what does not sell', { ...quiet, stock: '19999877' }, undefined],
  ['is unknown where the stock is', { sales: '1.2万', listedAt: '2026/05/12' }, 'unknown'],
]);
onProduct('soldOut', [
  ['informs', { ...quiet, stock: '0' }, 'info'],
  ['says nothing else', quiet, undefined],
  ['is unknown where the stock of a quiet product is', { ...quiet, stock: undefined }, 'unknown'],
  ['leaves what sells to the rule above', { ...busy, stock: undefined }, undefined],
]);
onProduct('openOrders', [
  ['warns', { ...quiet, openOrders: '1' }, 'warning'],
  ['says nothing of none', { ...quiet, openOrders: '0' }, undefined],
  ['leaves many to their own rule', { ...quiet, openOrders: '100' }, undefined],
  ['is unknown as a rule', quiet, 'unknown'],
]);
onProduct('manyOrders', [['is a danger', { ...quiet, openOrders: '100' }, 'danger']]);
onProduct('afterSales', [
  ['warns', { ...quiet, afterSales: '1' }, 'warning'],
  ['says nothing of none', { ...quiet, afterSales: '0' }, undefined],
  ['is unknown', quiet, 'unknown'],
  ['is none of a promotion’s', { afterSales: '1' }, undefined, stop],
]);
onProduct('presale', [
  ['is a danger', { ...quiet, presale: '2' }, 'danger'],
  ['is unknown', quiet, 'unknown'],
]);
onProduct('presaleMark', [
  ['is a danger', { ...quiet, marks: '预售模式' }, 'danger'],
  ['gives way to what was counted', { ...quiet, marks: '预售模式', presale: '0' }, undefined],
]);
onProduct('protection', [
  ['warns', { ...quiet, protection: '2' }, 'warning'],
  ['is unknown', quiet, 'unknown'],
]);
onProduct('liveRooms', [
  ['is a danger', { ...quiet, liveRooms: '1' }, 'danger'],
  ['says nothing of none', { ...quiet, liveRooms: '0' }, undefined],
  ['is unknown', quiet, 'unknown'],
  ['holds for a promotion', { liveRooms: '1' }, 'danger', stop],
]);
onProduct('videos', [
  ['warns', { ...quiet, videos: '3' }, 'warning'],
  ['says nothing of none', { ...quiet, videos: '0' }, undefined],
  ['is unknown', quiet, 'unknown'],
  ['holds for a promotion', { videos: '3' }, 'warning', stop],
]);
onProduct('creators', [
  ['warns', { creators: '19' }, 'warning'],
  ['leaves many to their own rule', { creators: '20' }, undefined],
  ['is unknown', quiet, 'unknown', stop],
]);
onProduct('manyCreators', [['is a danger', { creators: '20' }, 'danger']]);
onProduct('ads', [
  ['warns', { ads: '1' }, 'warning'],
  ['is unknown', quiet, 'unknown'],
]);
onProduct('stillPromoted', [
  ['warns', { promotion: '投放中' }, 'warning'],
  ['says nothing of what ends', { promotion: '关闭中（仍在投放中）' }, undefined],
  ['is unknown', quiet, 'unknown'],
]);
const remove = { ...stop, label: '删 除' } as const;
onProduct('stillRuns', [
  ['cannot be passed while it runs', { promotion: '投放中' }, 'blocked', remove],
  [
    'nor where the button says more',
    { promotion: '推广中' },
    'blocked',
    { ...remove, label: '批量删除' },
  ],
  ['says nothing of closing it', { promotion: '投放中' }, undefined, stop],
  [
    'nor of closing it and deleting it then',
    { promotion: '投放中' },
    undefined,
    { ...stop, label: '关闭并删除' },
  ],
  ['says nothing of one that has ended', { promotion: '已结束' }, undefined, remove],
  ['is unknown where its state is', {}, 'unknown', remove],
  [
    'is unknown where the plan is',
    { promotion: '投放中' },
    'unknown',
    { ...remove, plan: 'unknown' },
  ],
  ['is none of other plans', { promotion: '推广中' }, undefined, { ...remove, plan: 'normal' }],
]);
onProduct('endsToday', [
  ['cannot be passed', { planEndsAt: '2026-11-24' }, 'blocked', stop],
  ['is none of a deletion’s', { planEndsAt: '2026-11-24' }, undefined, remove],
]);
onProduct('alreadyClosing', [
  ['informs', { promotion: '关闭中' }, 'info', stop],
  ['says nothing of what runs', { promotion: '投放中' }, undefined, stop],
]);
onProduct('commissionNext', [
  ['informs', { commission: '10% 次日生效 8%' }, 'info'],
  ['says nothing of a rate that stays', { commission: '10%' }, undefined],
  ['is unknown where no commission was read', quiet, 'unknown'],
]);
onProduct('noId', [
  ['says nothing where the id was read', quiet, undefined],
  ['warns', quiet, 'warning', { subjects: [product(quiet, 'digest')] }],
]);
const leave: Partial<Hold> = { action: 'leave-alliance', label: '退出精选联盟', subjects: [] };
onProduct('wholeShop', [
  ['is a danger at any time', {}, 'danger', leave],
  ['is none of a batch', quiet, undefined, { isBatch: true, count: 400 }],
  ['is none of stopping a plan', {}, undefined, stop],
]);
onProduct('batch', [
  ['says nothing of a few', quiet, undefined, { count: 9 }],
  ['warns', quiet, 'warning', { count: 10 }],
]);
onProduct('largeBatch', [['is a danger', quiet, 'danger', { count: 50 }]]);
onProduct('unread', [
  ['warns of what is not on the page', quiet, 'warning', { count: 2 }],
  ['says nothing of one', quiet, undefined],
]);

describe.each(zones)('on a machine in %s', (zone) => {
  test.each<[string, string, Partial<Hold>, Level | undefined]>([
    ['2026-11-24T12:00:00+08:00', '2026-11-24', stop, 'blocked'],
    ['2026-11-24T00:00:00+08:00', '2026-11-24', stop, 'blocked'],
    ['2026-11-24T23:59:59+08:00', '2026-11-24', stop, 'blocked'],
    ['2026-11-25T00:00:00+08:00', '2026-11-24', stop, undefined],
    ['2026-12-31T23:59:00+08:00', '2026-12-31', stop, 'blocked'],
    ['2026-12-31T16:10:00Z', '2026-12-31', stop, undefined],
    ['2026-11-24T12:00:00+08:00', '2026-11-25', stop, undefined],
    ['2026-11-24T12:00:00+08:00', '2026-11-24', { ...stop, plan: 'unknown' }, 'unknown'],
    ['2026-11-24T12:00:00+08:00', '', stop, 'unknown'],
    ['2026-11-24T12:00:00+08:00', '2026-11-24', { ...stop, plan: 'normal' }, undefined],
  ])('at %s a plan that ends on "%s" (%j): %s', (at, planEndsAt, hold, level) => {
    standIn(zone);
    const values = planEndsAt ? { planEndsAt } : {};
    const decision = decideOn({ subjects: [product(values)], ...hold }, { now: Date.parse(at) });
    expect(levelOfRule(decision, 'endsToday')).toBe(level);
    expect(decision.friction.isBlocked).toBe(level === 'blocked');
  });

  test.each<[string, Level | undefined]>([
    ['2026-11-24T23:29:59+08:00', undefined],
    ['2026-11-24T23:30:00+08:00', 'warning'],
    ['2026-12-31T23:59:59+08:00', 'warning'],
    ['2026-11-25T00:00:00+08:00', undefined],
    ['2026-11-24T23:45:00Z', undefined],
  ])('at %s stopping a 定向计划 is late: %s', (at, level) => {
    standIn(zone);
    expect(levelOfRule(decideOn(stop, { now: Date.parse(at) }), 'lateDay')).toBe(level);
  });
});

describe('the calendar', () => {
  const campaign = { id: 'c', name: '双11', from: '2026-11-01', to: '2026-11-11' } as const;
  const sale = (state: Sale['state'], days = 2): Sale => ({
    state,
    days,
    campaign: { ...campaign, lead: 7, tail: 7, origin: 'own', updatedAt: 0 },
  });
  const names = ['saleNow', 'saleQuiet', 'saleNear', 'saleAfter'];
  const said = (change: Partial<Matter>, values: Values = busy) =>
    decideOn({ subjects: [product(values)] }, change)
      .findings.filter(({ rule }) => names.includes(rule))
      .map(({ rule, level }) => `${rule} ${level}`);
  test.each([
    ['a sale is a danger for what sells', sale('in'), busy, ['saleNow danger']],
    ['and for what nobody knows the sales of', sale('in'), {}, ['saleNow danger']],
    ['a warning for what hardly does', sale('in'), quiet, ['saleQuiet warning']],
    ['a sale that is near', sale('lead'), quiet, ['saleNear warning']],
    ['one that is just over', sale('tail'), quiet, ['saleAfter warning']],
    ['none', { state: 'none' } as const, busy, []],
    ['an empty calendar', undefined, busy, ['saleNow unknown']],
    ['for what hardly sells as well', undefined, quiet, ['saleQuiet unknown']],
  ])('%s', (_, given, values, expected) => {
    expect(said({ sale: given }, values)).toEqual(expected);
  });

  const lands = (change: Partial<Matter>, values: Values = busy, hold: Partial<Hold> = stop) =>
    decideOn({ subjects: [product(values)], ...hold }, { saleAtLanding: sale('in'), ...change })
      .findings.filter(({ rule }) => rule.startsWith('landsInSale'))
      .map(({ rule, level }) => `${rule} ${level}`);
  test.each<[string, ...Parameters<typeof lands>, string[]]>([
    ['that begins tomorrow, without a day of lead', {}, busy, stop, ['landsInSale danger']],
    ['for what nobody knows the sales of', {}, {}, stop, ['landsInSale danger']],
    ['for what hardly sells', {}, quiet, stop, ['landsInSaleQuiet warning']],
    [
      'of a plan that nobody knows',
      {},
      busy,
      { ...stop, plan: 'unknown' },
      ['landsInSale unknown'],
    ],
    ['of no other plan', {}, busy, { ...stop, plan: 'normal' }, []],
    ['nor of taking it off the shelf', {}, busy, {}, []],
    ['which is on already, and told of', { sale: sale('in') }, busy, stop, []],
    ['of an empty calendar', { sale: undefined, saleAtLanding: undefined }, busy, stop, []],
  ])('says that a stop lands in a sale %s', (_, change, values, hold, expected) => {
    expect(lands(change, values, hold)).toEqual(expected);
  });

  test('names the campaign and its days', () => {
    const { findings } = decideOn({ subjects: [product(busy)] }, { sale: sale('in') });
    expect(findings.find(({ rule }) => rule === 'saleNow')?.evidence).toEqual({
      saleName: '双11',
      saleFrom: '2026-11-01',
      saleTo: '2026-11-11',
    });
  });
});

test.each([
  [0.1, undefined],
  [0.2, 'warning'],
  [0.9, 'danger'],
])('a product that sells 61 a day in an hour with %s of a day’s sales: %s', (hourShare, level) => {
  const decision = decideOn({ subjects: [product({ ...busy, sales30: '1830' })] }, { hourShare });
  expect(levelOfRule(decision, 'busyHour') ?? levelOfRule(decision, 'peakHour')).toBe(level);
});

describe('what was sold over a long time', () => {
  const old = { ...quiet, listedAt: '2024/06/08 10:00:00' };
  const inSale: Sale = {
    ...{ state: 'in', days: 2 },
    campaign: {
      ...{ id: 'c', name: '双11', from: '2026-11-01', to: '2026-11-26', lead: 7, tail: 7 },
      ...{ origin: 'own', updatedAt: 0 },
    },
  };
  const decided = (values: Values) =>
    decideOn({ subjects: [product(values)] }, { sale: inSale, hourShare: 0.04 });
  test.each<[string, Values, string[]]>([
    ['does not make it quiet now', { ...old, sales: '800' }, ['saleNow']],
    ['makes it quiet where it is little in all', { ...old, sales: '180' }, ['saleQuiet']],
    ['makes it busy where it is much a day', { ...old, sales: '1.2万' }, ['saleNow']],
    ['gives way to the last 30 days', { ...old, sales: '800', sales30: '30' }, ['saleQuiet']],
    ['whatever these say', { ...old, sales: '800', sales30: '6000' }, ['saleNow']],
    ['and nothing sold is nothing', { ...old, sales: '0' }, ['saleQuiet']],
  ])('%s', (_, values, said) => {
    const found = decided(values).findings.map(({ rule }) => rule);
    expect(found.filter((rule) => /^sale(?:Now|Quiet)$/.test(rule))).toEqual(said);
  });

  test('says as little of this hour, and asks for the last 30 days', () => {
    const { findings, friction } = decided({ ...old, sales: '8000', stock: '900' });
    const of = (rule: string) => findings.find((at) => at.rule === rule);
    expect(of('busyHour')).toMatchObject({ level: 'unknown', field: 'hourSales' });
    const some = decided({ ...old, sales: '800', stock: '900' });
    expect(some.findings.find(({ rule }) => rule === 'stockLeft')).toMatchObject({
      ...{ level: 'unknown', field: 'sales30' },
    });
    expect(friction.required).toContain('time');
  });

  test('is not needed where the last 30 days are filled in, nor when it was listed', () => {
    const bare = { stock: '900', sales: '800' };
    expect(levelOfRule(decided(bare), 'stockLeft')).toBe('unknown');
    expect(levelOfRule(decided({ ...bare, sales30: '12' }), 'stockLeft')).toBeUndefined();
    expect(levelOfRule(decided({ ...bare, sales30: '600' }), 'stockLeft')).toBe('warning');
  });
});

test('an estimate is told as one: it is not another danger ten minutes later', () => {
  const fresh = { ...busy, sales: '5000', listedAt: '2026/11/20 14:00:00' };
  const told = (now: number) =>
    decideOn({ subjects: [product(fresh)] }, { now, hourShare: 0.05 }).findings.find(
      ({ rule }) => rule === 'peakHour',
    )?.evidence;
  expect(told(noon)).toEqual({ hourSales: '62' });
  expect(told(noon + 10 * 60_000)).toEqual(told(noon));
});

test('what the page contradicts itself in is named with its values and its field', () => {
  const subject = product(quiet);
  const conflict = [
    { value: '199', source: 'row' as const },
    { value: '19', source: 'row' as const },
  ];
  const facts = subject.facts.map((at) =>
    at.field === 'stock' ? { ...at, value: undefined, conflict } : at,
  );
  const { findings } = decideOn({ subjects: [{ ...subject, facts }] });
  expect(findings.find(({ rule }) => rule === 'conflict')).toMatchObject({
    level: 'warning',
    field: 'stock',
    evidence: { conflictValues: '199 / 19' },
  });
});

describe('what this machine remembers', () => {
  const id = product(quiet).id ?? '';
  test.each([
    [1, undefined],
    [2, 'warning'],
  ])('%s delists in 30 days: %s', (delists, level) => {
    const decision = decideOn({}, { past: new Map([[id, { delists }]]) });
    expect(levelOfRule(decision, 'repeated')).toBe(level);
  });

  test('where it cannot be read, that is said', () => {
    expect(levelOfRule(decideOn({}, { past: undefined }), 'repeated')).toBe('unknown');
  });

  test('a refusal is repeated in the platform’s words', () => {
    const refusal = '商品正在参加平台活动，无法下架商品';
    const { findings } = decideOn({}, { past: new Map([[id, { delists: 0, refusal }]]) });
    expect(findings.find(({ rule }) => rule === 'refusedBefore')?.evidence).toEqual({ refusal });
  });
});

test('an answer that disagrees with the page is a finding, and does not print the page’s value', () => {
  const decision = decideOn({}, { answers: { stock: { value: 19, at: noon } } });
  const found = decision.findings.find(({ rule }) => rule === 'differs');
  expect(found?.level).toBe('warning');
  expect(JSON.stringify(found)).not.toContain('199');
});

test('every rule of the catalog is spoken of in this file', async () => {
  const source = (await import('./rules.test.ts?raw')).default;
  expect(rules.filter(({ id }) => !new RegExp(`['"]${id}['" ]`).test(source))).toEqual([]);
});
