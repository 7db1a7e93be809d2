import { focusable, hushed, pressOn } from './shield';
import type { Surface } from './surface';

/**
 * Keeps a layer that stands beside the page apart from it: what happens on the layer is not heard
 * by the page, what happens on the page goes its way. A press is taken at the window and handed on
 * inside our root; `onKey` may take a key for itself. Ends with `signal`.
 */
export function keepApart(
  surface: Surface,
  onKey: (event: KeyboardEvent) => boolean,
  signal: AbortSignal,
): void {
  const { root } = surface;
  const isHere = (event: Event) =>
    event.composedPath().some((at) => at instanceof Node && surface.isOurs(at));
  const hush = (event: Event): void => {
    if (isHere(event)) event.stopImmediatePropagation();
  };
  const onClick = (event: MouseEvent): void => {
    if (!isHere(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!event.isTrusted) return;
    const { detail, clientX, clientY } = event;
    const target = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
    const control = target?.closest<HTMLElement>(focusable);
    if (control) setTimeout(pressOn, 0, control, detail);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isHere(event)) return;
    event.stopImmediatePropagation();
    const { key, repeat, isTrusted } = event;
    const isHeld = repeat && (key === 'Enter' || key === ' ');
    if (isHeld || (isTrusted && onKey(event))) event.preventDefault();
  };
  const options = { capture: true, signal };
  for (const type of hushed.split(' ')) addEventListener(type, hush, { ...options, passive: true });
  addEventListener('click', onClick, options);
  addEventListener('keydown', onKeyDown, options);
}
