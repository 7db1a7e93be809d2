import { describe, expect, it, test } from 'vitest';
import { withEvent, type Case } from '@/lib/core/case';
import type { Hold } from '@/lib/core/hold';
import {
  caseForNotices,
  isAcrossShops,
  isChoiceOver,
  isChoiceTold,
  type NoticeChoice,
} from '@/lib/core/noticeCase';
import { noon, someCase } from '../platform/some';

const minute = 60_000;
const shop = { id: '10001', name: '甲食品旗舰店' };
const other = { id: '10002', name: '乙百货专营店' };

/** A case that was held so many minutes after noon. */
function heldAt(id: string, minutes: number, hold: Partial<Hold> = {}): Case {
  const at = noon + minutes * minute;
  return { ...someCase({ id, createdAt: at }, { shop, ...hold, at }) };
}
const [old, mid] = [heldAt('case-old1', 0), heldAt('case-mid1', 10)];
const far = heldAt('case-far1', 20, { shop: other });
const newestFirst = [far, mid, old];
const chosen: NoticeChoice = { caseId: old.id, at: noon + 30 * minute, shop, search: '买家公告' };
const ended = (at: number) => withEvent(old, { at, kind: 'done' });

describe('the case that notices are filled from', () => {
  const from = (change: Partial<Parameters<typeof caseForNotices>[0]>) =>
    caseForNotices({ cases: newestFirst, open: newestFirst, page: {}, ...change })?.id;

  test.each([
    ['the newest, where no shop is known', {}, far.id],
    ['the newest of the shop of the page', { page: shop }, mid.id],
    ['one of another shop never', { page: { id: '10003' } }, undefined],
    ['one of the page’s products before others', { page: shop, keys: 'p-old' }, old.id],
    ['one that is worked on before one that is not', { open: [old] }, old.id],
    ['the newest that was, where nothing is worked on', { open: [], page: shop }, mid.id],
  ])('is %s', (_, { keys, ...change }: { keys?: string; page?: object; open?: Case[] }, id) => {
    const subjects = old.hold.subjects.map((at) => ({ ...at, key: 'p-old' }));
    const cases = newestFirst.map((at) =>
      at === old && keys ? { ...old, hold: { ...old.hold, subjects } } : at,
    );
    expect(from({ cases, ...change, ...(keys && { keys: new Set([keys]) }) })).toBe(id);
  });

  it('is the one that was chosen, as long as the choice is not over', () => {
    expect(from({ choice: chosen, page: shop })).toBe(old.id);
    expect(from({ choice: chosen, page: other })).toBe(far.id);
    expect(from({ choice: { ...chosen, caseId: 'case-gone' } })).toBe(far.id);
  });
});

describe('a choice', () => {
  test.each<[string, Case[], object, boolean]>([
    ['stands', newestFirst, shop, false],
    ['stands where no page is known', newestFirst, {}, false],
    ['is over once another shop is looked at', newestFirst, other, true],
    ['is over once its case has ended', [far, mid, ended(chosen.at + 1)], shop, true],
    ['stands where its case had ended before', [far, mid, ended(chosen.at - 1)], shop, false],
    ['is over once another press was held', [heldAt('case-new1', 31), old], shop, true],
    [
      'is over once a press went on with another case',
      [{ ...mid, hold: { ...mid.hold, at: chosen.at + 1 } }, old],
      shop,
      true,
    ],
  ])('%s', (_, cases, page, isOver) => {
    expect(isChoiceOver(chosen, cases, page)).toBe(isOver);
  });

  it('for another shop than the page’s stands until the page’s is another', () => {
    const across = { ...chosen, shop: other };
    expect(isChoiceOver(across, newestFirst, other)).toBe(false);
    expect(isChoiceOver(across, newestFirst, shop)).toBe(true);
    expect(isChoiceOver({ ...chosen, shop: {} }, newestFirst, other)).toBe(true);
  });

  it('of one template is done with once that was told', () => {
    const told = (at: number, name = '买家公告') => [
      {
        ...old,
        notices: [{ at, how: 'copied' as const, template: { id: 't', name }, sha256: '0' }],
      },
    ];
    expect(isChoiceTold(chosen, told(chosen.at + 1))).toBe(true);
    expect(isChoiceTold(chosen, told(chosen.at - 1))).toBe(false);
    expect(isChoiceTold(chosen, told(chosen.at + 1, '仓库通知'))).toBe(false);
    expect(isChoiceTold(chosen, newestFirst)).toBe(false);
  });
});

it('a notice goes across shops where the page is known to be of another', () => {
  expect(isAcrossShops(old, other)).toBe(true);
  expect(isAcrossShops(old, shop)).toBe(false);
  expect(isAcrossShops(old, {})).toBe(false);
});
