import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  campaignProblem,
  campaignsNear,
  campaignsOf,
  evidenceOf,
  movedYears,
  nextCampaign,
  overlapping,
} from '@/lib/core/calendar';
import type { Campaign } from '@/lib/core/campaign';
import { addDays, dayOf, daysBetween, dayStart, hourOf, weekdayOf } from '@/lib/core/day';
import { holidaySpans } from '@/lib/core/holiday';
import { partAt, weekOf, salesOf, type Sales } from '@/lib/core/sales';

const at = (text: string) => Date.parse(`${text}+08:00`);
const double11: Campaign = {
  id: 'd11',
  name: '双11',
  from: '2026-10-09',
  to: '2026-11-11',
  lead: 7,
  tail: 3,
  origin: 'estimate',
  updatedAt: 0,
};

describe('a day', () => {
  test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '', '2026-11-11T00:00'])(
    '%s is none',
    (text) => expect(dayStart(text)).toBeUndefined(),
  );

  test('begins at 00:00 in Beijing', () => {
    expect(dayStart('2028-02-29')).toBe(at('2028-02-29T00:00'));
    expect(dayOf(at('2026-12-31T23:59:59'))).toBe('2026-12-31');
    expect(dayOf(at('2027-01-01T00:00'))).toBe('2027-01-01');
  });

  test('is followed by the next, over the year and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(() => addDays('2026-02-30', 1)).toThrow('no day');
  });

  test.each([
    ['2026-11-23T00:00', 0, 0],
    ['2026-11-29T23:59', 6, 23],
    ['1970-01-01T05:00', 3, 5],
  ])('%s has its weekday and hour in Beijing', (text, weekday, hour) => {
    expect([weekdayOf(at(text)), hourOf(at(text))]).toEqual([weekday, hour]);
  });
});

describe('a campaign', () => {
  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: '长'.repeat(41) }, 'name'],
    [{ from: '2026-02-30' }, 'from'],
    [{ to: '2026-11-31' }, 'to'],
    [{ from: '2026-11-12' }, 'order'],
    [{ to: '2027-11-11' }, 'long'],
    [{ lead: 61 }, 'days'],
    [{ tail: NaN }, 'days'],
    [{ to: double11.from }, undefined],
    [{}, undefined],
  ])('changed by %j has the problem %s', (change, problem) => {
    expect(campaignProblem({ ...double11, ...change })).toBe(problem);
  });

  test.each([
    ['2026-10-01T23:59', undefined],
    ['2026-10-02T00:00', ['before', 7]],
    ['2026-10-08T23:59', ['before', 1]],
    ['2026-10-09T00:00', ['within', 0]],
    ['2026-11-11T23:59', ['within', 0]],
    ['2026-11-12T00:00', ['after', 1]],
    ['2026-11-14T23:59', ['after', 3]],
    ['2026-11-15T00:00', undefined],
  ])('lies to %s as it should', (text, near) => {
    const [found] = campaignsNear([double11], at(text));
    expect(found && [found.place, found.days]).toEqual(near);
  });

  test('in which an instant lies comes before one that is near, the nearer first', () => {
    const own = { ...double11, id: 'own', name: '店庆', from: '2026-11-13', to: '2026-11-14' };
    const late = { ...own, id: 'late', name: '晚的', from: '2026-11-15', to: '2026-11-15' };
    const near = campaignsNear([late, own, double11], at('2026-11-11T12:00'));
    expect(near.map(({ campaign, days }) => [campaign.id, days])).toEqual([
      ['d11', 0],
      ['own', 2],
      ['late', 4],
    ]);
    expect(near.map(evidenceOf)[1]).toEqual({
      campaign: '店庆',
      days: '2',
      from: '2026-11-13',
      to: '2026-11-14',
      origin: 'estimate',
    });
  });

  test('may overlap others, which is told', () => {
    const own = { ...double11, id: 'own', from: '2026-11-11', to: '2026-11-20' };
    const after = { ...double11, id: 'after', from: '2026-11-12', to: '2026-11-20' };
    expect(overlapping([double11, own, after], double11)).toEqual([own]);
  });

  test('that comes next is told with the days until it', () => {
    const next = nextCampaign([double11], at('2026-10-07T23:59'));
    expect(next).toEqual({ campaign: double11, days: 2 });
    expect(nextCampaign([double11], at('2026-10-09T00:00'))).toBeUndefined();
  });

  test("over the year's end stands in both years, by when it begins", () => {
    const over = { ...double11, id: 'over', from: '2026-12-30', to: '2027-01-03' };
    expect(campaignsOf([over, double11], 2026)).toEqual([double11, over]);
    expect(campaignsOf([over, double11], 2027)).toEqual([over]);
  });

  test("is moved to another year as the merchant's own, without a day that the year has not", () => {
    const leap = { ...double11, from: '2028-02-25', to: '2028-02-29' };
    expect(movedYears(leap, 1, 'new', 5)).toEqual({
      id: 'new',
      name: '双11',
      from: '2029-02-25',
      to: '2029-02-28',
      lead: 7,
      tail: 3,
      origin: 'own',
      updatedAt: 5,
    });
  });

  test('lies to every instant of one day in the same way', () => {
    const near = (instant: number) => campaignsNear([double11], instant);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const start = at('2026-01-01T00:00') + day * 86_400_000;
          expect(near(start + second * 1000)).toEqual(near(start));
        },
      ),
    );
  });
});

test('holidays are told in their order, each as one span with the days worked in return', () => {
  const days = [
    { day: '2026-09-20', name: '国庆节', isWorkday: true },
    { day: '2026-09-25', name: '中秋', isWorkday: false },
    { day: '2026-10-01', name: '国庆节', isWorkday: false },
    { day: '2026-10-02', name: '国庆节', isWorkday: false },
    { day: '2027-01-01', name: '元旦', isWorkday: false },
  ];
  expect(holidaySpans(days, 2026)).toEqual([
    { name: '中秋', from: '2026-09-25', to: '2026-09-25', workdays: [] },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-02', workdays: ['2026-09-20'] },
  ]);
});

describe('the sales of a shop', () => {
  const some = (change: Partial<Sales> = {}): Sales => ({
    key: '10001',
    shop: { id: '10001', name: '甲食品旗舰店' },
    units: Array.from({ length: 168 }, (_, index) => index % 24),
    measure: 'count',
    origin: 'entered',
    updatedAt: 0,
    ...change,
  });

  test('are found by its id, by its name where only that is known, and not by nothing', () => {
    expect(salesOf([some()], { id: '10001' })).toEqual(some());
    expect(salesOf([some()], { name: '甲食品旗舰店' })).toEqual(some());
    expect(salesOf([some()], { id: '10002', name: '甲食品旗舰店' })).toBeUndefined();
    expect(salesOf([some()], {})).toBeUndefined();
  });

  test('at an instant are a part of the busiest hour, and unknown where they are', () => {
    expect(partAt(some(), at('2026-11-24T23:59'))).toBe(1);
    expect(partAt(some(), at('2026-11-25T00:00'))).toBe(0);
    expect(partAt(undefined, at('2026-11-24T23:59'))).toBeUndefined();
  });

  test('are parts of the busiest hour; an unknown weekday is as the others are', () => {
    const units = some().units.map((count, index) => (index < 24 ? null : count));
    expect(weekOf(some({ units }))).toEqual(weekOf(some()));
    expect(Math.max(...(weekOf(some()) ?? []))).toBe(1);
    expect(weekOf(some({ units: Array(168).fill(0) }))).toBeUndefined();
    expect(weekOf(some({ units: Array(168).fill(null) }))).toBeUndefined();
  });
});
