import { describe, expect, it, test } from 'vitest';
import { beijingField, fromBeijingField } from '@/lib/core/beijingField';
import { delayed, saved, snoozed } from '@/lib/core/reminder';
import { noon, someReminder } from '../platform/some';

const at = (id: string, dueAt: number, state: 'waiting' | 'shown' | 'done' = 'waiting') =>
  someReminder({ id, dueAt, state });
describe('reminders', () => {
  it('that were shown are not shown again by an older edit', () => {
    const stored = at('a', noon, 'shown');
    expect(saved(stored, at('a', noon)).state).toBe('shown');
    expect(saved(stored, at('a', noon + 1)).state).toBe('waiting');
    expect(saved(stored, at('a', noon, 'done')).state).toBe('done');
    expect(saved(undefined, at('a', noon)).state).toBe('waiting');
  });

  it('that are put off wait from now', () => {
    expect(snoozed(at('a', noon - 3_600_000, 'shown'), 10, noon)).toMatchObject({
      state: 'waiting',
      dueAt: noon + 600_000,
    });
  });

  test.each([
    ['minutes', '2026-11-24T14:12'],
    ['hour', '2026-11-24T15:02'],
    ['morning', '2026-11-25T09:00'],
  ] as const)('put off by %s wait until %s in Beijing', (delay, until) => {
    expect(beijingField(delayed(delay, noon))).toBe(until);
  });
});

describe('a time that is typed', () => {
  it('is Beijing’s, wherever the computer stands', () => {
    expect(beijingField(noon)).toBe('2026-11-24T14:02');
    expect(fromBeijingField('2026-11-24T14:02')).toBe(noon);
    expect(fromBeijingField('2026-11-25T00:00')).toBe(Date.UTC(2026, 10, 24, 16));
  });

  test.each(['', '2026-11-24', '2026-13-24T14:02', '2026-02-30T14:02', 'tomorrow'])(
    '%j is none',
    (text) => {
      expect(fromBeijingField(text)).toBeUndefined();
    },
  );
});
