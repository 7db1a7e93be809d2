import { expect, test } from 'vitest';
import { compareTable } from '@/lib/core/merge';
import { someTemplate } from '../platform/some';

test.each([
  ['newer in the file, where here it is as we bring it', 0, 5, 'newer'],
  ['older in the file, where there it is as we bring it', 5, 0, 'older'],
  ['a conflict, where both were changed and nothing more is known', 5, 6, 'conflict'],
] as const)('what differs is %s', (_, mine, theirs, group) => {
  const of = (text: string, updatedAt: number) =>
    new Map([['"t1"', someTemplate({ text, updatedAt })]]);
  const { groups } = compareTable(
    'templates',
    of('甲', mine),
    of('乙', theirs),
    () => undefined,
    false,
  );
  expect(groups[group]).toEqual(['"t1"']);
});
