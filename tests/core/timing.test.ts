import { describe, expect, test } from 'vitest';
import { beijingClock, beijingTime, nextMidnight } from '@/lib/core/timing';

describe('the next 00:00 in Beijing', () => {
  test.each([
    ['2026-11-24T14:02:00+08:00', '2026-11-25T00:00:00+08:00'],
    ['2026-11-24T00:00:00+08:00', '2026-11-25T00:00:00+08:00'],
    ['2026-11-24T23:59:59.999+08:00', '2026-11-25T00:00:00+08:00'],
    ['2026-12-31T16:00:00+08:00', '2027-01-01T00:00:00+08:00'],
    ['2028-02-28T12:00:00+08:00', '2028-02-29T00:00:00+08:00'],
    ['2026-11-24T16:30:00Z', '2026-11-26T00:00:00+08:00'],
  ])('after %s is %s, in whatever zone the machine stands', (now, next) => {
    expect(nextMidnight(Date.parse(now))).toBe(Date.parse(next));
  });
});

test('instants are shown in Beijing time', () => {
  const at = Date.parse('2026-11-24T16:30:00Z');
  expect(beijingTime(at)).toBe('11-25 00:30');
  expect(beijingTime(at, true)).toBe('2026-11-25 00:30');
  expect(beijingClock(at)).toBe('00:30');
});
