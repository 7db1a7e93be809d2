import { describe, expect, test } from 'vitest';
import { rules } from '@/lib/catalog/rules';
import type { Case } from '@/lib/core/case';
import type { CaseEventKind } from '@/lib/core/caseEvent';
import type { Finding } from '@/lib/core/finding';
import { isProposed, makeGoverning, proposedFrom } from '@/lib/core/governor';
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
const governed = (cases: readonly Case[]) => {
  const governing = makeGoverning();
  cases.forEach(governing.add);
  return governing.figures();
};
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
    { rule: 'liveRooms', shown: 1, changed: 0, passed: 1, unknown: 0, acknowledged: 2 },
  ]);
});

test('what was merely unknown is counted as that alone, and cases without findings for nothing', () => {
  expect(governed([made(['held', 'released'])])).toMatchObject([
    { rule: 'saleNow', shown: 1, unknown: 0 },
    { rule: 'ads', shown: 0, changed: 0, passed: 0, unknown: 1 },
  ]);
  expect(governed([someCase()])).toEqual([]);
});

describe('of several rules, the one that turned the merchant away has changed the decision', () => {
  const changedBy = (record: Case) =>
    governed([record]).flatMap(({ rule, changed }) => (changed > 0 ? [rule] : []));
  const reason = { reason: 'agreed' as const, at: noon };
  const findings = [
    found('saleNow'),
    found('manyOrders', 'danger', 'a'),
    found('batch', 'warning'),
    found('soldOut', 'info', 'b'),
    found('ads', 'unknown'),
  ];

  test.each<[string, Partial<Case>, CaseEventKind, string[]]>([
    ['the gravest, where it was left', {}, 'left', ['saleNow', 'manyOrders']],
    [
      'not one that a reason was given for',
      { acknowledged: { saleNow: reason } },
      'left',
      ['manyOrders'],
    ],
    [
      'a milder one, where a reason was given for all that are graver',
      { acknowledged: { saleNow: reason, 'manyOrders|a': reason } },
      'left',
      ['batch'],
    ],
    ['the gravest, where it was put off', { plannedAt: noon }, 'held', ['saleNow', 'manyOrders']],
  ])('%s', (_, change, kind, rules) => {
    expect(changedBy(made([kind], { findings, ...change }))).toEqual(rules);
  });

  const takenOut = (words: string, all = findings) =>
    changedBy(made([], { findings: all, events: [{ at: noon, kind: 'taken-out', words }] }));

  test('what was said of the products that were taken out, of each the gravest', () => {
    expect(takenOut('a')).toEqual(['manyOrders']);
    expect(takenOut('b c', [...findings, found('stockLeft', 'warning', 'b')])).toEqual([
      'stockLeft',
    ]);
  });

  test('and what stood for many of them, or for some whose keys had no room', () => {
    const many = { ...found('liveRooms'), evidence: { products: '40' } };
    expect(takenOut('c', [...findings, many])).toEqual(['liveRooms']);
    expect(takenOut('c'.repeat(200))).toEqual(['manyOrders']);
  });

  test('and one that was waved through meanwhile is counted as that', () => {
    const record = made(['left', 'held', 'released'], { findings });
    const passed = governed([record]).filter((at) => at.passed > 0);
    expect(passed.map(({ rule }) => rule)).toEqual(['batch', 'soldOut']);
  });
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
