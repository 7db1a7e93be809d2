import { describe, expect, test } from 'vitest';
import type { Case } from '@/lib/core/case';
import { makeCounting } from '@/lib/core/figures';
import { hourSpans } from '@/lib/core/hourSpans';
import { preventedBy } from '@/lib/core/prevention';
import { preventions } from '@/lib/catalog/preventions';
import { summaryOf } from '@/lib/core/summary';
import { makeHold } from './example';
import { newCase } from '@/lib/core/begunCase';
import { checklistFor } from '@/lib/core/checklist';
import { checklists } from '@/lib/catalog/checklists';

/** 2026-11-24 23:30 in Beijing, and half an hour later. */
const late = Date.parse('2026-11-24T23:30:00+08:00');
const midnight = late + 30 * 60_000;

const recordAt = (at: number, change: Partial<Case> = {}, ids = ['3819266189016826169']): Case => {
  const subjects = ids.map((id) => ({ id, key: id, name: `品${id.slice(-1)}`, facts: [] }));
  const hold = makeHold({ subjects, at });
  const made = newCase(`case-${at}`, hold, 'held', checklistFor(checklists, hold), at);
  return { ...made, ...change };
};
const done = (at: number, change: Partial<Case> = {}, ids?: string[]) =>
  recordAt(at, { status: 'done', events: [{ at, kind: 'done' }], ...change }, ids);
const danger = { rule: 'soldOut', level: 'danger' as const, evidence: {} };
const sold = {
  acknowledged: { soldOut: { reason: 'soldOut' as const, at: 1 } },
  findings: [danger],
};

const figuresAt = (now: number, ...cases: Case[]) => {
  const counting = makeCounting(now);
  for (const at of cases) counting.add(summaryOf(at));
  return counting.figures();
};
const figuresOf = (...cases: Case[]) => figuresAt(midnight, ...cases);

test('what was held and given up is a near miss, and no delist', () => {
  const left = recordAt(late, { events: [{ at: late, kind: 'left' }] });
  const answered = recordAt(late + 1, {
    events: [{ at: late, kind: 'left' }],
    answers: { product: { ticked: true, at: late } },
  });
  expect(figuresOf(left, answered, done(late + 2))).toMatchObject({
    records: 3,
    nearMisses: 1,
    done: 1,
    overrides: 0,
  });
});

test('dangers that were gone on against are counted with their reasons', () => {
  const refused = done(5, { ...sold, status: 'refused' });
  const figures = figuresOf(done(1, sold), done(2, sold), done(3), recordAt(4, sold), refused);
  expect(figures).toMatchObject({
    overridden: 3,
    overrides: 3,
    reasons: [{ key: 'soldOut', count: 2 }],
    withoutReason: 1,
    rules: [{ key: 'soldOut', count: 2 }],
  });
});

test('hours in which nothing happened are one span, and a day in which nothing did has none', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ 2: 3, 3: 1, 5: 2, 23: 1 })[hour] ?? 0);
  const spans = hourSpans(hours).map(({ from, to, count }) => `${from}-${to}: ${count}`);
  expect(spans).toEqual(['0-2: 0', '2-3: 3', '3-4: 1', '4-5: 0', '5-6: 2', '6-23: 0', '23-24: 1']);
  expect(hourSpans(hours.map(() => 0))).toEqual([]);
});

test('hours are Beijing’s, whatever the machine’s', () => {
  const { hours } = figuresOf(done(late), done(midnight), done(midnight + 1));
  expect([hours[23], hours[0], hours.reduce((sum, at) => sum + at, 0)]).toEqual([1, 2, 3]);
});

test('a product comes again where it was delisted more than once, with what is on record', () => {
  const figures = figuresOf(
    done(3000, sold),
    done(2000, {}, ['3819266189016826169', '3819266189016826170']),
    done(1000, { status: 'refused' }),
    done(500, {}, ['3819266189016826171']),
  );
  expect(figures.products).toEqual([
    {
      id: '3819266189016826169',
      name: '品9',
      count: 2,
      first: 2000,
      last: 3000,
      reasons: [{ key: 'soldOut', count: 1 }],
      rules: [{ key: 'soldOut', count: 1 }],
    },
  ]);
});

test('what happened without having been held is counted by itself', () => {
  expect(figuresOf(done(1, { status: 'unreviewed' }), done(2))).toMatchObject({
    done: 2,
    unreviewed: 1,
    outcomes: [
      { key: 'done', count: 1 },
      { key: 'unreviewed', count: 1 },
    ],
  });
});

const day = 24 * 3_600_000;

test('a press that was left amid its answers is a near miss once nothing was done for a week', () => {
  const amid = (change: Partial<Case> = {}) =>
    recordAt(late, {
      events: [{ at: late, kind: 'left' }],
      answers: { product: { ticked: true, at: late } },
      ...change,
    });
  const planned = amid({ plannedAt: late + 30 * day });
  const told = amid({
    events: [
      { at: late, kind: 'left' },
      { at: late + 1, kind: 'noticed' },
    ],
  });
  const near = (at: number, ...cases: Case[]) => {
    const { nearMisses, leftAmid } = figuresAt(at, ...cases);
    return [nearMisses, leftAmid];
  };
  expect(near(late + 7 * day - 1, amid())).toEqual([0, 0]);
  expect(near(late + 7 * day, amid(), planned, told)).toEqual([1, 1]);
  expect(near(late + 7 * day, amid({ answers: {} }))).toEqual([1, 0]);
});

describe('a batch of which all but some were done', () => {
  const ids = Array.from(
    { length: 500 },
    (_, at) => `38192661890168${String(at).padStart(5, '0')}`,
  );
  const [refused = ''] = ids;
  const partlyDone = (
    which?: { key: string; words: string }[],
    kind: 'uncertain' | 'refused' = 'uncertain',
  ) =>
    recordAt(
      late,
      {
        ...sold,
        status: kind,
        events: [{ at: late, kind, partial: { done: 499, refused: 1, ...(which && { which }) } }],
      },
      ids,
    );
  const named = partlyDone([{ key: refused, words: '活动中' }]);

  test('is a delist, and of each product that was not refused by name', () => {
    const figures = figuresOf(named, done(late + day, {}, ids));
    expect(figures).toMatchObject({ done: 2, partly: 1, rules: [{ key: 'soldOut', count: 1 }] });
    expect(figures.hours[23]).toBe(2);
    expect(figures.products.map(({ id }) => id)).not.toContain(refused);
    expect(figures.products).toHaveLength(50);
  });

  test('is none of any product where the page does not say which', () => {
    const figures = figuresOf(partlyDone(), done(late + day, {}, ids));
    expect(figures).toMatchObject({ done: 2, partly: 1, products: [] });
  });

  test('is none where nobody saw how many, or none was', () => {
    const unseen = recordAt(late, {
      status: 'uncertain',
      events: [{ at: late, kind: 'uncertain' }],
    });
    const none = recordAt(late, {
      status: 'refused',
      events: [{ at: late, kind: 'refused', partial: { done: 0, refused: 500 } }],
    });
    expect(figuresOf(unseen, none)).toMatchObject({ done: 0, partly: 0 });
  });
});

test('what could have prevented it is told by reasons and by what was found, never without either', () => {
  const told = (reasons: string[], rules: string[]) =>
    preventedBy(preventions, {
      reasons: reasons.map((key) => ({ key, count: 1 })),
      rules: rules.map((key) => ({ key, count: 2 })),
    }).map(({ prevention }) => prevention.id);
  expect(told([], ['stockLeft', 'saleNow'])).toEqual(['slow']);
  expect(told(['price'], ['soldOut'])).toEqual(['soldOut', 'price']);
  expect(told([], ['saleNow', 'batch'])).toEqual([]);
});
