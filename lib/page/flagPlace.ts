import { isWithin } from './anchor';
import { above, boxOf, childCount, isKind, queryAll, treeOf, upwards } from './dom';
import { operationsOn } from './lines';

/** Size of a flag and its distance from the cell's edges, in CSS pixels. */
const [width, height, edge] = [44, 20, 4];
/** What is spent at most on asking what lies at a point, in ms. */
const mostAsked = 2;
/** Among more siblings than this nothing is asked: in a table of 10 000 rows it takes 13 ms each time (2026-11-24). */
const mostSiblings = 1500;

const kinds = 'a|button|link|menuitem|switch|checkbox|radio|input|select|label';
const pressable =
  'a,button,input,select,label,[role=button],[role=link],[role=switch],[role=checkbox]';

export interface Point {
  x: number;
  y: number;
}
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const within = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});
const isOver = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;
const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Tells where flags stand, look by look. */
export interface FlagPlaces {
  /** For each line the place of its flag, undefined where there is none; for right after a layout. */
  of: (lines: readonly Element[]) => (Point | undefined)[];
}

/** `isOurs` tells what is of the flags' own layer. */
export function makeFlagPlaces(isOurs: (node: Node) => boolean): FlagPlaces {
  /** What was seen last to lie where a flag would stand. */
  const seen = new WeakMap<Element, Point & { isFree: boolean }>();
  let turn = 0;

  /** What of its line is not cut off by what it scrolls in. */
  const clipOf = (line: Element, clips: Map<Element, Box>): Box => {
    const parent = above(line);
    const known = parent && clips.get(parent);
    if (known) return known;
    const page: Box = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
    const clip = upwards(parent)
      .filter((at) => !isKind(at, 'html|body') && getComputedStyle(at).overflow !== 'visible')
      .reduce<Box>((box, at) => within(box, boxOf(at)), page);
    if (parent) clips.set(parent, clip);
    return clip;
  };
  const isFreeAt = (line: Element, { x, y }: Point): boolean => {
    const root = treeOf(line) as Document | ShadowRoot;
    const top = root.elementsFromPoint(x + width / 2, y + height / 2).find((at) => !isOurs(at));
    if (!top || !isWithin(top, line) || getComputedStyle(top).cursor === 'pointer') return false;
    return !upwards(top).some((at) => isWithin(at, line) && isKind(at, kinds));
  };
  /** The corners of the cell that are in sight and on nothing that is pressed. */
  const cornersOf = (line: Element, clip: Box): Point[] => {
    const cell = operationsOn(line);
    const { left, right, top, bottom } = boxOf(cell);
    const taken = queryAll(cell, pressable)
      .slice(0, 12)
      .map((at) => boxOf(at));
    return [top + edge, bottom - height - edge]
      .flatMap((y) => [right - width - edge, left + edge].map((x) => ({ x, y })))
      .filter(({ x, y }) => {
        const box = { left: x, right: x + width, top: y, bottom: y + height };
        return holds(clip, box) && !taken.some((at) => isOver(at, box));
      });
  };
  return {
    of(lines) {
      const clips = new Map<Element, Box>();
      const corners = lines.map((line) => cornersOf(line, clipOf(line, clips)));
      const began = performance.now();
      // Each look goes on where the last one had no time left.
      for (let count = 0; count < lines.length; count += 1) {
        const at = (turn + count) % lines.length;
        const line = lines[at];
        if (!line || performance.now() - began > mostAsked) {
          turn = at;
          break;
        }
        const parent = above(line);
        if (parent && childCount(parent) > mostSiblings) continue;
        const free = corners[at]?.find((point) => isFreeAt(line, point));
        const [first] = corners[at] ?? [];
        if (free) seen.set(line, { ...free, isFree: true });
        else if (first) seen.set(line, { ...first, isFree: false });
      }
      return lines.map((line, index) => {
        const last = seen.get(line);
        const known = corners[index]?.find(({ x, y }) => x === last?.x && y === last.y);
        if (last && known) return last.isFree ? known : undefined;
        return corners[index]?.[0];
      });
    },
  };
}
