import { describe, expect, test } from 'vitest';
import { rules } from '@/lib/catalog/rules';
import type { Case } from '@/lib/core/case';
import type { CaseEventKind } from '@/lib/core/caseEvent';
import type { Finding } from '@/lib/core/finding';
import { governed, isProposed, proposedFrom } from '@/lib/core/governor';
import { noon, someCase } from '../platform/some';

const found = (rule: string, level: Finding['level'] = 'danger', subject?: string): Finding => ({
  rule,
  level,
  subject,
  evidence: {},
});
const made = (kinds: CaseEventKind[], change: Partial<Case> = {}): Case =>
  someCase({
    findings: [found('saleNow'), found('ads', 'unknown')],
    events: kinds.map((kind, index) => ({ kind, at: noon + index })),
    ...change,
  });
const one = (...cases: Case[]) => governed(cases).find(({ rule }) => rule === 'saleNow');

test.each<[string, Case, object]>([
  ['left', made(['held', 'left']), { shown: 1, changed: 1, passed: 0 }],
  ['put off', made(['held'], { plannedAt: noon }), { shown: 1, changed: 1, passed: 0 }],
  ['let through', made(['held', 'confirmed', 'released', 'done']), { changed: 0, passed: 1 }],
  [
    'left and let through later',
    made(['held', 'left', 'held', 'released']),
    { changed: 1, passed: 0 },
  ],
  ['still open', made(['held']), { shown: 1, changed: 0, passed: 0 }],
])('a case that was %s', (_, record, figures) => {
  expect(one(record)).toMatchObject(figures);
});

test('a rule that spoke of many products spoke in one case, and reasons are counted each', () => {
  const acknowledged = {
    'liveRooms|a': { reason: 'agreed' as const, at: noon },
    'liveRooms|b': { reason: 'agreed' as const, at: noon },
    liveRoomsElsewhere: { reason: 'agreed' as const, at: noon },
  };
  const findings = [found('liveRooms', 'danger', 'a'), found('liveRooms', 'danger', 'b')];
  expect(governed([made(['held', 'released'], { findings, acknowledged })])).toEqual([
    { rule: 'liveRooms', shown: 1, changed: 0, passed: 1, acknowledged: 2 },
  ]);
});

test('what was merely unknown, and cases without findings, count for nothing', () => {
  expect(governed([made(['held', 'released'])]).map(({ rule }) => rule)).toEqual(['saleNow']);
  expect(governed([someCase()])).toEqual([]);
});

describe('a rule is proposed to be milder', () => {
  const proposed = (cases: readonly Case[], id = 'saleNow', demoted: string[] = []) => {
    const figures = governed(cases).find(({ rule }) => rule === id);
    const rule = rules.find((at) => at.id === id);
    return figures && rule && isProposed(figures, rule, demoted);
  };
  const passed = (size: number, rule = 'saleNow') =>
    Array.from({ length: size }, () => made(['held', 'released'], { findings: [found(rule)] }));
  test('once it was waved through twenty times, and not before', () => {
    expect(proposed(passed(proposedFrom - 1))).toBe(false);
    expect(proposed(passed(proposedFrom))).toBe(true);
  });
  test.each([
    ['it changed a decision once', () => [...passed(30), made(['held', 'left'])], 'saleNow', []],
    ['it is milder already', () => passed(30), 'saleNow', ['saleNow']],
    ['it blocks', () => passed(30, 'prize'), 'prize', []],
    ['it merely informs', () => passed(30, 'soldOut'), 'soldOut', []],
    [
      'nothing was let through',
      () => passed(30).map((at) => ({ ...at, events: [] })),
      'saleNow',
      [],
    ],
  ] as const)('not where %s', (_, cases, id, demoted) => {
    expect(proposed(cases(), id, [...demoted])).toBe(false);
  });
});
