import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '@/lib/core/caseEvent';
import { pastCase, pastOf } from '@/lib/core/past';
import { someCase } from '../platform/some';
import { noon, product } from './matter';

const day = 24 * 3_600_000;
const ids = ['3819266189016826101', '3819266189016826102', '3819266189016826103'];
const [first = '', second = '', third = ''] = ids;

/** A case as it is stored: what became of it so long ago (ms), and touched just now. */
const ended = (
  status: 'done' | 'refused' | 'uncertain' | 'unreviewed',
  ago: number,
  event: Partial<CaseEvent> = {},
) =>
  pastCase.parse({
    ...someCase(
      {
        status,
        events: [
          { at: noon - ago - 1000, kind: 'held' },
          { at: noon - ago, kind: status, ...event },
          { at: noon, kind: 'noticed', words: '买家公告' },
        ],
        updatedAt: noon,
      },
      { isBatch: true, count: 3, subjects: ids.map((id) => product({}, id)) },
    ),
  });
const delistsOf = (...cases: ReturnType<typeof ended>[]) => {
  const past = pastOf(cases, noon);
  return ids.map((id) => past.get(id)?.delists ?? 0);
};

describe('a delist counts from when it happened', () => {
  test.each([
    ['done', 30 * day - 1, 1],
    ['done', 30 * day, 0],
    ['unreviewed', 3 * day, 1],
    ['refused', 3 * day, 0],
    ['uncertain', 3 * day, 0],
  ] as const)('%s %d ms ago, whatever was ticked since: %i', (status, ago, times) => {
    expect(delistsOf(ended(status, ago))).toEqual([times, times, times]);
  });

  test('a refusal is of one day, from when it was told', () => {
    const words = '奖品商品不支持下架';
    const told = (ago: number) =>
      pastOf([ended('refused', ago, { words })], noon).get(first)?.refusal;
    expect(told(day - 1)).toBe(words);
    expect(told(day)).toBeUndefined();
  });
});

describe('of a batch that was done in part', () => {
  test('those count that were seen to be off', () => {
    const partial = { done: 2, refused: 0, off: [first, second] };
    expect(delistsOf(ended('uncertain', day, { partial }))).toEqual([1, 1, 0]);
    expect(delistsOf(ended('done', day), ended('uncertain', day, { partial }))).toEqual([2, 2, 1]);
    expect(delistsOf(ended('uncertain', 31 * day, { partial }))).toEqual([0, 0, 0]);
  });

  test('and those that the page counts, where it names each that it refused', () => {
    const which = [{ key: third, words: '正在参加平台活动' }];
    expect(delistsOf(ended('uncertain', day, { partial: { done: 2, refused: 1, which } }))).toEqual(
      [1, 1, 0],
    );
  });
});
