import { isElement, isKind, rootOf, upwards } from './dom';
import { isLayer } from './recognise';

/** After a press it is looked (ms) at what opens at once, at what has come to rest, and at what was late. */
const looks = [150, 500, 1500];
/** How far from the window's edge the collapsed dock is looked under, in CSS pixels. */
const depth = 18;

interface Wiring {
  /** Top and bottom of the dock, in CSS pixels from the window's top. */
  extent: () => { top: number; bottom: number } | undefined;
  isOurs: (node: Node) => boolean;
  /** What the page has opened lies under the dock, or does so no more. */
  tell: (isUnder: boolean) => void;
  signal: AbortSignal;
}

/**
 * Tells whether a menu, a dialog or another layer of the page lies under the dock: what the
 * platform asks must be in plain sight. It is looked after presses alone. Returns the look that
 * follows whatever else may have opened one.
 */
export function giveWay({ extent, isOurs, tell, signal }: Wiring): () => void {
  const isLayerAt = (y: number): boolean => {
    const x = innerWidth - depth;
    const hit = document.elementsFromPoint(x, y).find((at) => !isOurs(at));
    const inner = hit && rootOf(hit)?.elementFromPoint(x, y);
    return upwards(inner ?? hit).some((at) => isLayer(at) || isKind(at, 'menu|listbox'));
  };
  const look = (): void => {
    const at = extent();
    if (at && !signal.aborted) tell([at.top, (at.top + at.bottom) / 2, at.bottom].some(isLayerAt));
  };
  const soon = (): void => looks.forEach((wait) => setTimeout(look, wait));
  const onPress = ({ isTrusted, target }: Event): void => {
    if (isTrusted && isElement(target)) soon();
  };
  for (const type of ['click', 'keyup'])
    addEventListener(type, onPress, { capture: true, passive: true, signal });
  return soon;
}
