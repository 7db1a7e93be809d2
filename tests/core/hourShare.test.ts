import { describe, expect, test } from 'vitest';
import { hourShareAt } from '@/lib/core/hourShare';
import { standIn, zones } from './zones';

/** Nothing but on Tuesdays: 3 at 14:00, 1 at 23:00; and 5 on Mondays at 00:00. */
const week = Array.from({ length: 168 }, (_, at) => ({ 0: 5, 38: 3, 47: 1 })[at] ?? 0);

describe.each(zones)('on a machine in %s', (zone) => {
  test.each([
    ['2026-11-24T14:00:00+08:00', 0.75],
    ['2026-11-24T14:59:59+08:00', 0.75],
    ['2026-11-24T23:30:00+08:00', 0.25],
    ['2026-11-24T12:00:00+08:00', 0],
    ['2026-11-22T16:00:00Z', 1],
    ['2026-11-25T00:00:00+08:00', undefined],
  ])('the hour of %s has %s of its day', (at, share) => {
    standIn(zone);
    expect(hourShareAt(week, Date.parse(at))).toBe(share);
  });
});

test.each([[undefined], [[]], [[1, 2, 3]]])('of a week of %j nothing is known', (given) => {
  expect(hourShareAt(given, Date.parse('2026-11-24T14:00:00+08:00'))).toBeUndefined();
});
