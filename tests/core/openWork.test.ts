import { expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { newCase } from '@/lib/core/begunCase';
import { withEvent, type Case } from '@/lib/core/case';
import { withAnswer } from '@/lib/core/caseAnswer';
import type { CaseEventKind } from '@/lib/core/caseEvent';
import { checklistFor } from '@/lib/core/checklist';
import { isGivenUp, openWork } from '@/lib/core/openWork';
import { makeHold } from './example';

/** A case for these products, with what happened to it, a second apart from `at` on. */
function makeCase(keys: string[], at: number, ...kinds: CaseEventKind[]): Case {
  const subjects = keys.map((key) => ({ id: key, key, facts: [] }));
  const hold = makeHold({ subjects, isBatch: keys.length > 1, at });
  const begun = newCase(`case-${at}`, hold, 'held', checklistFor(checklists, hold), at);
  return kinds.reduce(
    (before, kind, index) => withEvent(before, { at: at + index + 1, kind }),
    begun,
  );
}
const ticked = (record: Case): Case => {
  const [item] = checklistFor(checklists, record.hold).items;
  return withAnswer(record, item?.id ?? '', { ticked: true, at: record.updatedAt + 1 });
};

test('a press that was backed out of at once is no work, and is again when it is pressed again', () => {
  const left = makeCase(['1'], 10, 'left');
  expect(isGivenUp(left)).toBe(true);
  expect(openWork([left])).toEqual([]);
  const again = makeCase(['1'], 10, 'left', 'held');
  expect(openWork([again])).toEqual([again]);
});

test('what was answered before it was left is work to go on with', () => {
  const left = withEvent(ticked(makeCase(['1'], 10)), { at: 20, kind: 'left' });
  expect(isGivenUp(left)).toBe(false);
  expect(openWork([left])).toEqual([left]);
});

test('a product that was delisted since, in a batch, needs no case of its own any more', () => {
  const own = ticked(makeCase(['1'], 10));
  const both = ticked(makeCase(['1', '3'], 11));
  const batch = makeCase(['1', '2'], 30, 'confirmed', 'released', 'done');
  expect(openWork([batch, own, both])).toEqual([both]);
  expect(openWork([makeCase(['1', '2'], 1, 'confirmed', 'released', 'done'), own])).toEqual([own]);
  expect(openWork([makeCase(['1', '2'], 30, 'confirmed', 'released', 'refused'), own])).toEqual([
    own,
  ]);
});

test('what has ended is no open work', () => {
  expect(openWork([makeCase(['1'], 10, 'confirmed', 'released', 'done')])).toEqual([]);
});
