import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { newCase, resumedCase } from '@/lib/core/begunCase';
import { checklistFor } from '@/lib/core/checklist';
import { factOf, type Fact } from '@/lib/core/fact';
import { fieldsToFill, filled, keepFilled, withFact } from '@/lib/core/filled';
import { id, makeHold } from './example';

const hold = makeHold();
const checklist = checklistFor(checklists, hold);
const record = newCase('case-1', hold, 'held', checklist, 10);
const given = (field: 'commission' | 'stock', text: string, at = 20) =>
  filled(field, text, at) as Fact;
const commissionOf = ({ hold: { subjects } }: typeof record) =>
  factOf(subjects[0]?.facts ?? [], 'commission');

describe('what a merchant fills in', () => {
  test.each([
    ['price', '￥9.80'],
    ['stock', '1.2万'],
    ['sales', '3,204'],
    ['commission', '12.5%'],
    ['creators', '36'],
  ] as const)('is a value of its field: %s %s', (field, text) => {
    expect(filled(field, ` ${text} `, 5)).toMatchObject({ field, value: text, source: 'merchant' });
  });

  test.each([
    ['stock', '很多'],
    ['commission', '十'],
    ['price', ''],
    ['status', '售卖中'],
    ['listedAt', '2026/05/12'],
  ] as const)('is none: %s %j', (field, text) => {
    expect(filled(field, text, 5)).toBeUndefined();
  });

  test('an exact count has its number, a rounded one has none', () => {
    expect(filled('stock', '199', 5)?.number).toBe(199);
    expect(filled('stock', '1.2万', 5)?.number).toBeUndefined();
  });
});

test.each([
  ['status', '已下架', true],
  ['promotion', '推广中', true],
  ['plan', '定向计划', true],
  ['marks', '无', true],
  ['marks', '随便写的', false],
  ['listedAt', '推广中', false],
] as const)('of what is words, one of those on offer is chosen: %s %s: %s', (field, words, is) => {
  expect(filled(field, words, 5, choices)?.value).toBe(is ? words : undefined);
});

describe('what can be filled in of a product', () => {
  const fields = (change: Parameters<typeof makeHold>[0], facts: Fact[] = []) => {
    const [subject] = hold.subjects;
    return subject ? fieldsToFill(makeHold(change), { ...subject, facts }) : [];
  };
  const fact = (field: Fact['field'], value: string, source: Fact['source']): Fact => ({
    ...{ field, value, source, at: 1 },
  });

  test('is what the page does not say, and what the merchant has said before', () => {
    expect(fields({}, [fact('stock', '199', 'row')])).not.toContain('stock');
    expect(fields({}, [fact('stock', '199', 'merchant')])).toContain('stock');
  });

  test('is the plan where a promotion is stopped and the press does not say which', () => {
    const stop = { action: 'stop-promotion' } as const;
    expect(fields(stop)).toContain('plan');
    expect(fields({ ...stop, plan: 'targeted' })).not.toContain('plan');
    const said = [fact('plan', '定向计划', 'merchant')];
    expect(fields({ ...stop, plan: 'targeted' }, said)).toContain('plan');
    expect(fields({})).not.toContain('plan');
  });
});

describe('a plan that the press does not say', () => {
  const say = (at: typeof record, key: string, words: string) =>
    withFact(at, key, filled('plan', words, 20, choices) as Fact, choices);
  const stopping = (keys: string[]) => {
    const subjects = keys.map((key) => ({ key, facts: [] }));
    const pressed = makeHold({ action: 'stop-promotion', subjects });
    return newCase('case-1', pressed, 'held', checklist, 10);
  };

  test('is the one that was chosen, and may be put right', () => {
    const once = say(stopping(['a']), 'a', '定向计划');
    expect(once.hold.plan).toBe('targeted');
    expect(say(once, 'a', '普通计划').hold.plan).toBe('normal');
  });

  test('is that of a batch once it is said of all its products', () => {
    const one = say(stopping(['a', 'b']), 'a', '定向计划');
    expect(one.hold.plan).toBe('unknown');
    expect(say(one, 'b', '定向计划').hold.plan).toBe('targeted');
    expect(say(one, 'b', '普通计划').hold.plan).toBe('unknown');
  });

  test('is kept when the press is read anew, and gives way to what it says', () => {
    const { hold: before } = say(stopping(['a']), 'a', '定向计划');
    const again = { ...before, plan: 'unknown' as const, subjects: [{ key: 'a', facts: [] }] };
    expect(keepFilled(again, before, 0).plan).toBe('targeted');
    expect(keepFilled({ ...again, plan: 'normal' }, before, 0).plan).toBe('normal');
  });
});

describe('a case with it', () => {
  test('has it where the page says nothing, and may change it', () => {
    const once = withFact(record, id, given('commission', '10%'));
    expect(commissionOf(once)).toMatchObject({ value: '10%', source: 'merchant' });
    expect(commissionOf(withFact(once, id, given('commission', '12%', 30)))?.value).toBe('12%');
  });

  test('never takes it for what the page says', () => {
    expect(withFact(record, id, given('stock', '5'))).toBe(record);
    expect(withFact(record, 'another', given('commission', '10%'))).toBe(record);
  });

  test('keeps it when it is gone on with, until the page says it or a day is over', () => {
    const once = withFact(record, id, given('commission', '10%'));
    const again = (change = {}, now = 40) =>
      resumedCase(once, { ...makeHold(change), at: now }, 'held', checklist, now);
    expect(commissionOf(again())).toMatchObject({ value: '10%', source: 'merchant' });
    expect(commissionOf(again({}, 20 + 24 * 60 * 60 * 1000 + 1))?.value).toBeUndefined();
    const [subject] = hold.subjects;
    const facts = [{ field: 'commission', value: '15%', source: 'row', at: 40 }];
    expect(commissionOf(again({ subjects: [{ ...subject, facts }] }))?.value).toBe('15%');
  });
});
