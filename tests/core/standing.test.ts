import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overrideReasons } from '@/lib/core/acknowledgement';
import { canGoOn } from '@/lib/core/review';
import { dangersOf, disagreementsOf, standing, type Missing } from '@/lib/core/standing';
import { someDecision, someFinding, someReview } from '../components/review';
import { noon } from '../platform/some';

const inWords = (at: Missing): string =>
  at.kind === 'item'
    ? at.item.id
    : at.kind === 'differs'
      ? `differs ${at.item.id}`
      : at.kind === 'danger'
        ? `danger ${at.key}`
        : `blocked ${at.finding?.rule ?? ''}`;
const missingOf = (...given: Parameters<typeof someReview>) =>
  standing(someReview(...given)).map(inWords);

const live = someFinding('liveRooms', 'danger');
const locked = someFinding('locked', 'blocked');
const given = (at = noon) => ({ reason: 'agreed' as const, at });
const ticked = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, { ticked: true, at: noon }]));

describe('what is missing before 确认', () => {
  it('is every item, until it has been decided which ones are asked for', () => {
    expect(missingOf()).toEqual([
      ...['product', 'stock', 'time', 'orders', 'told', 'compensation', 'after'],
    ]);
  });

  it.each([
    ['nothing', {}, {}, []],
    ['two items', { required: ['time', 'product'] }, {}, ['product', 'time']],
    ['the one that is left', { required: ['time', 'product'] }, ticked('time'), ['product']],
    [
      'a danger before the items',
      { required: ['time'], acknowledge: ['liveRooms'] },
      {},
      ['danger liveRooms', 'time'],
    ],
    [
      'a block before all',
      { isBlocked: true, acknowledge: ['liveRooms'], required: ['time'] },
      {},
      ['blocked locked', 'danger liveRooms', 'time'],
    ],
  ])('is %s', (_, friction, answers, expected) => {
    const findings = 'isBlocked' in friction ? [locked, live] : [live];
    const decision = someDecision({ findings, friction });
    expect(missingOf({ decision, answers })).toEqual(expected);
  });

  it('is a block although no finding says which', () => {
    expect(missingOf({ decision: someDecision({ friction: { isBlocked: true } }) })).toEqual([
      'blocked ',
    ]);
  });

  it('is a danger that was demanded and not told', () => {
    const decision = someDecision({ friction: { acknowledge: ['stockLeft|42'] } });
    expect(missingOf({ decision })).toEqual(['danger stockLeft|42']);
    expect(dangersOf(someReview({ decision }))[0]?.finding).toMatchObject({
      rule: 'stockLeft',
      subject: '42',
      level: 'danger',
    });
  });

  it('is each danger by itself: one reason is no reason for another', () => {
    const friction = { acknowledge: ['liveRooms|1', 'liveRooms|2'] };
    const decision = someDecision({ friction });
    expect(missingOf({ decision, acknowledged: { 'liveRooms|1': given() } })).toEqual([
      'danger liveRooms|2',
    ]);
  });

  it('is never made less by a reason for what is blocked', () => {
    const decision = someDecision({ findings: [locked], friction: { isBlocked: true } });
    expect(missingOf({ decision, acknowledged: { locked: given() } })).toEqual(['blocked locked']);
  });
});

describe('a number that the page contradicts', () => {
  const decision = someDecision();
  const answers = { stock: { value: 19, at: noon } };

  it('stands in the way although the item may be left open', () => {
    expect(missingOf({ decision })).toEqual([]);
    expect(missingOf({ decision, answers })).toEqual(['differs stock']);
  });

  it('is gone on with for a reason, or put right', () => {
    const acknowledged = { 'differs|stock': given() };
    expect(missingOf({ decision, answers, acknowledged })).toEqual([]);
    expect(missingOf({ decision, answers: { stock: { value: 199, at: noon } } })).toEqual([]);
  });

  it('needs another reason once it is another number', () => {
    const acknowledged = { 'differs|stock': given(noon - 1) };
    const review = someReview({ decision, answers, acknowledged });
    expect(standing(review).map(inWords)).toEqual(['differs stock']);
    expect(disagreementsOf(review)[0]?.given).toBeUndefined();
  });

  it('is told as it stands now, not as it stood when the press was held', () => {
    const old = someDecision({
      findings: [someFinding('differs', 'danger')],
      friction: { acknowledge: ['differs'] },
    });
    expect(missingOf({ decision: old })).toEqual([]);
  });
});

describe('going on', () => {
  const decision = someDecision();

  it.each([
    ['all is answered', {}, true],
    ['it has not been decided', { isChecking: true }, false],
    ['there is no press', { isOpened: true }, false],
    ['it is being carried out', { isBusy: true }, false],
    ['it is time to cool off', { coolingUntil: noon }, false],
    ['the shop has changed', { problem: { key: 'shop' as const, isFinal: true } }, false],
    ['a fact has changed', { problem: { key: 'fact' as const } }, true],
  ])('where %s: %s', (_, change, expected) => {
    expect(canGoOn(someReview({ decision, ...change }))).toBe(expected);
  });

  it('takes exactly the answers and reasons that are asked for', () => {
    const ids = someReview().checklist.items.map(({ id }) => id);
    const keys = ['liveRooms', 'saleNow', 'stockLeft|1', 'stockLeft|2'];
    const some = (of: string[]) => fc.subarray(of);
    fc.assert(
      fc.property(
        some(ids),
        some(ids),
        some(keys),
        some(keys),
        (required, done, acknowledge, known) => {
          const review = someReview({
            decision: someDecision({ friction: { required, acknowledge } }),
            answers: Object.fromEntries(
              done.map((id) => [
                id,
                { ...(id === 'stock' ? { value: 199 } : { ticked: true }), at: noon },
              ]),
            ),
            acknowledged: Object.fromEntries(
              known.map((key, at) => [
                key,
                { reason: overrideReasons[at % overrideReasons.length] ?? 'law', at: noon },
              ]),
            ),
          });
          const isAll =
            required.every((id) => done.includes(id)) &&
            acknowledge.every((key) => known.includes(key));
          expect(canGoOn(review)).toBe(isAll);
        },
      ),
    );
  });
});
