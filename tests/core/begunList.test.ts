import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { listFor, listsOf, noLists } from '@/lib/core/begunList';
import { newCase } from '@/lib/core/begunCase';
import { withEvent, type Case } from '@/lib/core/case';
import { answersLast, withAnswer } from '@/lib/core/caseAnswer';
import { checklistFor } from '@/lib/core/checklist';
import { listedOf, ownIdOf, type SavedChecklist } from '@/lib/core/ownChecklist';
import { makeHold } from './example';

const hold = makeHold();
const base = checklistFor(checklists, hold);
const version = (number: number, isInUse: boolean): SavedChecklist => ({
  id: ownIdOf(base),
  version: number,
  base: { id: base.id, version: base.version },
  items: [{ id: `own-${number}`, title: `第 ${number} 版` }, ...listedOf(base)],
  isInUse,
  savedAt: number,
});
const second = [version(1, false), version(2, true)];

/** A case begun at 1000 with the version of that number, answered at 2000. */
function begunWith(number: number): Case {
  const list = { ...base, id: ownIdOf(base), version: number };
  const record = newCase('case-0001', hold, 'opened', number > 0 ? list : base, 1000);
  return withAnswer(record, 'time', { ticked: true, at: 2000 });
}
const versionAt = (
  record: Case,
  now: number,
  pressed = hold,
  saved: readonly SavedChecklist[] = second,
) => {
  const { id, version: number } = listFor(
    checklists,
    listsOf(checklists, saved, [record], now),
    pressed,
    now,
  );
  return id === base.id ? 0 : number;
};

describe('work that was begun', () => {
  test.each([
    ['the merchant’s first version', 1],
    ['the catalog’s list', 0],
  ])('goes on with %s, although another is in use', (_, number) => {
    expect(versionAt(begunWith(number), 3000)).toBe(number);
  });

  test.each<[string, Case]>([
    ['has ended', withEvent(begunWith(1), { at: 2500, kind: 'released' })],
    ['has no answers', { ...begunWith(1), answers: {} }],
    ['names a version that nobody knows', begunWith(7)],
    ['does not say for certain what it is about', { ...begunWith(1), hold: { ...hold, shop: {} } }],
  ])('does not keep a list that is not in use once it %s', (_, record) => {
    expect(versionAt(record, 3000)).toBe(2);
  });

  test('goes on with it while its answers hold, and no longer', () => {
    expect(versionAt(begunWith(1), 1999 + answersLast)).toBe(1);
    expect(versionAt(begunWith(1), 2000 + answersLast)).toBe(2);
  });

  test('keeps it for the same products and the same kind of press alone', () => {
    const [subject] = hold.subjects;
    const other = { ...hold, subjects: [{ key: '22222', id: '22222', facts: [] }] };
    expect(versionAt(begunWith(1), 3000, other)).toBe(2);
    const batch = { ...hold, isBatch: true, subjects: subject ? [subject] : [] };
    const lists = listsOf(checklists, second, [begunWith(1)], 3000);
    expect(listFor(checklists, lists, batch, 3000).id).toBe('off-shelf-batch');
  });

  test('goes on with the merchant’s version when the catalog’s is in use again', () => {
    expect(versionAt(begunWith(1), 3000, hold, [version(1, false)])).toBe(1);
  });
});

test('with nothing of the merchant’s own the catalog’s list is asked', () => {
  expect(listFor(checklists, noLists, hold, 0)).toBe(base);
  expect(listsOf(checklists, [], [begunWith(0)], 3000)).toEqual(noLists);
});
