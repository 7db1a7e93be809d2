import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor, expected, itemState, missing } from '@/lib/core/checklist';
import { makeHold } from './example';

const hold = makeHold();
const list = checklistFor(checklists, hold);
const stock = list.items.find(({ answer }) => answer === 'stock');

describe('a number that is looked up', () => {
  test.each([
    [undefined, 'open'],
    [199, 'answered'],
    [19, 'differs'],
  ] as const)('given as %s where the page shows 199 is %s', (value, state) => {
    const answers = stock ? { [stock.id]: { value, at: 1 } } : {};
    expect(stock && itemState(stock, answers, hold)).toBe(state);
  });

  test('is taken as it is where the page shows none', () => {
    const unread = makeHold({ subjects: [{ key: 'text-1', facts: [] }] });
    expect(stock && itemState(stock, { [stock.id]: { value: 5, at: 1 } }, unread)).toBe('answered');
  });

  test('of a batch is the larger of what was chosen and what was read', () => {
    const batch = makeHold({ isBatch: true, count: 30 });
    const [count] = checklistFor(checklists, batch).items;
    expect(count && expected(count, batch)).toBe(30);
  });
});

test('what is missing stands in the order of the list, and nothing is missing in the end', () => {
  expect(missing(list, {}, hold).map(({ id }) => id)).toEqual(list.items.map(({ id }) => id));
  const answers = Object.fromEntries(
    list.items.map((item) => [
      item.id,
      item.answer === 'tick' ? { ticked: true, at: 1 } : { value: 199, at: 1 },
    ]),
  );
  expect(missing(list, answers, hold)).toEqual([]);
});

test.each([
  ['off-shelf', false, 'off-shelf-single'],
  ['off-shelf', true, 'off-shelf-batch'],
  ['stop-promotion', false, 'stop-promotion-single'],
  ['stop-promotion', true, 'stop-promotion-batch'],
  ['leave-alliance', false, 'leave-alliance'],
] as const)('%s (batch: %s) is checked with %s', (action, isBatch, id) => {
  expect(checklistFor(checklists, makeHold({ action, isBatch })).id).toBe(id);
});

test('an action without a checklist is a defect that says where to mend it', () => {
  expect(() => checklistFor([], hold)).toThrow('lib/catalog/checklists.ts');
});
