import { expect, test } from 'vitest';
import { coolingUntil } from '@/lib/core/cooling';
import { noon, someCase } from '../platform/some';

const minute = 60_000;

test.each([
  ['is off', 0, noon, undefined],
  ['has just begun', 10, noon, noon + 10 * minute],
  ['is about to end', 10, noon + 10 * minute - 1, noon + 10 * minute],
  ['has ended', 10, noon + 10 * minute, undefined],
  ['ended days ago', 10, noon + 9_000 * minute, undefined],
  ['meets a clock that was set back', 10, noon - 600 * minute, noon - 590 * minute],
])('a cooling-off that %s', (_, minutes, now, until) => {
  expect(coolingUntil(someCase(), minutes, now)).toBe(until);
});
