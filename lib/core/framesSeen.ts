import type { FrameLook } from './frameLook';
import type { PageState } from './message';

/** As large (CSS pixels) as a frame is that may hold a list. */
export const isLargeFrame = (width: number, height: number): boolean =>
  width >= 400 && height >= 200;

/** What is known of a page's frames: how many large ones stand in it, and what those said that could be asked. */
export interface Frames {
  large: number;
  looks: readonly FrameLook[];
}

/** How far a page is covered, with what its frames say: what was seen of the page alone is not the whole of it. */
export function withFrames<Covered extends Pick<PageState, 'coverage' | 'reason'>>(
  own: Covered,
  { large, looks }: Frames,
): Covered {
  const isAlone = own.reason === 'no-control' || own.reason === 'not-a-shop-page';
  if (isAlone && looks.some(({ hasControl }) => hasControl))
    return { ...own, coverage: 'partial', reason: 'in-frame' };
  const seen = looks.filter(({ isLarge, isDirect }) => isLarge && isDirect).length;
  if (seen >= large || (own.coverage !== 'full' && own.reason !== 'no-control')) return own;
  return { ...own, coverage: 'partial', reason: 'frame-unseen' };
}
