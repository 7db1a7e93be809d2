import { expect, test } from 'vitest';
import { driftBetween } from '@/lib/core/drift';
import { makeHold } from './example';

const before = makeHold();
const [subject] = before.subjects;
const withFact = (field: 'stock' | 'sales', value: string) =>
  makeHold({
    subjects: subject
      ? [
          {
            ...subject,
            facts: [
              ...subject.facts.filter((at) => at.field !== field),
              { field, value, source: 'row', at: 2 },
            ],
          },
        ]
      : [],
  });

test('nothing has drifted where nothing changed', () => {
  expect(driftBetween(before, makeHold({ at: 99 }))).toBeUndefined();
});

test.each([
  [
    'another shop',
    makeHold({ shop: { id: '10002', name: '乙百货专营店' } }),
    { what: 'shop', from: '甲食品旗舰店', to: '乙百货专营店' },
  ],
  [
    'the same name with another id',
    makeHold({ shop: { id: '10002', name: '甲食品旗舰店' } }),
    { what: 'shop' },
  ],
  [
    'another page',
    makeHold({ page: 'https://fxg.jinritemai.com/ffa/morder/order/list' }),
    { what: 'page' },
  ],
  ['another product', makeHold({ subjects: [{ key: '1', facts: [] }] }), { what: 'subject' }],
  [
    'another stock',
    withFact('stock', '198'),
    { what: 'fact', field: 'stock', from: '199', to: '198' },
  ],
])('%s is a drift', (_, now, drift) => {
  expect(driftBetween(before, now)).toMatchObject(drift);
});

test.each([
  ['the stock in another way of writing', withFact('stock', '199 件')],
  ['the shop’s id, which was not read before', makeHold({ shop: { name: '甲食品旗舰店' } })],
])('%s is no drift', (_, now) => {
  expect(driftBetween(before, now)).toBeUndefined();
});

test('sales move all day and void nothing', () => {
  expect(driftBetween(before, withFact('sales', '113'))).toBeUndefined();
});
