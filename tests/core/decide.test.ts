import { describe, expect, test } from 'vitest';
import { rulebook } from '@/lib/catalog/rulebook';
import { rules } from '@/lib/catalog/rules';
import type { Matter } from '@/lib/core/decide';
import { findings as stored, levels } from '@/lib/core/finding';
import type { Hold } from '@/lib/core/hold';
import { isRed, worstBySubject } from '@/lib/core/shownFindings';
import { places } from '@/lib/catalog/places';
import type { Rule } from '@/lib/core/rule';
import { busy, decideOn, levelOfRule, makeMatter, product, quiet, type Values } from './matter';

const campaign = { id: 'c', name: '双11', from: '2026-11-01', to: '2026-11-30' } as const;
const inSale: Partial<Matter> = {
  sale: {
    state: 'in',
    days: 6,
    campaign: { ...campaign, lead: 7, tail: 7, origin: 'own', updatedAt: 0 },
  },
};
const idAt = (index: number) => `38192661890168${String(index).padStart(5, '0')}`;
const many = (size: number, values: (index: number) => Values) => ({
  isBatch: true,
  subjects: Array.from({ length: size }, (_, index) => product(values(index), idAt(index))),
});

describe('friction', () => {
  test('a quiet product passes with two answers and 确认: three interactions', () => {
    const { friction, findings } = decideOn();
    expect(friction).toEqual({ required: ['product', 'stock'], acknowledge: [], isBlocked: false });
    expect(findings.every(({ level }) => level === 'unknown' || level === 'info')).toBe(true);
  });

  test('of one that sells, what is not known keeps its items required, and blocks nothing', () => {
    const { friction } = decideOn({ subjects: [product(busy)] });
    expect(friction.required).toEqual([
      'product',
      'stock',
      'time',
      'orders',
      'told',
      'compensation',
      'after',
    ]);
    expect(friction).toMatchObject({ acknowledge: [], isBlocked: false });
  });

  test('what was looked up and is harmless is asked for no more', () => {
    const known: Values = {
      ...busy,
      hourSales: '3',
      liveRooms: '0',
      videos: '0',
      afterSales: '0',
      ads: '0',
      openOrders: '0',
      presale: '0',
      protection: '0',
      creators: '0',
      promotion: '已关闭',
      marks: '现货',
    };
    expect(decideOn({ subjects: [product(known)] }).friction.required).toEqual([
      'product',
      'stock',
    ]);
  });

  test('a batch in a sale takes every step, and a reason for each danger', () => {
    const batch = many(60, (index) => (index < 2 ? { ...busy, liveRooms: '1' } : busy));
    const { checklist } = makeMatter(batch);
    const { friction } = decideOn(batch, inSale);
    expect(friction.required).toEqual(checklist.items.map(({ id }) => id));
    expect(friction.acknowledge.toSorted()).toEqual(
      ['largeBatch', `liveRooms|${idAt(0)}`, `liveRooms|${idAt(1)}`, 'saleNow'].toSorted(),
    );
  });

  test('nothing lets through what is blocked', () => {
    const { friction } = decideOn({ subjects: [product({ ...quiet, marks: '奖品' })] });
    expect(friction.isBlocked).toBe(true);
  });

  test('an item that says nothing of when it is asked for always is', () => {
    const { checklist } = makeMatter();
    const own = {
      ...checklist,
      items: [{ id: 'own', answer: 'tick' as const }, ...checklist.items],
    };
    expect(decideOn({}, { checklist: own }).friction.required).toContain('own');
  });
});

test('the alliance is left for a reason, on the quietest day, after all of its list', () => {
  const hold: Partial<Hold> = { action: 'leave-alliance', label: '退出精选联盟', subjects: [] };
  const { friction } = decideOn(hold);
  expect(friction.acknowledge).toEqual(['wholeShop']);
  expect(friction.required).toEqual(makeMatter(hold).checklist.items.map(({ id }) => id));
});

describe('a rule that cannot be judged', () => {
  const broken: Rule = {
    id: 'broken',
    level: 'danger',
    scope: 'product',
    needs: ['stock'],
    when: { input: 'stock', atLeast: 'no such threshold' },
    evidence: [],
    items: ['orders'],
    source: 'own',
  };
  test('says so, keeps its item required, and hides no other', () => {
    const usual = decideOn();
    const decision = decideOn({}, {}, { ...rulebook, rules: [broken, ...rules] });
    expect(levelOfRule(decision, 'broken')).toBe('unknown');
    expect(decision.findings).toHaveLength(usual.findings.length + 1);
    expect(decision.friction.required).toEqual(['product', 'stock', 'orders']);
  });

  test('because of a fact that breaks it, is unknown as well', () => {
    const subject = product(quiet);
    const hostile = new Proxy(subject, {
      get: (at, name) => {
        if (name === 'facts') throw new Error('broken');
        return Reflect.get(at, name);
      },
    });
    const { findings } = decideOn(
      { subjects: [hostile] },
      { answers: {} },
      { ...rulebook, effects: [], alternatives: [] },
    );
    expect(findings.find(({ rule }) => rule === 'openOrders')?.level).toBe('unknown');
    expect(findings.find(({ rule }) => rule === 'batch')).toBeUndefined();
  });
});

test.each([
  ['openOrders', places.orders, 'openOrders'],
  ['liveRooms', places.live, 'liveRooms'],
  ['videos', places.videos, 'videos'],
  ['afterSales', places.afterSales, 'afterSales'],
  ['ads', places.ads, 'ads'],
  ['locked', places.discounts, 'marks'],
  ['alreadyOff', places.goods, 'status'],
  ['stillPromoted', places.promotion, 'promotion'],
  ['busyHour', places.home, 'sales30'],
])('what %s needs and nobody knows can be looked up, and filled in', (rule, link, field) => {
  const { findings } = decideOn({ subjects: [product({ stock: '3' })] });
  expect(findings.find((at) => at.rule === rule)).toMatchObject({ level: 'unknown', link });
  expect(findings.find((at) => at.rule === rule)?.field).toBe(field);
});

test('which plan it is can be filled in, and an empty calendar in our own', () => {
  const late = Date.parse('2026-11-24T23:45:00+08:00');
  const hold = { action: 'stop-promotion', plan: 'unknown' } as const;
  const { findings } = decideOn(hold, { now: late, sale: undefined });
  const of = (rule: string) => findings.find((at) => at.rule === rule);
  expect(of('lateDay')).toMatchObject({ level: 'unknown', field: 'plan', link: places.promotion });
  expect(of('saleQuiet')).toMatchObject({ level: 'unknown', link: 'workbench.html#calendar' });
  expect(of('saleQuiet')?.field).toBeUndefined();
});

test('where no product was read, there is none to fill anything in of', () => {
  const { findings } = decideOn({ subjects: [] });
  expect(findings.filter(({ field }) => field)).toEqual([]);
});

test('where no product was read, all that is asked of one is unknown', () => {
  const { findings } = decideOn({ subjects: [] });
  expect(levelOfRule({ ...decideOn({ subjects: [] }), findings }, 'openOrders')).toBe('unknown');
  expect(findings.every(({ subject }) => subject === undefined)).toBe(true);
});

describe('a batch', () => {
  test('names its graver findings product by product, and sums up the others', () => {
    const { findings } = decideOn(
      many(20, (index) => ({
        ...quiet,
        stock: index ? '0' : '7',
        openOrders: index < 3 ? '2' : '0',
      })),
    );
    const of = (rule: string) => findings.filter((at) => at.rule === rule);
    expect(of('openOrders').map(({ subject }) => subject)).toEqual([0, 1, 2].map(idAt));
    expect(of('soldOut')).toEqual([
      { rule: 'soldOut', level: 'info', evidence: { products: '19' } },
    ]);
    expect(of('ads')).toMatchObject([{ level: 'unknown', evidence: { products: '20' } }]);
  });

  test('of 500 in every danger fits into its record, and no danger is lost', () => {
    const { findings, friction } = decideOn(
      many(500, (index) => ({
        ...busy,
        marks: '限时秒杀、预售',
        liveRooms: '2',
        creators: String(20 + index),
        openOrders: '300',
        hourSales: '80',
      })),
      inSale,
    );
    expect(stored.safeParse(findings).success).toBe(true);
    const dangers = [
      'peakHour',
      'locked',
      'presaleMark',
      'liveRooms',
      'manyCreators',
      'manyOrders',
    ];
    for (const rule of dangers)
      expect(friction.acknowledge.filter((at) => at.startsWith(`${rule}|`))).toHaveLength(500);
    const together = findings.find(({ rule, subject }) => rule === 'manyCreators' && !subject);
    expect(together?.evidence).toEqual({ creators: '20–519', products: '500' });
  });

  test('of 500 in one campaign has 500 red products, each with a reason to be given', () => {
    const { findings, friction } = decideOn(many(500, () => ({ ...quiet, marks: '限时秒杀' })));
    expect(findings.filter(({ rule }) => rule === 'locked')).toMatchObject([
      { evidence: { marks: '限时秒杀', products: '500' } },
    ]);
    const worst = worstBySubject(findings);
    expect([...worst.values()].filter(isRed)).toHaveLength(500);
    expect(worst.get(idAt(499))).toMatchObject({
      ...{ rule: 'locked', subject: idAt(499) },
      evidence: { marks: '限时秒杀' },
    });
    expect(friction.acknowledge.filter((at) => at.startsWith('locked|'))).toHaveLength(500);
  });

  test.each<[string, Partial<Hold>]>([
    ['of 500', many(500, () => ({ ...quiet, openOrders: '2' }))],
    ['read in part', { ...many(2, () => quiet), count: 12 }],
  ])('%s names no products in what is to be looked up of all of them', (_, hold) => {
    const { findings } = decideOn(hold);
    const quietly = findings.filter(({ level }) => level === 'info' || level === 'unknown');
    expect(quietly.filter(({ subjects }) => subjects)).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'ads')?.evidence).toEqual({
      products: String(hold.count ?? 500),
    });
  });
});

describe('a batch of which not all was read', () => {
  const part = { ...many(1, () => ({ ...quiet, promotion: '已关闭' })), count: 11 };
  test('is judged as one of which some may sell much', () => {
    expect(levelOfRule(decideOn({ ...part, count: 1 }, inSale), 'saleQuiet')).toBe('warning');
    const decision = decideOn(part, inSale);
    expect(levelOfRule(decision, 'saleNow')).toBe('danger');
    expect(levelOfRule(decision, 'saleQuiet')).toBeUndefined();
    expect(decision.friction.acknowledge).toContain('saleNow');
  });

  test('says of the others that nothing is known, and keeps what they ask for', () => {
    const { findings, friction } = decideOn(part);
    const promoted = findings.filter(({ rule }) => rule === 'stillPromoted');
    expect(promoted).toEqual([
      {
        ...{ rule: 'stillPromoted', level: 'unknown', link: places.promotion },
        evidence: { products: '10' },
      },
    ]);
    expect(friction.required).toContain('compensation');
    expect(findings.filter(({ rule }) => rule === 'noId')).toEqual([]);
  });

  test('may bring about what one that is unknown may, and leaves the choices of such a one', () => {
    const ids = (hold: Partial<Hold>) => {
      const { effects, alternatives = [] } = decideOn(hold);
      return [...effects, ...alternatives].map(({ id }) => id);
    };
    const open = ['normalPlan', 'otherPlans', 'onlyStop', 'stopThenShelf'];
    expect(ids(part)).toEqual(expect.arrayContaining(open));
    const whole = ids({ ...part, count: 1 });
    expect(whole.filter((id) => open.includes(id))).toEqual([]);
  });
});

test('the worst comes first', () => {
  const values = { ...busy, marks: '奖品、秒杀', stock: '0', openOrders: '3' };
  const { findings } = decideOn({ subjects: [product(values)] }, inSale);
  const ranks = findings.map(({ level }) => levels.indexOf(level));
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  expect(new Set(ranks).size).toBe(levels.length);
});

test('the same matter gives the same decision', () => {
  expect(decideOn({}, inSale)).toEqual(decideOn({}, inSale));
});

test('a threshold that the merchant sets is the one that counts, within its bounds', () => {
  const stock = { subjects: [product({ ...busy, stock: '300' })] };
  const withSet = (stockLeft: number) =>
    decideOn(stock, { settings: { thresholds: { stockLeft }, demoted: [] } });
  expect(levelOfRule(withSet(300), 'stockLeft')).toBe('warning');
  expect(levelOfRule(withSet(301), 'stockLeft')).toBeUndefined();
  expect(levelOfRule(withSet(-1), 'stockLeft')).toBeUndefined();
});

test.each([
  ['locked', { marks: '秒杀' }, 'warning'],
  ['prize', { marks: '奖品' }, 'blocked'],
  ['openOrders', { openOrders: '3' }, 'info'],
])('a rule that was made milder is: %s', (rule, values, level) => {
  const decision = decideOn(
    { subjects: [product({ ...quiet, ...values })] },
    { settings: { thresholds: {}, demoted: [rule] } },
  );
  expect(levelOfRule(decision, rule)).toBe(level);
});

describe('what can be done instead', () => {
  const instead = (...[hold]: Parameters<typeof decideOn>) =>
    decideOn(hold).alternatives?.map(({ id }) => id);
  test('of taking a promoted product off: only to stop, then in which order, later, no stock', () => {
    const promoted = { subjects: [product({ promotion: '推广中' })] };
    const all = ['onlyStop', 'stopThenShelf', 'later', 'stockZero'];
    expect(instead(promoted)).toEqual(all);
    expect(instead({ subjects: [] })).toEqual(all);
    expect(instead({ subjects: [product({ promotion: '已关闭' })] })).toEqual([
      'later',
      'stockZero',
    ]);
  });

  test('of stopping: the product too', () => {
    expect(instead({ action: 'stop-promotion', plan: 'normal' })).toEqual([
      'shelfToo',
      'laterStop',
    ]);
  });
});

test('at most three windows are handed on, in their order', () => {
  const window = (from: number) => ({ from, to: from + 1, score: 1, reasons: [] });
  const windows = [4, 2, 3, 1].map(window);
  expect(decideOn({}, { windows }).windows).toEqual(windows.slice(0, 3));
});
