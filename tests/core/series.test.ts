import { describe, expect, it, test } from 'vitest';
import { nextBeforeSale } from '@/lib/core/beforeSale';
import { beijingField } from '@/lib/core/beijingField';
import { editedReminder, quickReminder } from '@/lib/core/editedReminder';
import { ruleOf, type Repeat } from '@/lib/core/repeat';
import {
  draftOfRepeat,
  firstRepeatDraft,
  readRepeat,
  repeatDraftOf,
  type RepeatDraft,
} from '@/lib/core/repeatDraft';
import { takenTime } from '@/lib/core/series';
import { nextOccurrence } from '@/lib/platform/recurrence';
import { noon, someReminder } from '../platform/some';

const day = 86_400_000;
const ahead = { nextOf: nextOccurrence, sales: [] };
const at = (text: string) => Date.parse(`${text}:00+08:00`);

describe('what was missed of what recurs', () => {
  test.each<[string, Repeat, string, string]>([
    ['a day', { kind: 'daily', every: 1, clock: [10, 0] }, '2027-11-24T10:00', '2027-11-25T10:00'],
    [
      'a week',
      { kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0] },
      '2027-11-22T10:00',
      '2027-11-29T10:00',
    ],
    [
      'a month',
      { kind: 'monthly', every: 1, days: [-1], clock: [10, 0] },
      '2027-10-31T10:00',
      '2027-11-30T10:00',
    ],
    [
      'a year',
      { kind: 'yearly', month: 12, day: 1, clock: [10, 0] },
      '2026-12-01T10:00',
      '2027-12-01T10:00',
    ],
  ])('for a year, %s apart, is told of once, for its last time', (_, repeat, last, next) => {
    const rule = ruleOf(repeat, noon);
    const series = someReminder({ rule, dueAt: nextOccurrence(rule, noon) ?? 0 });
    const { time, series: moved } = takenTime(series, noon + 365 * day, ahead);
    expect([beijingField(time.dueAt), beijingField(moved.dueAt)]).toEqual([last, next]);
    expect(time.rule).toBeUndefined();
  });

  it('of what has ended since is told of once, for its last time, and then rests', () => {
    const repeat: Repeat = { kind: 'daily', every: 1, clock: [10, 0], until: '2026-11-28' };
    const rule = ruleOf(repeat, noon);
    const series = someReminder({ rule, dueAt: nextOccurrence(rule, noon) ?? 0 });
    const { time, series: ended } = takenTime(series, noon + 90 * day, ahead);
    expect(beijingField(time.dueAt)).toBe('2026-11-28T10:00');
    expect(ended.state).toBe('resting');
  });

  it('has an id that can be stored, however long that of the series is', () => {
    const rule = ruleOf({ kind: 'daily', every: 1, clock: [10, 0] }, noon);
    const { time } = takenTime(someReminder({ id: 'x'.repeat(64), rule }), noon + day, ahead);
    expect(time.id.length).toBeLessThanOrEqual(64);
  });
});

describe('before a campaign', () => {
  const sales = [
    { name: '双12', from: '2026-12-12' },
    { name: '年货节', from: '2027-01-10' },
    { name: 'no day', from: '2026-02-30' },
  ];
  test.each([
    [7, '2026-11-24T14:02', '2026-12-05T10:00'],
    [7, '2026-12-05T10:00', '2027-01-03T10:00'],
    [0, '2026-11-24T14:02', '2026-12-12T10:00'],
    [60, '2026-11-24T14:02', undefined],
  ])('by %i days, after %s it comes at %s', (days, after, next) => {
    const found = nextBeforeSale({ days, minute: 600 }, sales, at(after));
    expect(found && beijingField(found)).toBe(next);
  });
});

describe('a form', () => {
  const draft = (change: Partial<RepeatDraft>): RepeatDraft => ({ ...firstRepeatDraft, ...change });
  const clock = [10, 0] as const;

  test.each<[Partial<RepeatDraft>, Repeat]>([
    [
      { choice: 'daily', every: '3' },
      { kind: 'daily', every: 3, clock },
    ],
    [
      { choice: 'workdays' },
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock },
    ],
    [
      { choice: 'weekly', days: ['FR', 'MO'] },
      { kind: 'weekly', every: 1, days: ['MO', 'FR'], clock },
    ],
    [
      { choice: 'monthly', dates: '15, 1、15' },
      { kind: 'monthly', every: 1, days: [1, 15], clock },
    ],
    [{ choice: 'monthEnd' }, { kind: 'monthly', every: 1, days: [-1], clock }],
  ])('%j says %j, and is what that is edited with', (change, repeat) => {
    expect(readRepeat(draft(change))).toEqual({ kind: 'rule', repeat });
    const again = readRepeat(draftOfRepeat(repeat));
    expect(again).toEqual({ kind: 'rule', repeat });
  });

  test.each<[string, Repeat]>([
    ['once a year', { kind: 'yearly', month: 11, day: 1, clock }],
    ['on the first and last of a month', { kind: 'monthly', every: 1, days: [1, -1], clock }],
  ])('has no fields for %s, and leaves it as it is', (_, repeat) => {
    const rule = ruleOf(repeat, noon);
    const before = someReminder({ rule });
    const repeatDraft = repeatDraftOf(before);
    expect(repeatDraft.choice).toBe('kept');
    const edited = editedReminder(
      { id: before.id, text: '别的话', when: '', repeat: repeatDraft },
      before,
      noon,
    );
    expect(edited).toMatchObject({ rule, text: '别的话' });
  });

  it('that changes but the text counts from when the rule was made', () => {
    const rule = ruleOf({ kind: 'weekly', every: 2, days: ['FR'], clock }, noon - 7 * day);
    const before = someReminder({ rule });
    const edited = editedReminder(
      { id: before.id, text: '别的话', when: '', repeat: repeatDraftOf(before) },
      before,
      noon,
    );
    expect(edited?.rule).toBe(rule);
  });

  it('makes one of what recurred, and the other way round', () => {
    const rule = ruleOf({ kind: 'daily', every: 1, clock }, noon);
    const before = someReminder({ rule, state: 'paused' });
    const once = { id: 'r1', text: '看', when: '2026-11-25T00:05', repeat: firstRepeatDraft };
    const edited = editedReminder(once, before, noon);
    expect(edited).toMatchObject({ dueAt: at('2026-11-25T00:05'), state: 'waiting' });
    expect(edited?.rule).toBeUndefined();
    const sale = draft({ choice: 'sale', before: '7' });
    const made = editedReminder({ ...once, repeat: sale }, edited, noon);
    expect(made).toMatchObject({ beforeSale: { days: 7, minute: 600 }, state: 'waiting' });
  });

  it('that moves one that was shown has it wait again, and one with another text does not', () => {
    const before = someReminder({ state: 'shown' });
    const when = beijingField(before.dueAt);
    const shown = editedReminder({ id: 'r1', text: '别的', when }, before, noon);
    expect(shown).toMatchObject({ state: 'shown', dueAt: before.dueAt });
    const moved = editedReminder({ id: 'r1', text: '看', when: '2026-11-30T10:00' }, before, noon);
    expect(moved?.state).toBe('waiting');
    // One that was put off is due at some second, which the field does not show.
    const late = { ...before, dueAt: before.dueAt + 12_345 };
    const same = editedReminder({ id: 'r1', text: '别的', when }, late, noon);
    expect(same).toMatchObject({ state: 'shown', dueAt: late.dueAt });
  });

  test.each([
    ['no text', { text: ' ', when: '2026-11-25T00:05' }],
    ['no time', { text: '看', when: '' }],
    ['a wrong repeat', { text: '看', when: '', repeat: draft({ choice: 'daily', every: 'x' }) }],
  ])('with %s makes none', (_, change) => {
    expect(editedReminder({ id: 'r1', ...change }, undefined, noon)).toBeUndefined();
  });
});

describe('a line', () => {
  it('makes a reminder where it was understood, and none where it was not', () => {
    const entry = { text: '看', at: noon + day, doubts: [] };
    expect(quickReminder(entry, 'q', noon)).toMatchObject({ id: 'q', dueAt: noon + day });
    expect(quickReminder({ ...entry, problem: 'noText' }, 'q', noon)).toBeUndefined();
    expect(quickReminder({ text: '看', doubts: [] }, 'q', noon)).toBeUndefined();
    const beforeSale = { days: 7, minute: 540 };
    expect(quickReminder({ text: '看', beforeSale, doubts: [] }, 'q', noon)).toMatchObject({
      beforeSale,
    });
  });
});
