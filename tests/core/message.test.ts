import { describe, expect, it, test } from 'vitest';
import { pageIntent } from '@/lib/core/message';
import { bytesOf, leftOut, lightened, mostBytes } from '@/lib/core/messageSize';
import { longestNotice } from '@/lib/core/caseNotice';
import { withRead } from '@/lib/core/filled';
import { ownIntent } from '@/lib/core/ownIntent';
import { noon, someCase, someHold, someReminder, someTemplate } from '../platform/some';

describe('what a shop page may ask', () => {
  test.each([
    { type: 'panel.wanted' },
    { type: 'case.open', hold: someHold(), kind: 'held' },
    { type: 'case.answer', id: 'c1', item: 'stock', answer: { value: 199, at: noon } },
    { type: 'case.mark', id: 'c1', kind: 'refused', words: '商品正在参加活动' },
    { type: 'review.return', caseId: 'c1', choice: 'leave' },
  ])('$type', (intent) => {
    expect(pageIntent.safeParse(intent).success).toBe(true);
  });

  test.each([
    { type: 'template.save', template: someTemplate() },
    { type: 'reminder.save', reminder: someReminder() },
    { type: 'panel.bring', tabId: 1 },
    { type: 'notice.insert', tabId: 1, text: '下'.repeat(10_000) },
  ])('not $type, which is for our own pages', (intent) => {
    expect(pageIntent.safeParse(intent).success).toBe(false);
    expect(ownIntent.safeParse(intent).success).toBe(true);
  });

  test.each([
    [
      'a negative number',
      { type: 'case.answer', id: 'c1', item: 'stock', answer: { value: -1, at: noon } },
    ],
    [
      'a part of a piece',
      { type: 'case.answer', id: 'c1', item: 'stock', answer: { value: 1.5, at: noon } },
    ],
    [
      'an id that is no number',
      { type: 'case.open', kind: 'held', hold: someHold({ shop: { id: 'x' } }) },
    ],
    [
      'a plan that is none',
      { type: 'case.mark', id: 'c1', kind: 'planned', words: '2026-11-30 02:00' },
    ],
    [
      'a long name',
      { type: 'case.open', kind: 'held', hold: someHold({ label: '下'.repeat(81) }) },
    ],
  ])('nothing with %s', (_, intent) => {
    expect(pageIntent.safeParse(intent).success).toBe(false);
  });
});

describe('a notice for a page', () => {
  test.each(['', ' \n\u{200b}', '下'.repeat(longestNotice + 1)])(
    'has one to 20 000 characters',
    (text) => {
      expect(ownIntent.safeParse({ type: 'notice.insert', tabId: 1, text }).success).toBe(false);
    },
  );

  it('is as long as one that can be copied, and has room in a message', () => {
    const intent = { type: 'notice.insert', tabId: 1, text: '下'.repeat(longestNotice) };
    expect(ownIntent.safeParse(intent).success).toBe(true);
    expect(bytesOf(intent)).toBeLessThan(mostBytes);
  });
});

describe('a hold of many products', () => {
  const many = (count: number) => {
    const [subject] = someHold().subjects;
    if (!subject) throw new Error('no subject');
    const subjects = Array.from({ length: count }, (_, index) => {
      const id = String(3_819_266_189_016n * 1_000_000n + BigInt(index));
      return { ...subject, id, key: id };
    });
    return someHold({ subjects, isBatch: true, count });
  };
  const sent = (count: number) => ({
    type: 'case.open',
    kind: 'held',
    hold: lightened(many(count)),
  });

  it('is sent whole as long as it fits', () => {
    expect(lightened(many(50))).toEqual(many(50));
  });

  it('gives up first what is said to be unknown', () => {
    const { subjects } = lightened(many(200));
    const said = (fields: readonly string[]) => ({ facts: fields.map((field) => ({ field })) });
    expect(subjects[0]).toMatchObject(said(['price', 'stock', 'commission']));
    expect(subjects.at(-1)).toMatchObject(said(['price', 'stock']));
  });

  it.each([100, 300, 500])('of %s fits into a message, and none is left out', (count) => {
    const message = sent(count);
    expect(bytesOf(message)).toBeLessThan(mostBytes);
    expect(pageIntent.safeParse(message).success).toBe(true);
    expect(message.hold.subjects.map(({ id }) => id)).toEqual(
      many(count).subjects.map(({ id }) => id),
    );
  });

  it.each([50, 100, 300, 500])('of %s is known whole with what follows in parts', (count) => {
    const hold = many(count);
    const light = lightened(hold);
    const parts = leftOut(hold, light);
    for (const subjects of parts) {
      const message = { type: 'case.read', id: 'case-0001', subjects };
      expect(bytesOf(message)).toBeLessThan(mostBytes);
      expect(pageIntent.safeParse(message).success).toBe(true);
    }
    const { subjects } = withRead(someCase({}, light), parts.flat()).hold;
    const isKnown = ({ value }: { value?: string }) => value !== undefined;
    expect(subjects.map(({ id, name, facts }) => [id, name, facts.filter(isKnown)])).toEqual(
      hold.subjects.map(({ id, name, facts }) => [id, name, facts.filter(isKnown)]),
    );
    expect(parts.length).toBeLessThan(8);
  });
});
