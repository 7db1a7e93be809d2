import { describe, expect, it, test } from 'vitest';
import { resumedCase } from '@/lib/core/begunCase';
import { withEvent, type CaseStatus } from '@/lib/core/case';
import { answersLast, withAnswer } from '@/lib/core/caseAnswer';
import type { CaseEventKind } from '@/lib/core/caseEvent';
import { caseKey, isCertain } from '@/lib/core/caseKey';
import { decodeCase } from '@/lib/core/storedCase';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import { noon, someCase, someHold } from '../platform/some';

const after = (...kinds: CaseEventKind[]) =>
  kinds.reduce(
    (record, kind, index) => withEvent(record, { at: noon + index * 10_000, kind }),
    someCase(),
  );

describe('how a case stands', () => {
  test.each<[CaseStatus, CaseEventKind[]]>([
    ['open', []],
    ['open', ['left']],
    ['open', ['confirmed']],
    ['released', ['confirmed', 'released']],
    ['released', ['released', 'repress', 'platform-confirmed']],
    ['open', ['released', 'void']],
    ['done', ['released', 'done']],
    ['refused', ['released', 'refused']],
    ['uncertain', ['released', 'uncertain']],
    ['done', ['released', 'uncertain', 'done']],
    ['done', ['released', 'done', 'uncertain']],
    ['refused', ['released', 'refused', 'void']],
  ])('is %s after %j', (status, kinds) => {
    expect(after(...kinds).status).toBe(status);
  });

  it('does not count a message that is sent again', () => {
    const once = withEvent(someCase(), { at: noon, kind: 'released' });
    expect(withEvent(once, { at: noon + 1000, kind: 'released' })).toBe(once);
    expect(withEvent(once, { at: noon + 1000, kind: 'done' }).events).toHaveLength(3);
  });

  it('keeps the first event and the 199 latest', () => {
    let record = someCase();
    for (let count = 1; count <= 300; count += 1) {
      record = withEvent(record, { at: noon + count * 10_000, kind: 'left' });
    }
    expect(record.events).toHaveLength(200);
    expect(record.events[0]?.kind).toBe('held');
    expect(record.events.at(-1)?.at).toBe(noon + 3_000_000);
  });
});

describe('what a case is told apart by', () => {
  it('does not depend on the order of the products', () => {
    const [one] = someHold().subjects;
    if (!one) throw new Error('no subject');
    const other = { ...one, id: '22222', key: '22222' };
    expect(caseKey(someHold({ subjects: [one, other] }))).toBe(
      caseKey(someHold({ subjects: [other, one] })),
    );
  });

  it('is certain with a shop and ids for all that is chosen', () => {
    expect(isCertain(someHold())).toBe(true);
    expect(isCertain(someHold({ count: 1 }))).toBe(true);
    expect(isCertain(someHold({ count: 2 }))).toBe(false);
    expect(isCertain(someHold({ action: 'leave-alliance', subjects: [] }))).toBe(true);
    expect(isCertain(someHold({ action: 'leave-alliance', subjects: [], shop: {} }))).toBe(false);
  });
});

describe('going on with a case', () => {
  const checklist = checklistFor(checklists, someHold());
  const answers = {
    time: { ticked: true, at: noon },
    stock: { value: 199, at: noon + 60_000 },
  };

  it('keeps what was answered within a day', () => {
    const now = noon + answersLast + 1000;
    const record = resumedCase(
      someCase({ answers }),
      someHold({ at: now }),
      'held',
      checklist,
      now,
    );
    expect(Object.keys(record.answers)).toEqual(['stock']);
  });

  it('takes no time from the page that lies ahead', () => {
    const record = resumedCase(
      someCase(),
      someHold({ at: noon + 1e9 }),
      'opened',
      checklist,
      noon + 5,
    );
    expect(record.events.at(-1)).toEqual({ at: noon + 5, kind: 'opened' });
  });

  it('keeps the later of two answers', () => {
    const record = withAnswer(someCase({ answers }), 'stock', { value: 1, at: noon });
    expect(record.answers['stock']).toEqual(answers.stock);
  });
});

it.each([
  ['nothing', undefined],
  ['a text', 'case'],
  ['no hold', { id: 'x', answers: {}, events: [] }],
])('is not decoded from %s', (_, value) => {
  expect(() => decodeCase(value)).toThrow();
});
