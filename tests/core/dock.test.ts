import { expect, test } from 'vitest';
import { byProduct } from '@/lib/core/dock';
import { someCase } from '../platform/some';

test('of several cases of a product the one that is told of first marks its row', () => {
  const open = (id: string, ...products: string[]) => {
    const subjects = products.map((at) => ({ id: at, key: at, facts: [] }));
    return { record: { ...someCase({}, { subjects }), id }, done: 0, all: 7 };
  };
  const cases = [
    open('newer', '38192661890168261'),
    open('older', '38192661890168261', '38192661890168262'),
  ];
  const marked = [...byProduct(cases)].map(([product, { record }]) => [
    product.slice(-1),
    record.id,
  ]);
  expect(marked).toEqual([
    ['1', 'newer'],
    ['2', 'older'],
  ]);
});
