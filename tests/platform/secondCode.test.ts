import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import type { Case } from '@/lib/core/case';
import { withAnswer } from '@/lib/core/caseAnswer';
import { checklistFor, type Checklist } from '@/lib/core/checklist';
import { briefOf, inFours } from '@/lib/core/secondCode';
import type { Role } from '@/lib/core/role';
import {
  answerOf,
  isAnswer,
  keyOf,
  readRequest,
  requestOf,
  signOf,
} from '@/lib/platform/secondCode';
import { noon, someCase, someHold } from './some';

const list = checklistFor(checklists, someHold());
const own: Checklist = {
  ...list,
  items: [
    { id: 'own-1', answer: 'value', title: '样品 [退回]', unit: '份' },
    { id: 'own-2', answer: 'choice', title: '替代商品', options: ['有', '没有'] },
    ...list.items,
  ],
};
const answered = [
  ['own-1', { value: 3, at: noon }],
  ['own-2', { choice: '没有', at: noon }],
  ['product', { ticked: true, at: noon }],
  ['stock', { value: 199, at: noon + 1 }],
].reduce<Case>(
  (record, [item, given]) => withAnswer(record, item as string, given as { at: number }),
  someCase({ acknowledged: { 'manyOrders|1': { reason: 'recall', at: noon } } }),
);
const { code, packed } = requestOf(answered, own);
const by = { name: '小张', role: 'warehouse' as const };

describe('a request', () => {
  test('that is pasted says all that is agreed to, whatever stands around it', () => {
    const asked = readRequest(
      `小李 14:05\n请复核 38192 66189，复核码 ${inFours(code)} ${packed} 谢谢`,
    );
    expect(asked?.code).toBe(code);
    expect(asked?.about).toMatchObject({
      caseId: answered.id,
      action: 'off-shelf',
      count: 1,
      shop: { id: '10001', name: '甲食品旗舰店' },
      products: [{ id: '3819266189016826169', name: '密封胶泥9.8发十包升级款' }],
      dangers: [['manyOrders', 'recall']],
    });
    expect(asked?.about?.items.slice(0, 3)).toEqual([
      { id: 'own-1', title: '样品 [退回]', unit: '份', answer: { value: 3, at: noon } },
      { id: 'own-2', title: '替代商品', answer: { choice: '没有', at: noon } },
      { id: 'product', answer: { ticked: true, at: noon } },
    ]);
  });

  test('that is read out is twenty digits, which say what is done to how many and which product', () => {
    expect(code).toMatch(/^\d{20}$/);
    const spoken = inFours(code).replaceAll(' ', '－');
    expect(readRequest(spoken)).toEqual({
      code,
      brief: { action: 'off-shelf', isBatch: false, count: 1, tail: '6169' },
    });
  });

  test('with one digit misread, or two that changed places, is none', () => {
    fc.assert(
      fc.property(fc.nat(19), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digits = [...code];
        digits[at] = String((Number(digits[at]) + more) % 10);
        expect(briefOf(digits.join(''))).toBeUndefined();
      }),
    );
    const [a = '', b = ''] = [code[16], code[17]];
    const swapped = code.slice(0, 16) + b + a + code.slice(18);
    expect(a === b || briefOf(swapped) === undefined).toBe(true);
  });

  test.each<[string, string]>([
    ['nothing of ours', '请复核'],
    ['a part of it', packed.slice(0, -60)],
    ['something else in its place', `[${btoa('{"caseId":"x"}'.repeat(9)).replaceAll('=', '')}]`],
    ['too much', '1'.repeat(100_000)],
  ])('is not read from %s', (_, typed) => {
    expect(readRequest(typed)).toBeUndefined();
  });

  test('whose text was changed is another request: its answer does not fit', () => {
    const text = new TextDecoder().decode(
      Uint8Array.from(atob(packed.slice(1, -1).replaceAll('-', '+').replaceAll('_', '/')), (at) =>
        at.charCodeAt(0),
      ),
    );
    const changed = text.replace('"value":199', '"value":19');
    const bytes = String.fromCharCode(...new TextEncoder().encode(changed));
    const forged = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const asked = readRequest(`[${forged}]`);
    expect(asked?.about).toBeDefined();
    expect(asked && isAnswer(answerOf(asked.code, by), code, by)).toBe(false);
  });

  test('of five hundred products fits into a message, and stands for each of them', () => {
    const subjects = Array.from({ length: 500 }, (_, at) => ({
      ...{ id: String(10 ** 18 + at), key: String(10 ** 18 + at), facts: [] },
      name: '名'.repeat(200),
    }));
    const batch = (all: typeof subjects) =>
      requestOf(someCase({}, { isBatch: true, subjects: all }), list);
    expect(batch(subjects).packed.length).toBeLessThan(6000);
    const [, ...others] = [...subjects].reverse();
    const last = { ...subjects[499], id: '99999', key: '99999', facts: [], name: '' };
    expect(batch(subjects).code).not.toBe(batch([...others.reverse(), last]).code);
  });
});

describe('an answer', () => {
  test('is eight digits that fit what the other machine computes for itself', () => {
    const asked = readRequest(packed);
    const answer = answerOf(asked?.code ?? '', by);
    expect(answer).toMatch(/^\d{8}$/);
    expect(isAnswer(answer, code, by)).toBe(true);
    expect(isAnswer(`答码 ${inFours(answer)}，复核人 小张`, code, { ...by, name: ' 小 张' })).toBe(
      true,
    );
  });

  test.each<[string, (record: Case) => Case]>([
    ['an answer', (at) => withAnswer(at, 'stock', { value: 19, at: noon + 2 })],
    ['an answer given again', (at) => withAnswer(at, 'stock', { value: 199, at: noon + 2 })],
    ['one more', (at) => withAnswer(at, 'time', { ticked: true, at: noon })],
    ['another choice', (at) => withAnswer(at, 'own-2', { choice: '有', at: noon + 1 })],
    ['a reason', (at) => ({ ...at, acknowledged: {} })],
    ['another case', (at) => ({ ...at, id: 'case-0002' })],
    ['another product', (at) => ({ ...at, hold: { ...at.hold, subjects: [] } })],
    ['more products', (at) => ({ ...at, hold: { ...at.hold, count: 2 } })],
    ['another plan', (at) => ({ ...at, hold: { ...at.hold, plan: 'targeted' } })],
    ['another shop', (at) => ({ ...at, hold: { ...at.hold, shop: { id: '10002' } } })],
  ])('does not fit after %s', (_, change) => {
    const after = requestOf(change(answered), own).code;
    expect(isAnswer(answerOf(code, by), after, by)).toBe(false);
  });

  test('does not fit another version of the list, person or role', () => {
    const more = {
      ...own,
      items: [...own.items, { id: 'own-3', answer: 'tick' as const, title: '看' }],
    };
    const answer = answerOf(code, by);
    expect(isAnswer(answer, requestOf(answered, more).code, by)).toBe(false);
    expect(isAnswer(answer, code, { ...by, name: '小王' })).toBe(false);
    expect(isAnswer(answer, code, { ...by, role: 'owner' satisfies Role })).toBe(false);
  });

  test('with the shop’s word fits where the same word is kept, and nowhere else', () => {
    const [key, same, other] = ['红豆 冰', '红豆冰', '绿豆冰'].map(keyOf);
    const answer = answerOf(code, by, key);
    expect(isAnswer(answer, code, by, same)).toBe(true);
    expect(isAnswer(answer, code, by, other)).toBe(false);
    expect(isAnswer(answer, code, by)).toBe(false);
    expect(isAnswer(answerOf(code, by), code, by, key)).toBe(false);
  });

  test('whether both machines have the same word is seen by four signs, and the word is not kept', () => {
    expect(signOf(keyOf('红豆冰'))).toMatch(/^[0-9A-F]{4}$/);
    expect(signOf(keyOf('红豆冰'))).not.toBe(signOf(keyOf('绿豆冰')));
    expect(keyOf('红豆冰')).toMatch(/^[0-9a-f]{64}$/);
  });
});
