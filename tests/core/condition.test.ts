import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMet, type Condition } from '@/lib/core/condition';
import type { InputName, Inputs } from '@/lib/core/input';

type Values = Partial<Record<InputName, number | string>>;
const inputs = (values: Values): Inputs => ({
  value: (name) => values[name],
  shown: (name) => values[name]?.toString(),
});
const amounts = { stockLeft: 500 };
const met = (condition: Condition, values: Values) => isMet(condition, inputs(values), amounts);

describe('one comparison', () => {
  test.each<[Condition, Values, boolean | undefined]>([
    [{ input: 'stock', atLeast: 5 }, { stock: 5 }, true],
    [{ input: 'stock', atLeast: 5 }, { stock: 4 }, false],
    [{ input: 'stock', over: 5 }, { stock: 5 }, false],
    [{ input: 'stock', atMost: 0 }, { stock: 0 }, true],
    [{ input: 'stock', under: 5 }, { stock: 5 }, false],
    [{ input: 'stock', atLeast: 'stockLeft' }, { stock: 499 }, false],
    [{ input: 'stock', atLeast: 'stockLeft' }, { stock: 500 }, true],
    [{ input: 'stock', atLeast: 5 }, {}, undefined],
    [{ input: 'promotion', begins: ['投放中'] }, { promotion: '投放中' }, true],
    [{ input: 'promotion', begins: ['投放中'] }, { promotion: '关闭中（仍在投放中）' }, false],
    [{ input: 'marks', has: ['秒杀'] }, { marks: '限时秒杀、预售' }, true],
    [{ input: 'plan', is: ['targeted'] }, { plan: 'normal' }, false],
    [{ input: 'plan', is: ['targeted'] }, {}, undefined],
    [{ input: 'stock', isKnown: true }, {}, false],
    [{ input: 'stock', isKnown: true }, { stock: 0 }, true],
    [{ not: { input: 'stock', isKnown: true } }, {}, true],
    [{ not: { input: 'stock', atLeast: 5 } }, {}, undefined],
  ])('%j of %j is %s', (condition, values, truth) => {
    expect(met(condition, values)).toBe(truth);
  });

  test('with a threshold that there is not is a defect that says so', () => {
    expect(() => met({ input: 'stock', atLeast: 'nothing' }, { stock: 1 })).toThrow(
      'thresholds.ts',
    );
  });
});

const [yes, no, open] = [
  { input: 'stock', atLeast: 1 },
  { input: 'ads', atLeast: 1 },
  { input: 'creators', atLeast: 1 },
] as const satisfies Condition[];
const values = { stock: 1, ads: 0 };

test.each<[string, Condition, boolean | undefined]>([
  ['all of true and unknown', { all: [yes, open] }, undefined],
  ['all of unknown and false', { all: [open, no] }, false],
  ['all of nothing', { all: [] }, true],
  ['any of unknown and true', { any: [open, yes] }, true],
  ['any of false and unknown', { any: [no, open] }, undefined],
  ['any of nothing', { any: [] }, false],
])('%s', (_, condition, truth) => {
  expect(met(condition, values)).toBe(truth);
});

test('what is decided stays decided, whatever becomes known beside it', () => {
  const names = ['stock', 'ads', 'creators', 'liveRooms'] as const;
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      fc.record({ input: fc.constantFrom(...names), atLeast: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ not: tie('condition') }),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    ),
  }));
  const known = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 3 })])),
  );
  fc.assert(
    fc.property(condition, known, fc.subarray([...names]), (given, all, left) => {
      const some = Object.fromEntries(left.map((name) => [name, all[name] ?? 0]));
      const before = met(given, some);
      if (before !== undefined) expect(met(given, all)).toBe(before);
      expect(met(given, all)).toBeDefined();
    }),
  );
});
