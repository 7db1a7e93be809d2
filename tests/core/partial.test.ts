import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedOutcome } from '@/lib/catalog/outcomes';
import { withEvent } from '@/lib/core/case';
import { countsIn, outcomeOf, partOf, partsOf } from '@/lib/core/partial';
import { noon, someCase, someHold } from '../platform/some';

describe('what a page counts of a batch', () => {
  test.each([
    ['成功 3 件，失败 1 件', 3, 1],
    ['批量下架完成：成功3，失败0', 3, 0],
    ['3件商品下架成功，1件下架失败', 3, 1],
    ['２件成功　１件失败', 2, 1],
    ['已下架 5 件', 5, 0],
    ['成功下架 12 件商品', 12, 0],
    ['下架成功 4 个，未成功 2 个', 4, 2],
    ['4 件商品失败', 0, 4],
    ['成功 1,024 件，失败 2 件', 1024, 2],
    ['成功 3 件 失败 1 件', 3, 1],
    ['成功3件失败1件', 3, 1],
    ['共4件，3件成功，1件失败', 3, 1],
    ['失败:1 成功:3', 3, 1],
    ['2件成功1件失败', 2, 1],
    ['1件下架失败2件下架成功', 2, 1],
  ])('%s', (words, done, refused) => {
    expect(countsIn(words, countedOutcome)).toEqual({ done, refused });
  });

  test.each([
    '下架成功',
    '下架成功 3 件，其余失败',
    '下架失败，该商品正在参加平台活动',
    '已选 3 件',
    '下架成功 2026-11-24 14:02',
    '成功率 95%',
    '商品 3819266189016826169 下架成功',
    '确定下架选中的 3 件商品？',
  ])('is nothing in: %s', (words) => {
    expect(countsIn(words, countedOutcome)).toBeUndefined();
  });
});

describe('what the counts come to', () => {
  test.each([
    ['all went through', 3, 0, 3, 0, 'done'],
    ['none did', 0, 2, 2, 0, 'refused'],
    ['some did', 2, 1, 3, 0, 'uncertain'],
    ['fewer are counted than were chosen', 2, 0, 3, 0, 'uncertain'],
    ['the rows show more than the words', 0, 1, 3, 2, 'uncertain'],
    ['nothing is counted at all', 0, 0, 3, 0, 'uncertain'],
    ['how many were chosen is not known', 2, 0, 0, 0, 'done'],
  ] as const)(
    '%s: %i done, %i refused of %i, %i seen is %s',
    (_, done, refused, all, seen, kind) => {
      expect(outcomeOf({ done, refused }, all, seen).kind).toBe(kind);
    },
  );

  test('is never done while one is refused, or none was seen to be', () => {
    const count = fc.nat({ max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (done, refused, all, seen) => {
        const { kind } = outcomeOf({ done, refused }, all, seen);
        if (refused > 0 || done + seen === 0) expect(kind).not.toBe('done');
      }),
    );
  });
});

test('a case shows the counts seen last, until it is seen to be done', () => {
  const partial = { done: 2, refused: 1 };
  const uncertain = withEvent(someCase(), { at: noon, kind: 'uncertain', partial });
  expect(uncertain.status).toBe('uncertain');
  expect(partOf(uncertain)).toEqual(partial);
  expect(partOf(withEvent(uncertain, { at: noon + 1, kind: 'done' }))).toBeUndefined();
  expect(partOf(someCase())).toBeUndefined();
});

describe('what became of each product of a batch', () => {
  const subjects = ['a', 'b', 'c', 'd'].map((key) => ({ key, facts: [] }));
  const batch = (count = 4) => someHold({ isBatch: true, count, subjects });
  const words = (...of: string[]) => of.map((key) => ({ key, words: '失败' }));
  test.each([
    [
      'is what was seen of it',
      { done: 2, refused: 1, which: words('d'), off: ['a'] },
      4,
      'off unseen unseen refused',
    ],
    [
      'follows where all are counted and each refusal is named',
      { done: 3, refused: 1, which: words('b') },
      4,
      'off refused off off',
    ],
    [
      'does not follow while a refusal is not named',
      { done: 2, refused: 2, which: words('b') },
      4,
      'unseen refused unseen unseen',
    ],
    [
      'does not follow where fewer are counted',
      { done: 2, refused: 1, which: words('b') },
      4,
      'unseen refused unseen unseen',
    ],
    [
      'does not follow where some were not read',
      { done: 3, refused: 1, which: words('b') },
      9,
      'unseen refused unseen unseen',
    ],
    [
      'is a refusal, whatever the row shows',
      { done: 1, refused: 1, which: words('a'), off: ['a', 'b'] },
      4,
      'refused off unseen unseen',
    ],
    [
      'is not known of what an earlier version kept',
      { done: 3, refused: 1 },
      4,
      'unseen unseen unseen unseen',
    ],
  ])('%s', (_, partial, count, parts) => {
    expect([...partsOf(partial, batch(count)).values()].join(' ')).toBe(parts);
  });
});
