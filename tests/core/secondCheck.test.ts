import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { resumedCase } from '@/lib/core/begunCase';
import { withEvent, type Case } from '@/lib/core/case';
import { answersLast, withAnswer } from '@/lib/core/caseAnswer';
import { checklistFor } from '@/lib/core/checklist';
import { decodeCase } from '@/lib/core/storedCase';
import { isCheckedTwice, secondCheckMissing, withSecondCheck } from '@/lib/core/secondCheck';
import { noon, someCase, someHold } from '../platform/some';

const answered = withAnswer(someCase(), 'time', { ticked: true, at: noon + 10 });
const by = { name: '小张', role: 'warehouse' as const };
const checked = withSecondCheck(answered, by, noon + 20);
const needed = { needsSecondPerson: true };
const list = checklistFor(checklists, someHold());

describe('a second person’s agreement', () => {
  test('is missing where the shop needs it, until it is there', () => {
    expect(secondCheckMissing(answered, needed)).toBe(true);
    expect(secondCheckMissing(answered, { needsSecondPerson: false })).toBe(false);
    expect(secondCheckMissing(checked, needed)).toBe(false);
    expect(checked.checkedBy).toEqual({ ...by, at: noon + 20 });
  });

  test.each<[string, (record: Case) => Case]>([
    ['an answer', (at) => withAnswer(at, 'orders', { ticked: true, at: noon + 30 })],
    ['one taken back', (at) => withAnswer(at, 'time', { ticked: false, at: noon + 30 })],
    [
      'one that bears a time before it',
      (at) => withAnswer(at, 'orders', { ticked: true, at: noon + 15 }),
    ],
    [
      'another version of the list',
      (at) =>
        resumedCase(at, someHold({ at: noon + 40 }), 'held', { ...list, version: 9 }, noon + 40),
    ],
    [
      'answers that no longer hold',
      (at) => {
        const now = noon + 15 + answersLast;
        return resumedCase(at, someHold({ at: now }), 'held', list, now);
      },
    ],
  ])('is void after %s', (_, change) => {
    expect(secondCheckMissing(change(checked), needed)).toBe(true);
  });

  test.each<[string, (record: Case) => Case]>([
    [
      'the same answer, sent again',
      (at) => withAnswer(at, 'time', { ticked: true, at: noon + 10 }),
    ],
    ['an answer that comes too late', (at) => withAnswer(at, 'time', { ticked: false, at: noon })],
    ['what happens to the case', (at) => withEvent(at, { at: noon + 30, kind: 'held' })],
    [
      'the press that goes on with it',
      (at) => resumedCase(at, someHold({ at: noon + 40 }), 'held', list, noon + 40),
    ],
  ])('holds through %s', (_, change) => {
    expect(isCheckedTwice(change(checked))).toBe(true);
  });

  test('comes after answers whose clock runs ahead', () => {
    const ahead = withAnswer(someCase(), 'time', { ticked: true, at: noon + 500 });
    expect(isCheckedTwice(withSecondCheck(ahead, by, noon + 100))).toBe(true);
  });

  test('that cannot be read is as if there were none, and the case stays', () => {
    const broken = { ...checked, checkedBy: { name: '', role: 'warehouse', at: 1 } };
    expect(decodeCase(broken).checkedBy).toBeUndefined();
    expect(decodeCase(checked)).toEqual(checked);
  });
});
