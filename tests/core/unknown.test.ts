import { describe, expect, test } from 'vitest';
import { rules } from '@/lib/catalog/rules';
import { actionKind, type ActionKind } from '@/lib/core/action';
import type { Matter } from '@/lib/core/decide';
import type { FactField } from '@/lib/core/fact';
import type { Hold } from '@/lib/core/hold';
import type { InputName } from '@/lib/core/input';
import type { Rule } from '@/lib/core/rule';
import { busy, decideOn, product, type Values } from './matter';

/** All that may be asked of a product that sells, known and harmless. */
const known: Values = {
  ...busy,
  ...{ commission: '10%', promotion: '推广中', marks: '无', creators: '0', hourSales: '3' },
  ...{ liveRooms: '0', videos: '0', ads: '0', openOrders: '0', afterSales: '0' },
  ...{ presale: '0', protection: '0', planEndsAt: '2026-12-24' },
};

interface Gap {
  fields?: readonly FactField[];
  hold?: Partial<Hold>;
  matter?: Partial<Matter>;
  values?: Values;
}
const without = (...fields: FactField[]): Gap => ({ fields });

/** What each input is not known by. */
const gaps: Partial<Record<InputName, Gap>> = {
  stock: without('stock'),
  // What was filled in for the hour would stand for it.
  dailySales: without('sales', 'hourSales'),
  // What sold little a day over years may sell much now.
  dailyNow: {
    ...without('hourSales'),
    values: { sales: '800', listedAt: '2024/05/12 01:21:16', stock: '500' },
  },
  hourSales: without('hourSales'),
  hourNow: without('hourSales'),
  status: without('status'),
  marks: without('marks'),
  openOrders: without('openOrders'),
  afterSales: without('afterSales'),
  presale: without('presale'),
  protection: without('protection'),
  liveRooms: without('liveRooms'),
  videos: without('videos'),
  creators: without('creators'),
  ads: without('ads'),
  promotion: without('promotion'),
  commissionNext: without('commission'),
  daysToPlanEnd: without('planEndsAt'),
  // Of a plan that does not end today, it makes no difference which one it is.
  plan: { hold: { plan: 'unknown' }, values: { planEndsAt: '2026-11-24' } },
  sale: { matter: { sale: undefined } },
  saleAtLanding: { matter: { saleAtLanding: undefined } },
  delists: { matter: { past: undefined } },
  wasRefused: { matter: { past: undefined } },
};
/** What every press says of itself, and the clock. */
const given: readonly InputName[] = ['count', 'unread', 'differing', 'conflicts', 'productId'];

const actions = actionKind.options;
const rulesOf = (action: ActionKind): Rule[] =>
  (rules as readonly Rule[]).filter(({ actions: of }) => !of || of.includes(action));
const rows = actions.flatMap((action) =>
  [...new Set(rulesOf(action).flatMap(({ needs }) => needs))]
    .filter((input) => !given.includes(input))
    .map((input) => [action, input] as const),
);

const findingsOf = (action: ActionKind, gap: Gap, of: Values = known) => {
  const values = Object.entries({ ...of, ...gap.values }).filter(
    ([field]) => !gap.fields?.some((at) => at === field),
  );
  const plan = action === 'stop-promotion' ? 'targeted' : 'unknown';
  const subjects = [product(Object.fromEntries(values))];
  return decideOn({ action, plan, subjects, ...gap.hold }, gap.matter).findings;
};

describe('what is not known does not vanish', () => {
  test.each(rows)('%s without %s says that it is not known', (action, input) => {
    const gap = gaps[input];
    if (!gap) throw new Error(`say above what ${input} is not known by`);
    const asks = rulesOf(action).filter(({ needs }) => needs.includes(input));
    const unknown = findingsOf(action, gap).filter(({ level }) => level === 'unknown');
    const found = unknown.filter(({ rule }) => asks.some(({ id }) => id === rule));
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(actions)('of %s nothing is unknown where all of it is known', (action) => {
    expect(findingsOf(action, {}).filter(({ level }) => level === 'unknown')).toEqual([]);
  });

  test('of a product that hardly sells, the stock is not known either', () => {
    const quiet = { ...known, sales: '112' };
    const unknown = findingsOf('off-shelf', without('stock'), quiet);
    const said = unknown.filter(({ level }) => level === 'unknown').map(({ rule }) => rule);
    expect(said).toEqual(['soldOut']);
  });
});
