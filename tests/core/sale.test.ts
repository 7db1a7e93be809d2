import { describe, expect, test } from 'vitest';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import type { Campaign } from '@/lib/core/campaign';
import { nearestSale } from '@/lib/core/sale';
import { daysUntil } from '@/lib/core/timing';
import { standIn, zones } from './zones';

const campaign = (name: string, from: string, to: string, lead = 7, tail = 3): Campaign => ({
  id: name,
  name,
  from,
  to,
  lead,
  tail,
  origin: 'own',
  updatedAt: 0,
});
const double11 = campaign('双11', '2026-11-01', '2026-11-11');
const double12 = campaign('双12', '2026-12-01', '2026-12-12', 14);
const newYear = campaign('年货节', '2026-12-28', '2027-01-03');

describe.each(zones)('on a machine in %s', (zone) => {
  test.each([
    ['2026-10-24T23:59:59+08:00', 'none', undefined],
    ['2026-10-25T00:00:00+08:00', 'lead', 7],
    ['2026-10-31T23:59:59+08:00', 'lead', 1],
    ['2026-11-01T00:00:00+08:00', 'in', 10],
    ['2026-11-11T23:59:59+08:00', 'in', 0],
    ['2026-11-12T00:00:00+08:00', 'tail', 1],
    ['2026-11-14T12:00:00+08:00', 'tail', 3],
    ['2026-11-15T00:00:00+08:00', 'none', undefined],
    ['2026-11-11T16:30:00Z', 'tail', 1],
  ])('%s lies to 双11 as %s', (at, state, days) => {
    standIn(zone);
    const sale = nearestSale([double11], Date.parse(at));
    expect({ state: sale?.state, days: sale?.days }).toEqual({ state, days });
  });

  test('the end of a year is a day like others', () => {
    standIn(zone);
    const days = ['2026-12-31T23:59:59+08:00', '2027-01-01T00:00:00+08:00'].map(
      (at) => nearestSale([newYear], Date.parse(at))?.days,
    );
    expect(days).toEqual([3, 2]);
  });
});

test('one that is on comes before one to come, and that before one that is over', () => {
  const at = (day: string, ...all: Campaign[]) =>
    nearestSale(all, Date.parse(`${day}T12:00:00+08:00`))?.campaign?.name;
  expect(at('2026-11-11', double12, double11)).toBe('双11');
  expect(at('2026-11-13', { ...double12, lead: 20 }, double11)).toBe('双12');
  expect(at('2026-11-11', campaign('店庆', '2026-11-10', '2026-11-12'), double11)).toBe('双11');
});

test.each([
  ['2028-06-10', undefined],
  ['2027-12-31', 'none'],
  ['2026-06-30', 'none'],
  ['2025-12-29', undefined],
])('on %s, as far as the calendar that comes with it says, there is: %s', (day, state) => {
  const now = Date.parse(`${day}T12:00:00+08:00`);
  expect(nearestSale(defaultCampaigns, now)?.state).toBe(state);
});

test('of a year with nothing in the calendar, what is near from the next one is still told', () => {
  const now = Date.parse('2025-12-30T12:00:00+08:00');
  expect(nearestSale([campaign('新年', '2026-01-02', '2026-01-03')], now)?.state).toBe('lead');
});

test.each([
  ['an empty calendar', []],
  ['a day that no calendar has', [campaign('x', '2026-02-30', '2026-03-02')]],
  ['one that ends before it begins', [campaign('x', '2026-03-02', '2026-03-01')]],
])('%s says nothing', (_, all) => {
  expect(nearestSale(all, Date.parse('2026-03-01T12:00:00+08:00'))).toBeUndefined();
});

test.each([
  ['2028-02-29', 1],
  ['2027-02-29', undefined],
  ['2028-02-28', 0],
  ['2028-02-27', -1],
])('from 2028-02-28 until %s', (day, days) => {
  expect(daysUntil(day, Date.parse('2028-02-28T23:00:00+08:00'))).toBe(days);
});
