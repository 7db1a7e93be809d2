import { boxOf, upwards } from './dom';

/** How much of the window (share of width and height) a floating button of the page takes at most. */
const [widest, highest] = [0.4, 0.5];
/** For so long (ms) it is looked for: on a page of 10 000 rows one look at a point takes 50. */
export const mostTime = 30;
/** Steps (CSS pixels) in which a free spot is looked for. */
const step = 12;

/** Whether a point of the window lies on something small that floats over the page. */
function isFloating(x: number, y: number, isOurs: (node: Node) => boolean): boolean {
  const top = document.elementFromPoint(x, y);
  // What is under another layer takes ten times as long to find.
  const hit =
    top && !isOurs(top) ? top : document.elementsFromPoint(x, y).find((at) => !isOurs(at));
  const float = upwards(hit, 12).find((at) => getComputedStyle(at).position === 'fixed');
  if (!float) return false;
  const { width, height } = boxOf(float);
  return width < innerWidth * widest && height < innerHeight * highest;
}

/**
 * The place nearest to `at` (the middle, as a share of the window's height) where something `high`
 * CSS pixels high stands at the right edge without lying on the page's own floating buttons.
 */
export function freeSpot(at: number, high: number, isOurs: (node: Node) => boolean): number {
  const half = high / 2;
  const end = performance.now() + mostTime;
  const isTaken = (x: number, y: number) => performance.now() < end && isFloating(x, y, isOurs);
  const within = (y: number) => Math.min(Math.max(y, half + 4), innerHeight - half - 4);
  const isFree = (y: number) =>
    [0, -half, half, -half / 2, half / 2].every(
      (by) => !isTaken(innerWidth - 18, y + by) && !isTaken(innerWidth - 2, y + by),
    );
  const wanted = within(at * innerHeight);
  for (let by = 0; by < innerHeight; by += step) {
    const spot = [wanted - by, wanted + by].find((y) => y === within(y) && isFree(y));
    if (spot !== undefined) return spot / innerHeight;
  }
  return wanted / innerHeight;
}
