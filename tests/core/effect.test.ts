import { describe, expect, test } from 'vitest';
import { effects } from '@/lib/catalog/effects';
import { weixin } from '@/lib/catalog/sites/weixin';
import { planKind, type PlanKind } from '@/lib/core/action';
import { landsLater } from '@/lib/core/case';
import { effectsOf } from '@/lib/core/effect';
import type { Fact, FactField } from '@/lib/core/fact';
import { makeHold } from './example';
import { standIn, zones } from './zones';

const noon = Date.parse('2026-11-24T14:02:00+08:00');
const facts = (values: Partial<Record<FactField, string>>): Fact[] =>
  Object.entries(values).map(([field, value]) => ({
    field: field as FactField,
    value,
    source: 'row',
    at: 1,
  }));
const stopping = (plan: PlanKind, values: Parameters<typeof facts>[0] = {}) =>
  makeHold({
    action: 'stop-promotion',
    plan,
    subjects: [{ key: 'p', facts: facts(values) }],
  });
const shelf = (values: Parameters<typeof facts>[0] = {}) =>
  makeHold({ subjects: [{ key: 'p', facts: facts(values) }] });
const ids = (hold: Parameters<typeof effectsOf>[1], now = noon) =>
  effectsOf(effects, hold, now).map(({ id }) => id);

/** Moments, and the next 00:00 in Beijing after each. */
const moments = [
  ['2026-11-24T00:00:00+08:00', '2026-11-25T00:00:00+08:00'],
  ['2026-11-24T14:02:00+08:00', '2026-11-25T00:00:00+08:00'],
  ['2026-11-24T23:59:59.999+08:00', '2026-11-25T00:00:00+08:00'],
  ['2026-12-31T23:30:00+08:00', '2027-01-01T00:00:00+08:00'],
  ['2026-12-31T16:00:00Z', '2027-01-02T00:00:00+08:00'],
  ['2028-02-28T12:00:00+08:00', '2028-02-29T00:00:00+08:00'],
] as const;
/** How a promotion can stand. */
const running = ['推广中', '投放中', '关闭中（仍在投放中）'];
const over = ['已关闭', '商家关闭', '下架关闭', '平台清退', '运营封禁'];
/** What stopping a 定向计划 brings about that runs. */
const ends = ['targetedRuns', 'targetedEnds'];
const states = [undefined, ...running, ...over];

describe.each(zones)('on a machine in %s', (zone) => {
  describe.each(moments)('pressed at %s', (pressed, midnight) => {
    test.each(planKind.options.flatMap((plan) => states.map((state) => [plan, state] as const)))(
      'what stopping a %s plan (%s) brings about lands at once, at 00:00, or nobody knows',
      (plan, promotion) => {
        standIn(zone);
        const now = Date.parse(pressed);
        const found = effectsOf(effects, stopping(plan, promotion ? { promotion } : {}), now);
        const at = { now, 'next-day': Date.parse(midnight), unknown: undefined };
        expect(found.map((effect) => effect.at)).toEqual(found.map(({ lands }) => at[lands]));
        const said = found.map(({ id }) => id).filter((id) => /Ends|Runs|MayEnd/.test(id));
        const isRunning = promotion !== undefined && running.includes(promotion);
        const ofTargeted = promotion === undefined ? ['targetedMayEnd'] : isRunning ? ends : [];
        expect(said).toEqual(plan === 'targeted' ? ofTargeted : ['planEnds']);
      },
    );
  });

  test.each([
    ['2026-11-24', ['targetedToday']],
    ['2026/11/24 23:59:59', ['targetedToday']],
    ['2026-11-25', ['targetedEnds']],
    ['2026-11-23', []],
  ])('of a running plan that ends on %s it is said: %j', (planEndsAt, said) => {
    standIn(zone);
    const found = ids(stopping('targeted', { planEndsAt, promotion: '推广中' }));
    expect(found.filter((id) => /^targeted(?:Today|Ends)$/.test(id))).toEqual(said);
  });
});

describe('leaving the alliance', () => {
  const { origins: elsewhere } = weixin;
  const leave = (page = makeHold().page) =>
    effectsOf(effects, makeHold({ action: 'leave-alliance', subjects: [], page }), noon);
  const always = ['noPromotion', 'allPlans', 'settledAll', 'rejoin'];

  test('names the words that creators meet where these are attested, and no instant', () => {
    expect(leave().map(({ id }) => id)).toEqual(['leftLinks', ...always]);
    expect(leave(`${elsewhere[0]}/shop`).map(({ id }) => id)).toEqual(always);
    expect(leave().filter(({ at }) => at !== undefined)).toEqual([]);
  });
});

describe('deleting a 定向计划', () => {
  const remove = (values: Parameters<typeof facts>[0]) =>
    ids({ ...stopping('targeted', values), label: '删除' });
  const stops = /^(?:targeted(?:Ends|Runs|MayEnd|Today)|planEnds|refusedLinks)$/;
  test.each([
    ['that runs', { promotion: '投放中' }, ['targetedKept']],
    ['whose state is not known', {}, ['targetedKept']],
    ['that ends today', { promotion: '投放中', planEndsAt: '2026-11-24' }, ['targetedKept']],
    ['that is over', { promotion: '已结束' }, ['targetedDeleted']],
    ['whose last day is past', { planEndsAt: '2026-11-23' }, ['targetedKept', 'targetedDeleted']],
    ['that was closed', { promotion: '已关闭' }, []],
  ])('%s stops nothing at the next 00:00', (_, values, said) => {
    const found = remove(values);
    expect(found.filter((id) => stops.test(id))).toEqual([]);
    expect(found.filter((id) => id.startsWith('targeted'))).toEqual(said);
    expect(found).toContain('planDeleted');
  });

  test('is done once it is done, and has nothing that lands later', () => {
    const hold = stopping('targeted');
    const done = { kind: 'done', words: '删除成功', at: noon } as const;
    expect(landsLater({ hold, events: [done] })).toBe(true);
    expect(landsLater({ hold: { ...hold, label: '删除' }, events: [done] })).toBe(false);
  });
});

test('what lands first stands first, and what nobody knows the instant of last', () => {
  const hold = stopping('targeted', { commission: '10% 次日生效 8%', promotion: '推广中' });
  const lands = effectsOf(effects, hold, noon).map((effect) => effect.lands);
  const order = ['now', 'next-day', 'unknown'];
  expect(lands).toEqual([...lands].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  expect(new Set(lands).size).toBe(3);
});

describe('taking a product off the shelf', () => {
  const promoted = ['normalPlan', 'otherPlans', 'settledShelf'];
  test.each([
    ['whose promotion is not known', {}, promoted, ['nextRate']],
    ['that is promoted', { promotion: '推广中' }, promoted, []],
    ['that is not promoted any more', { promotion: '已关闭' }, [], promoted],
    ['with a rate to come', { commission: '10% 次日生效 8%' }, ['nextRate'], []],
    ['with a rate that stays', { commission: '10%' }, [], ['nextRate']],
  ])('%s', (_, values, said, unsaid) => {
    const found = ids(shelf(values));
    expect(said.filter((id) => !found.includes(id))).toEqual([]);
    expect(unsaid.filter((id) => found.includes(id))).toEqual([]);
    expect(found.slice(0, 2)).toEqual(['warehouse', 'links']);
  });

  test('of a batch says what concerns one of them, and of none what could', () => {
    const [closed, running] = [{ promotion: '已关闭' }, { promotion: '投放中' }].map((at, key) => ({
      key: String(key),
      facts: facts(at),
    }));
    const batch = (...subjects: (typeof closed)[]) =>
      ids(makeHold({ isBatch: true, subjects: subjects.flatMap((at) => at ?? []) }));
    expect(batch(closed, running)).toContain('otherPlans');
    expect(batch(closed, closed)).not.toContain('otherPlans');
    expect(batch()).toContain('otherPlans');
  });
});

test.each([shelf, (values: Parameters<typeof facts>[0]) => stopping('targeted', values)])(
  'a rate that is to come is not said to land, once what it is a rate of is over',
  (holdOf) => {
    const found = effectsOf(effects, holdOf({ commission: '10% 次日生效 8%' }), noon);
    const rates = found.filter(({ id }) => id.startsWith('nextRate'));
    expect(rates.map(({ at }) => at)).toEqual([undefined]);
  },
);

test('what only general knowledge says is never given an instant', () => {
  for (const { source, lands } of effects)
    if (source.startsWith('D')) expect(lands).toBe('unknown');
});
