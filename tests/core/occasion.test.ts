import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import type { Campaign } from '@/lib/core/campaign';
import { checklistFor, type Checklist } from '@/lib/core/checklist';
import { listFor, listsOf } from '@/lib/core/begunList';
import { occasionAt, saleTimes } from '@/lib/core/occasion';
import { ownIdOf } from '@/lib/core/ownChecklist';
import { nearestSale } from '@/lib/core/sale';
import { makeHold } from './example';

const campaign = (from: string, to: string, lead = 7): Campaign => ({
  ...{ id: from, name: '双11', from, to, lead, tail: 3 },
  ...{ origin: 'own', updatedAt: 0 },
});
const double11 = campaign('2026-11-01', '2026-11-11');
const at = (text: string) => Date.parse(text);

test.each([
  ['2026-10-24T23:59:59+08:00', undefined],
  ['2026-10-25T00:00:00+08:00', 'sale'],
  ['2026-11-11T23:59:59+08:00', 'sale'],
  ['2026-11-12T00:00:00+08:00', undefined],
  ['2026-11-11T16:00:00Z', undefined],
])('%s is an occasion of %s', (text, occasion) => {
  expect(occasionAt(saleTimes([double11], at(text)), at(text))).toBe(occasion);
});

test('it is one just when the rules say that a sale is on or close, whatever the calendar', () => {
  const days = fc
    .integer({ min: 0, max: 60 })
    .map((count) =>
      new Date(at('2026-12-01T00:00:00Z') + count * 86_400_000).toISOString().slice(0, 10),
    );
  const some = fc.record({ from: fc.oneof(days, fc.constant('2026-02-30')), to: days });
  const moment = fc
    .integer({ min: 0, max: 70 * 24 })
    .map((hours) => at('2026-11-25T00:00:00Z') + hours * 3_600_000);
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), moment, fc.nat(9), (all, now, lead) => {
      const campaigns = all.map(({ from, to }) => campaign(from, to, lead));
      const { state } = nearestSale(campaigns, now) ?? {};
      const isNear = state === 'in' || state === 'lead';
      expect(occasionAt(saleTimes(campaigns, now), now) === 'sale').toBe(isNear);
    }),
  );
});

describe('the list of a press', () => {
  const now = at('2026-11-03T14:00:00+08:00');
  const quiet = at('2026-11-20T14:00:00+08:00');
  const idAt = (time: number, change = {}, catalog: readonly Checklist[] = checklists) =>
    listFor(
      catalog,
      listsOf(catalog, [], [], time, [double11]),
      makeHold({ at: time, ...change }),
      time,
    ).id;

  test.each([
    [{}, 'off-shelf-single-sale', 'off-shelf-single'],
    [{ isBatch: true }, 'off-shelf-batch-sale', 'off-shelf-batch'],
    [{ action: 'stop-promotion' }, 'stop-promotion-single-sale', 'stop-promotion-single'],
    [
      { action: 'stop-promotion', isBatch: true },
      'stop-promotion-batch-sale',
      'stop-promotion-batch',
    ],
    [{ action: 'leave-alliance' }, 'leave-alliance', 'leave-alliance'],
  ])('with %j in a sale is %s, else %s', (change, inSale, else_) => {
    expect(idAt(now, change)).toBe(inSale);
    expect(idAt(quiet, change)).toBe(else_);
  });

  test('is the usual one where the catalog has none for a sale', () => {
    expect(
      idAt(
        now,
        {},
        checklists.filter(({ occasion }) => !occasion),
      ),
    ).toBe('off-shelf-single');
  });

  test('is the one that the case names, whatever the moment', () => {
    const usual = checklistFor(checklists, makeHold());
    const lists = listsOf(checklists, [], [], now, [double11]);
    const named = (checklist: { id: string; version: number }) =>
      listFor(checklists, lists, makeHold({ at: now }), now, checklist).id;
    expect(named(usual)).toBe(usual.id);
    expect(named({ id: ownIdOf(usual), version: 9 })).toBe('off-shelf-single-sale');
  });
});
