import { describe, expect, it } from 'vitest';
import { openWork } from '@/lib/core/openWork';
import { carriedOver, takenOutNote } from '@/lib/core/takenOut';
import { someReview } from '../components/review';
import { noon, someCase, someHold } from '../platform/some';

const products = (...keys: string[]) => keys.map((key) => ({ key, name: `商品${key}`, facts: [] }));
const batch = (...keys: string[]) =>
  someHold({ isBatch: true, subjects: products(...keys), label: '批量下架' });
const given = { reason: 'agreed' as const, at: noon };

const taken = {
  ...someReview({
    hold: batch('1', '2', '3'),
    answers: { count: { value: 3, at: noon }, time: { ticked: true, at: noon } },
    acknowledged: {
      saleNow: given,
      'stockLeft|1': given,
      'stockLeft|2': given,
      'differs|count': given,
    },
  }),
  keys: ['2'],
};

describe('the rest of a batch', () => {
  it('goes on with what was answered, but for the number and what was taken out', () => {
    expect(carriedOver(taken, batch('1', '3'))).toEqual({
      answers: { time: { ticked: true, at: noon } },
      acknowledged: { saleNow: given, 'stockLeft|1': given },
    });
  });

  it.each([
    ['fewer of them', batch('3'), true],
    ['one that was taken out', batch('1', '2'), false],
    ['one that was not in it', batch('1', '4'), false],
    ['none that is known', batch(), false],
    ['a single product', someHold({ subjects: products('1') }), false],
    ['another action', { ...batch('1', '3'), action: 'stop-promotion' as const }, false],
    ['another shop', { ...batch('1', '3'), shop: { id: '10002' } }, false],
  ])('is %s: %#', (_, hold, isRest) => {
    expect(carriedOver(taken, hold) !== undefined).toBe(isRest);
  });

  it('is asked for by the names of those to be left out', () => {
    expect(takenOutNote(batch('1', '2', '3'), ['1', '3'])).toEqual({
      key: 'takenOut',
      values: { count: '2', label: '批量下架' },
      names: ['商品1', '商品3'],
    });
  });
});

it('a batch that products are taken out of is no open work: the rest is a case of its own', () => {
  const answers = { time: { ticked: true, at: noon } };
  const at = (kind: 'left' | 'taken-out') =>
    someCase({
      answers,
      events: [
        { at: noon, kind: 'held' },
        { at: noon, kind },
      ],
    });
  expect(openWork([at('left'), at('taken-out')])).toEqual([at('left')]);
});
