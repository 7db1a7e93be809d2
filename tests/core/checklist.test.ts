import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import {
  checklistFor,
  expected,
  itemState,
  missing,
  pageAnswer,
  type Answers,
  type ChecklistItem,
} from '@/lib/core/checklist';
import type { Fact } from '@/lib/core/fact';
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

describe('an item that the page answers', () => {
  const item: ChecklistItem = {
    id: 'shelf',
    answer: 'tick',
    answeredBy: { field: 'status', words: '已下架|仓库中' },
  };
  const status = (value: string | undefined, change: Partial<Fact> = {}): Fact => ({
    field: 'status',
    value,
    source: 'row',
    at: 1,
    ...change,
  });
  const subjects = (...facts: Fact[]) =>
    facts.map((fact, at) => ({ key: `p${at}`, facts: [fact] }));
  const stateOf = (...facts: Fact[]) =>
    itemState(item, {}, makeHold({ subjects: subjects(...facts) }));

  test.each<[string, Fact[], 'answered' | 'open']>([
    ['the product is off the shelf', [status('已下架')], 'answered'],
    ['the words stand apart', [status('已 下架')], 'answered'],
    ['all products are', [status('已下架'), status('仓库中')], 'answered'],
    ['one of them is not', [status('已下架'), status('售卖中')], 'open'],
    ['the words are part of others', [status('已下架前的状态')], 'open'],
    ['it is not read', [status(undefined)], 'open'],
    ['the page says two things', [status(undefined, { conflict: [] })], 'open'],
    ['the merchant has filled it in', [status('已下架', { source: 'merchant' })], 'open'],
    ['no product is read', [], 'open'],
  ])('where %s is %3$s', (_, facts, state) => {
    expect(stateOf(...facts)).toBe(state);
  });

  test('is open again once the page says something else', () => {
    expect(stateOf(status('已下架'))).toBe('answered');
    expect(stateOf(status('售卖中'))).toBe('open');
  });

  test('is not answered for products that are not on the page', () => {
    const batch = makeHold({ isBatch: true, count: 5, subjects: subjects(status('已下架')) });
    expect(pageAnswer(item, batch)).toBeUndefined();
  });

  test('is never one that asks for a value', () => {
    const asked = { ...item, answer: 'stock' as const };
    const off = makeHold({ subjects: subjects(status('已下架')) });
    expect(pageAnswer(asked, off)).toBeUndefined();
    expect(itemState(asked, {}, off)).toBe('open');
  });

  test('tells by which facts', () => {
    const off = makeHold({ subjects: subjects(status('已下架')) });
    expect(pageAnswer(item, off)).toEqual([status('已下架')]);
  });
});

describe('an own item', () => {
  const choice: ChecklistItem = {
    ...{ id: 'own-1', title: '替代商品', answer: 'choice' },
    options: ['有', '不需要'],
  };
  const number: ChecklistItem = { id: 'own-2', title: '样品', answer: 'value', unit: '件' };

  test.each<[string, ChecklistItem, Answers, 'open' | 'answered']>([
    ['a choice that is open', choice, {}, 'open'],
    ['one of its options', choice, { 'own-1': { choice: '不需要', at: 1 } }, 'answered'],
    ['an option of another version', choice, { 'own-1': { choice: '没有', at: 1 } }, 'open'],
    ['a tick where a choice is asked for', choice, { 'own-1': { ticked: true, at: 1 } }, 'open'],
    ['a number that is open', number, {}, 'open'],
    ['any number, nought among them', number, { 'own-2': { value: 0, at: 1 } }, 'answered'],
  ])('with %s is %4$s', (_, item, answers, state) => {
    expect(itemState(item, answers, hold)).toBe(state);
  });

  test('that may be left open is not missing', () => {
    const may = { ...list, items: [{ ...choice, asks: 'never' as const }, number] };
    expect(missing(may, {}, hold)).toEqual([number]);
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
