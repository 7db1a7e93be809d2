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
  type ItemDraft,
} from '@/lib/core/listDraft';
import type { ListedItem } from '@/lib/core/ownChecklist';
import type { OwnItem } from '@/lib/core/ownItem';

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
  test.each<Partial<OwnItem>>([
    {},
    { asks: 'never' },
    { answered: { by: 'value', unit: '件' } },
    { answered: { by: 'choice', options: ['有', '没有', '不需要'] } },
    { answered: { by: 'fact', field: 'promotion', words: ['已关闭', '商家关闭'] } },
  ])('comes to what it was made from, with %j', (change) => {
    const item = { ...own, ...change };
    expect(itemOf(draftOf(item))).toEqual({ item });
  });

  test('takes options and words apart by whatever signs part them', () => {
    const draft = { ...draftOf(own), by: 'choice' as const, options: '有， 没有;、不需要 、有' };
    expect(itemOf(draft)).toMatchObject({
      item: { answered: { by: 'choice', options: ['有', '没有', '不需要'] } },
    });
  });

  test.each([
    [{ title: ' ' }, 'title'],
    [{ link: 'http://a.example/' }, 'link'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ by: 'choice', options: '有' }, 'options'],
    [{ by: 'choice', options: '一、二、三、四、五、六、七' }, 'options'],
    [{ by: 'choice', options: `有、${'字'.repeat(21)}` }, 'options'],
    [{ by: 'fact', words: ' ' }, 'words'],
    [{ by: 'fact', words: '字'.repeat(21) }, 'words'],
  ] as [Partial<ItemDraft>, string][])('lacks something with %j', (change, lacks) => {
    expect(itemOf({ ...draftOf(own), ...change })).toEqual({ lacks });
  });
});

test('what was begun is read part by part', () => {
  const editing = { 'off-shelf-single': { id: 'own-1', title: '看', hint: '', link: '' } };
  const stored = { chosen: 7, drafts: { 'off-shelf-single': [{ id: 3 }] }, editing };
  expect(decodeListWork(stored)).toEqual({ chosen: undefined, drafts: {}, editing });
  expect(decodeListWork('nonsense')).toEqual({ drafts: {}, editing: {} });
});
