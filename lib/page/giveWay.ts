import { isElement, isKind, rootOf, upwards } from './dom';
import { isLayer } from './recognise';

/** After a press it is looked (ms) at what opens at once, at what has come to rest, and at what was late. */
const looks = [150, 500, 1500];
/** A look that took longer (ms), as on a page of 10 000 rows, is not repeated before `rest` times as long. */
const [mostTime, rest] = [8, 30];
/**
 * How far beside the dock is looked, in CSS pixels: what lies under it lies there as well, and what
 * is under another layer takes ten times as long to find.
 */
const beside = 4;

interface Wiring {
  /** Where the dock is drawn, in CSS pixels of the window. */
  extent: () => { left: number; top: number; bottom: number } | undefined;
  isOurs: (node: Node) => boolean;
  /** What the page has opened lies under the dock, or does so no more. */
  tell: (isUnder: boolean) => void;
  /** Called when all has come to rest. */
  rested: () => void;
  signal: AbortSignal;
}

/**
 * Tells whether a menu, a dialog or another layer of the page lies under the dock: what the
 * platform asks must be in plain sight. It is looked after presses alone. Returns the look that
 * follows whatever else may have opened one.
 */
export function giveWay({ extent, isOurs, tell, rested, signal }: Wiring): () => void {
  const isLayerAt = (x: number, y: number): boolean => {
    const hit = document.elementFromPoint(x, y) ?? undefined;
    if (hit && isOurs(hit)) return false;
    const inner = hit && rootOf(hit)?.elementFromPoint(x, y);
    return upwards(inner ?? hit).some((at) => isLayer(at) || isKind(at, 'menu|listbox'));
  };
  let next = 0;
  const look = (isLast: boolean): void => {
    const at = extent();
    const start = performance.now();
    const end = start + mostTime;
    if (start < next) return;
    const isUnder = (y: number) =>
      performance.now() < end && isLayerAt((at?.left ?? 0) - beside, y);
    if (at && !signal.aborted) {
      tell([(at.top + at.bottom) / 2, at.top, at.bottom].some(isUnder));
      if (isLast) rested();
    }
    const took = performance.now() - start;
    if (took > mostTime) next = start + rest * took;
  };
  const soon = (): void => looks.forEach((wait) => setTimeout(look, wait, wait === looks.at(-1)));
  const onPress = ({ isTrusted, target }: Event): void => {
    if (isTrusted && isElement(target)) soon();
  };
  for (const type of ['click', 'keyup'])
    addEventListener(type, onPress, { capture: true, passive: true, signal });
  return soon;
}
