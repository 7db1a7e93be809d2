import type { Surface } from './surface';

/** Shorter moves (CSS pixels) of the pointer are a press. */
const least = 4;

/**
 * Lets the element that a selector `handle` names be drawn up and down; tells how far, in CSS pixels, and
 * whether that was the end of it. To be set up before the layer's events are kept from everybody.
 */
export function watchDrag(
  { root }: Surface,
  handle: string,
  moved: (by: number, isEnd: boolean) => void,
  signal: AbortSignal,
): void {
  let from: number | undefined;
  let isDrawn = false;
  const options = { capture: true, signal };
  const onDown = ({ clientX, clientY, button, isTrusted, pointerId }: PointerEvent): void => {
    const target = isTrusted && button === 0 ? root.elementFromPoint(clientX, clientY) : null;
    const held = target && root.contains(target) ? target.closest(handle) : null;
    isDrawn = false;
    from = held ? clientY : undefined;
    // Frames and what lies beyond the window would swallow the moves.
    held?.setPointerCapture(pointerId);
  };
  const onMove = ({ clientY }: PointerEvent): void => {
    if (from === undefined) return;
    isDrawn ||= Math.abs(clientY - from) >= least;
    if (isDrawn) moved(clientY - from, false);
  };
  const onUp = ({ clientY }: PointerEvent): void => {
    if (from !== undefined && isDrawn) moved(clientY - from, true);
    from = undefined;
  };
  // The click that ends a drag is no press.
  const onClick = (event: MouseEvent): void => {
    if (!isDrawn) return;
    isDrawn = false;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  addEventListener('pointerdown', onDown, options);
  addEventListener('pointermove', onMove, { ...options, passive: true });
  addEventListener('pointerup', onUp, options);
  addEventListener('click', onClick, options);
}
