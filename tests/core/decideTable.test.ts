import { describe, expect, test } from 'vitest';
import { actionKind, planKind } from '@/lib/core/action';
import type { Campaign } from '@/lib/core/campaign';
import type { Level } from '@/lib/core/finding';
import { nearestSale } from '@/lib/core/sale';
import { nextMidnight } from '@/lib/core/timing';
import { busy, decideOn, levelOfRule, product } from './matter';
import { standIn, zones } from './zones';

const sale: Campaign = {
  ...{ id: 'year', name: '跨年', from: '2026-12-30', to: '2027-01-01', lead: 3, tail: 2 },
  ...{ origin: 'own', updatedAt: 0 },
};

/** Days before the campaign, in it over the year's end, and after it: what it says of each, and the day that follows. */
const days: [day: string, said: Record<string, Level>, next: string][] = [
  ['2026-12-26', {}, '2026-12-27'],
  ['2026-12-27', { saleNear: 'warning' }, '2026-12-28'],
  ['2026-12-28', { saleNear: 'warning' }, '2026-12-29'],
  ['2026-12-29', { saleNear: 'warning' }, '2026-12-30'],
  ['2026-12-30', { saleNow: 'danger' }, '2026-12-31'],
  ['2026-12-31', { saleNow: 'danger' }, '2027-01-01'],
  ['2027-01-01', { saleNow: 'danger' }, '2027-01-02'],
  ['2027-01-02', { saleAfter: 'warning' }, '2027-01-03'],
  ['2027-01-03', { saleAfter: 'warning' }, '2027-01-04'],
  ['2027-01-04', {}, '2027-01-05'],
];
/** Times of a day, and whether stopping a 定向计划 is late then. */
const clocks = [
  ['00:00:00', false],
  ['08:00:00', false],
  ['12:00:00', false],
  ['23:29:59', false],
  ['23:30:00', true],
  ['23:59:59', true],
] as const;
const states = [undefined, '推广中', '投放中', '关闭中（仍在投放中）', '已关闭', '商家关闭'];

const ways = actionKind.options.flatMap((action) =>
  planKind.options.flatMap((plan) => states.map((state) => ({ action, plan, state }))),
);

/** What is decided of a busy product whose plan ends on a day, as far as the calendar and the clock have a say. */
function decided({ action, plan, state }: (typeof ways)[number], endsAt: string, now: number) {
  const values = { ...busy, planEndsAt: endsAt, ...(state && { promotion: state }) };
  const decision = decideOn(
    { action, plan, subjects: action === 'leave-alliance' ? [] : [product(values)] },
    { now, sale: nearestSale([sale], now), saleAtLanding: nearestSale([sale], nextMidnight(now)) },
  );
  const rules = ['saleNow', 'saleQuiet', 'saleNear', 'saleAfter'];
  const found = rules.map((rule) => [rule, levelOfRule(decision, rule)] as const);
  return {
    sale: Object.fromEntries(found.filter(([, level]) => level)),
    ends: levelOfRule(decision, 'endsToday'),
    isBlocked: decision.friction.isBlocked,
    landsIn: levelOfRule(decision, 'landsInSale'),
    late: levelOfRule(decision, 'lateDay'),
    asksReason: decision.friction.acknowledge.includes('saleNow'),
    whole: levelOfRule(decision, 'wholeShop'),
    lands: new Set(decision.effects.map(({ at, lands }) => (lands === 'next-day' ? at : now))),
  };
}

describe.each(zones)('on a machine in %s', (zone) => {
  describe.each(days)('on %s', (day, said, next) => {
    test.each(clocks)(
      'at %s, every plan in every state is judged by Beijing’s day',
      (clock, isLate) => {
        standIn(zone);
        const now = Date.parse(`${day}T${clock}+08:00`);
        const midnight = Date.parse(`${next}T00:00:00+08:00`);
        for (const way of ways) {
          const isStop = way.action === 'stop-promotion';
          const isTargeted = isStop && way.plan === 'targeted';
          // Of a plan that nobody knows, only what the clock does not rule out is open.
          const grave = (level: Level) =>
            isTargeted ? level : isStop && way.plan === 'unknown' ? 'unknown' : undefined;
          for (const endsAt of [day, next]) {
            const found = decided(way, endsAt, now);
            expect(found, JSON.stringify({ ...way, endsAt })).toMatchObject({
              sale: said,
              asksReason: 'saleNow' in said,
              whole: way.action === 'leave-alliance' ? 'danger' : undefined,
              ends: endsAt === day ? grave('blocked') : undefined,
              isBlocked: isTargeted && endsAt === day,
              landsIn: day === '2026-12-29' ? grave('danger') : undefined,
              late: isLate ? grave('warning') : undefined,
            });
            expect([now, midnight]).toEqual(expect.arrayContaining([...found.lands]));
          }
        }
      },
    );
  });
});
