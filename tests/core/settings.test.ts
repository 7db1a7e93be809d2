import { expect, test } from 'vitest';
import { rulebook } from '@/lib/catalog/rulebook';
import { changedSettings, decodeSettings, usualSettings } from '@/lib/core/settings';
import { amountsOf } from '@/lib/core/threshold';

const { thresholds } = rulebook;
const changed = (change: Parameters<typeof changedSettings>[1]) =>
  changedSettings(usualSettings, change, rulebook, 5);

test.each([
  [{}, { thresholds: {}, demoted: [], coolingMinutes: 0, needsSecondPerson: false, updatedAt: 0 }],
  [
    { coolingMinutes: 5, demoted: 'all' },
    { coolingMinutes: 5, demoted: [] },
  ],
  [
    { coolingMinutes: -5, needsSecondPerson: true },
    { coolingMinutes: 0, needsSecondPerson: true },
  ],
  [
    { thresholds: { stockLeft: 'much' }, updatedAt: 7 },
    { thresholds: {}, updatedAt: 7 },
  ],
  [{ thresholds: { stockLeft: 9 }, unknown: 1 }, { thresholds: { stockLeft: 9 } }],
])('settings stored as %j are read as %j', (stored, read) => {
  expect(decodeSettings({ id: 'settings', ...stored })).toMatchObject(read);
});

test.each([[undefined], ['settings'], [{}], [{ id: 'other' }]])('%j is no settings', (value) => {
  expect(() => decodeSettings(value)).toThrow();
});

test('each field that is given replaces the one before, and the others stay', () => {
  const before = { ...usualSettings, coolingMinutes: 5, thresholds: { batch: 20 } };
  expect(changedSettings(before, { thresholds: { stockLeft: 9 } }, rulebook, 5)).toEqual({
    ...before,
    thresholds: { stockLeft: 9 },
    updatedAt: 5,
  });
});

test.each([
  ['a threshold below its bounds', { thresholds: { busyHour: 0 } }],
  ['one above', { thresholds: { batch: 501 } }],
  ['one that there is not', { thresholds: { nothing: 5 } }],
  ['a blocked rule made milder', { demoted: ['prize'] }],
  ['a rule that there is not', { demoted: ['nothing'] }],
])('%s cannot be', (_, change) => {
  expect(changed(change)).toBeUndefined();
});

test('amounts are as set where that can be, else as usual', () => {
  const set = { stockLeft: 9, batch: 1, busyHour: 2.5 };
  expect(amountsOf(thresholds, set)).toMatchObject({ stockLeft: 9, batch: 10, busyHour: 10 });
});
