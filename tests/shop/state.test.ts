import { describe, expect, test } from 'vitest';
import { nextBeijingMidnight } from './beijing.ts';
import { planId, productId, seedShops } from './seed.ts';
import { answer, apply, settle, type LogEntry, type Order, type ShopState } from './state.ts';

const noon = Date.parse('2026-06-10T12:00:00+08:00');
const seeded = seedShops(12, noon);

function order(state: ShopState, what: Order['what'], ids: string[], at = noon) {
  const entries = answer(state, { what, ids }, at);
  return { entries, state: entries.reduce(apply, state) };
}

const words = (entries: LogEntry[]) => entries.map((entry) => [entry.ok, entry.words]);

describe('下架', () => {
  test('puts the product into the warehouse and closes its 普通计划', () => {
    const { entries, state } = order(seeded, 'off-shelf', [productId('ordinary')]);
    expect(words(entries)).toEqual([[true, '下架成功']]);
    expect(state.products.get(productId('ordinary'))?.shelf).toBe('offline');
    expect(state.plans.get(planId('ordinary'))?.state).toBe('delisted');
  });

  test('leaves a 定向计划 as it is', () => {
    const { state } = order(seeded, 'off-shelf', [productId('targeted')]);
    expect(state.plans.get(planId('targeted'))?.state).toBe('running');
  });

  test.each([
    ['campaign', '商品正在参加平台活动，无法下架商品'],
    ['prize', '奖品商品不支持下架'],
    ['offline', '【重复操作】商品操作重复，当前状态：下架'],
    ['flashSale', '下架失败，该商品正在参加平台秒杀-抖in好物池（自播专入），暂不支持下架'],
  ] as const)('of %s is refused with the platform’s words', (role, refused) => {
    const { entries, state } = order(seeded, 'off-shelf', [productId(role)]);
    expect(words(entries)).toEqual([[false, refused]]);
    expect(state).toEqual(seeded);
  });

  test('of a batch carries out what it can and names what it cannot', () => {
    const ids = (['ordinary', 'campaign', 'soldOut', 'prize'] as const).map(productId);
    const { entries, state } = order(seeded, 'off-shelf', ids);
    expect(entries.map((entry) => [entry.ok, entry.ids.length])).toEqual([
      [true, 2],
      [false, 1],
      [false, 1],
    ]);
    expect(state.products.get(productId('campaign'))?.shelf).toBe('onSale');
  });

  test('twice is refused, and 上架 does not bring the plan back', () => {
    const once = order(seeded, 'off-shelf', [productId('ordinary')]).state;
    expect(order(once, 'off-shelf', [productId('ordinary')]).entries[0]?.ok).toBe(false);
    const back = order(once, 'on-shelf', [productId('ordinary')]).state;
    expect(back.products.get(productId('ordinary'))?.shelf).toBe('onSale');
    expect(back.plans.get(planId('ordinary'))?.state).toBe('delisted');
  });
});

describe('取消推广', () => {
  test('closes a 普通计划 at once and logs product and plan', () => {
    const { entries, state } = order(seeded, 'stop-promotion', [planId('ordinary')]);
    expect(entries[0]).toMatchObject({ ids: [productId('ordinary')], plans: [planId('ordinary')] });
    expect(state.plans.get(planId('ordinary'))?.state).toBe('closed');
  });

  test('keeps a running 定向计划 投放中 until the next 00:00 in Beijing', () => {
    const { state } = order(seeded, 'stop-promotion', [planId('targeted')]);
    const midnight = nextBeijingMidnight(noon);
    expect(new Date(midnight).toISOString()).toBe('2026-06-10T16:00:00.000Z');
    expect(settle(state, midnight - 1).plans.get(planId('targeted'))?.state).toBe('closing');
    expect(settle(state, midnight).plans.get(planId('targeted'))?.state).toBe('closed');
  });

  test('of a 定向计划 that ends today is refused, tomorrow it would not be', () => {
    const { entries } = order(seeded, 'stop-promotion', [planId('endsToday')]);
    expect(words(entries)).toEqual([[false, '当天截止的计划不支持关停']]);
    const yesterday = order(seeded, 'stop-promotion', [planId('endsToday')], noon - 86_400_000);
    expect(yesterday.entries[0]?.ok).toBe(true);
  });

  test('can be taken back while the plan is closing; a running plan cannot be deleted', () => {
    const closing = order(seeded, 'stop-promotion', [planId('targeted')]).state;
    expect(words(order(closing, 'delete-plan', [planId('targeted')]).entries)).toEqual([
      [false, '该计划禁止删除'],
    ]);
    const back = order(closing, 'resume-promotion', [planId('targeted')]).state;
    expect(settle(back, noon + 3 * 86_400_000).plans.get(planId('targeted'))?.state).toBe(
      'running',
    );
  });
});

test('a lower commission holds from the next 00:00', () => {
  const rate = (at: number) => settle(seeded, at).plans.get(planId('ordinary'))?.rate;
  expect([rate(noon), rate(nextBeijingMidnight(noon))]).toEqual([10, 8]);
});

test('ten thousand products have ten thousand different ids of 19 digits and different names', () => {
  const { products } = seedShops(10_000, noon);
  const first = [...products.values()].filter((product) => product.shopId === '10001');
  expect(new Set(first.map((product) => product.name)).size).toBe(10_000);
  expect(first.every((product) => /^\d{19}$/.test(product.id))).toBe(true);
  expect(products.size).toBe(10_007);
});

test('a log replayed gives the same state', () => {
  const first = order(seeded, 'off-shelf', [productId('ordinary')]);
  const second = order(first.state, 'stop-promotion', [planId('targeted')], noon + 60_000);
  const replayed = [...first.entries, ...second.entries].reduce(apply, seeded);
  expect(replayed).toEqual(second.state);
});
