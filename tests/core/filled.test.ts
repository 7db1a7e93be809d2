import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { newCase, resumedCase } from '@/lib/core/begunCase';
import { checklistFor } from '@/lib/core/checklist';
import { factOf, type Fact } from '@/lib/core/fact';
import { filled, withFact } from '@/lib/core/filled';
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
