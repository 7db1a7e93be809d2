import { describe, expect, test } from 'vitest';
import {
  decodeListWork,
  draftOf,
  isSameList,
  itemOf,
  moved,
  switched,
  withItem,
  without,
} from '@/lib/core/listDraft';
import type { ListedItem, OwnItem } from '@/lib/core/ownChecklist';

const own: OwnItem = { id: 'own-1', title: '看价签', hint: '货架上的', role: 'warehouse' };
const items: ListedItem[] = [{ id: 'product' }, own, { id: 'time', isOff: true }];
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(' ');

describe('the items of a list', () => {
  test.each([
    ['own-1', -1, 'own-1 product time'],
    ['own-1', 1, 'product time own-1'],
    ['product', -1, 'product own-1 time'],
    ['time', 1, 'product own-1 time'],
    ['nobody', 1, 'product own-1 time'],
  ] as const)('with %s moved by %i', (id, step, after) => {
    expect(ids(moved(items, id, step))).toBe(after);
  });

  test('are asked or not, and are the same again when that is taken back', () => {
    const off = switched(items, 'product', true);
    expect(off[0]).toEqual({ id: 'product', isOff: true });
    expect(switched(off, 'product', false)).toEqual(items);
    expect(isSameList(off, items)).toBe(false);
    expect(isSameList(switched(off, 'product', false), items)).toBe(true);
  });

  test('take an own item at the end, and a changed one in its place', () => {
    expect(ids(withItem(items, { id: 'own-2', title: '二' }))).toBe('product own-1 time own-2');
    const off = switched(items, 'own-1', true);
    expect(withItem(off, { ...own, title: '看库位' })[1]).toEqual({
      ...own,
      title: '看库位',
      isOff: true,
    });
    expect(ids(without(items, 'own-1'))).toBe('product time');
  });
});

describe('an own item that is typed', () => {
  test('comes to what it was made from', () => {
    expect(itemOf(draftOf(own))).toEqual({ item: own });
  });

  test.each([
    [{ title: ' ' }, 'title'],
    [{ link: 'http://a.example/' }, 'link'],
    [{ link: 'javascript:alert(1)' }, 'link'],
  ])('lacks something with %j', (change, lacks) => {
    expect(itemOf({ ...draftOf(own), ...change })).toEqual({ lacks });
  });
});

test('what was begun is read part by part', () => {
  const editing = { 'off-shelf-single': { id: 'own-1', title: '看', hint: '', link: '' } };
  const stored = { chosen: 7, drafts: { 'off-shelf-single': [{ id: 3 }] }, editing };
  expect(decodeListWork(stored)).toEqual({ chosen: undefined, drafts: {}, editing });
  expect(decodeListWork('nonsense')).toEqual({ drafts: {}, editing: {} });
});
