import { describe, expect, test } from 'vitest';
import type { FrameLook } from '@/lib/core/frameLook';
import { withFrames } from '@/lib/core/framesSeen';
import type { PageState } from '@/lib/core/message';

const list: FrameLook = { isLarge: true, isDirect: true, hasControl: true };
const other = { ...list, hasControl: false };
type Covered = Pick<PageState, 'coverage' | 'reason'>;
const full: Covered = { coverage: 'full' };
const noControl: Covered = { coverage: 'partial', reason: 'no-control' };
const elsewhere: Covered = { coverage: 'none', reason: 'not-a-shop-page' };
const noShop: Covered = { coverage: 'partial', reason: 'no-shop' };
const inFrame: Covered = { coverage: 'partial', reason: 'in-frame' };
const unseen: Covered = { coverage: 'partial', reason: 'frame-unseen' };

describe('how far a page with frames is covered', () => {
  test.each<[string, Covered, number, FrameLook[], Covered]>([
    ['as it is by itself, without any', full, 0, [], full],
    ['in part, where the list is in one', noControl, 1, [list], inFrame],
    ['in part, where only the frame is known', elsewhere, 1, [list], inFrame],
    [
      'in part, where the list is in a small one',
      noControl,
      0,
      [{ ...list, isLarge: false }],
      inFrame,
    ],
    [
      'in part, where the list is in a frame of a frame',
      noControl,
      1,
      [other, { ...list, isDirect: false }],
      inFrame,
    ],
    ['wholly, where a frame was seen and has none', full, 1, [other], full],
    ['wholly, where both have some', full, 1, [list], full],
    ['in part, where a large one could not be seen', full, 2, [list], unseen],
    [
      'in part, where only a frame of a frame could be',
      full,
      1,
      [{ ...list, isDirect: false }],
      unseen,
    ],
    ['in part, where nothing was found and one could not be seen', noControl, 1, [], unseen],
    ['not at all, where no page of products holds it', elsewhere, 1, [], elsewhere],
    ['for the worse reason, where there is one', noShop, 1, [], noShop],
  ])('is %s', (_, own, large, looks, expected) =>
    expect(withFrames(own, { large, looks })).toEqual(expected),
  );
});
