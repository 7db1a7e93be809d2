import { describe, expect, test } from 'vitest';
import { fact, saysSame, subject, typed } from '@/lib/core/fact';

describe('a record of before', () => {
  test.each([
    ['a fact', { field: 'stock', value: '199', number: 199, source: 'row', at: 1 }],
    ['an unknown fact', { field: 'commission', source: 'detail', at: 1 }],
    [
      'a rate with the one to come',
      { field: 'commission', value: '10% 次日生效 8%', source: 'row', at: 1 },
    ],
  ])('is still one: %s', (_, stored) => expect(fact.parse(stored)).toEqual(stored));

  test('is still a product', () => {
    const stored = { id: '12345', name: '甲', key: '12345', facts: [] };
    expect(subject.parse(stored)).toEqual(stored);
  });
});

test('a fact may have several values and then names them', () => {
  const conflict = [
    { value: '5', source: 'row' },
    { value: '6', source: 'dialog' },
  ];
  expect(fact.safeParse({ field: 'stock', conflict, source: 'row', at: 1 }).success).toBe(true);
});

test('a text says what its field is measured in', () => {
  expect(typed('price', '￥9.80 ~ ￥15.80')).toEqual({
    unit: 'money',
    from: 980,
    to: 1580,
    currency: 'CNY',
  });
  expect(typed('commission', '次日生效 8%')).toMatchObject({
    next: { least: 8, from: 'next-day' },
  });
  expect(typed('status', '售卖中')).toBeUndefined();
  expect(typed('stock')).toBeUndefined();
});

test.each([
  ['stock', '1.2万', '12,034', true],
  ['stock', '12,034', '12034', true],
  ['stock', undefined, undefined, true],
  ['stock', '5', undefined, false],
  ['status', '售卖中', '已下架', false],
  ['listedAt', '05-12', '05-13', false],
] as const)('%s: %s and %s say the same: %s', (field, one, other, isSame) => {
  expect(saysSame(field, one, other)).toBe(isSame);
});
