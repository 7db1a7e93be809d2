import { isElement } from './dom';
import { layerAround } from './anchor';

export interface Pressed {
  last: () => Element | undefined;
  note: (element: Element) => void;
  /** For `ms` milliseconds no press counts: a second click of the press before. */
  pause: (ms: number) => void;
}

/**
 * Remembers what the merchant pressed last outside of menus and dialogs: where those were opened
 * from. `before` is what was pressed before it began.
 */
export function watchPressed(before: Element | undefined, signal: AbortSignal): Pressed {
  let last = before;
  let pausedUntil = 0;
  const note = (element: Element): void => {
    if (!layerAround(element)) last = element;
  };
  const onPress = (event: Event): void => {
    const [target] = event.composedPath();
    if (event.isTrusted && isElement(target) && performance.now() > pausedUntil) note(target);
  };
  addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
  addEventListener('keydown', onPress, { capture: true, passive: true, signal });
  return {
    last: () => last,
    note,
    pause: (ms) => (pausedUntil = performance.now() + ms),
  };
}
