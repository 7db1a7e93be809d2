import { expect, test } from 'vitest';
import type { Case } from '@/lib/core/case';
import { makeCounting } from '@/lib/core/figures';
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

const figuresOf = (...cases: Case[]) => {
  const counting = makeCounting();
  for (const at of cases) counting.add(summaryOf(at));
  return counting.figures();
};

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
