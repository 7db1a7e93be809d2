import { keepApart } from './apart';
import { watchDrag } from './drag';
import { freeSpot, mostTime } from './freeSpot';
import { giveWay } from './giveWay';
import { makeSurface } from './surface';

interface Wiring {
  styles: string;
  /** Where the dock's middle stands, as a share of the window's height. */
  at: () => number;
  /** The merchant has moved it; `isPut` where it is to stay. */
  onMove: (at: number, isPut: boolean) => void;
  onEscape: () => void;
  signal: AbortSignal;
}

export interface Edge {
  /** Where the dock is rendered. */
  element: Element;
  open: () => void;
  isOurs: (node: Node) => boolean;
  /** The place nearest to one that lies on none of the page's floating buttons. */
  free: (at: number) => number;
  focusHandle: () => void;
}

/** What the dock is drawn and moved by. */
const handle = '.handle';
/** How far an arrow key moves it, as a share of the window's height. */
const keyStep = 0.03;
/** Height of the collapsed dock, in CSS pixels; the open one is put beside it. */
const high = 104;

/** The layer at the page's edge on which the dock stands; it takes no focus by itself. */
export function makeEdge({ styles, at, onMove, onEscape, signal }: Wiring): Edge {
  const surface = makeSurface(document, 'corner', styles, () => undefined);
  const element = surface.root.appendChild(document.createElement('div'));
  const grip = () => surface.root.querySelector<HTMLElement>(handle);
  let last: { from: string; spot: number; took: number } | undefined;
  const free = (place: number): number => {
    const from = [place, innerWidth, innerHeight, location.href].join();
    // On a page of thousands of rows it is looked for once.
    if (last?.from === from && last.took > mostTime) return last.spot;
    const start = performance.now();
    const spot = freeSpot(place, high, surface.isOurs);
    last = { from, spot, took: performance.now() - start };
    return spot;
  };
  let from: number | undefined;
  const drawn = (by: number, isEnd: boolean): void => {
    from ??= at();
    const place = Math.min(Math.max(from + by / innerHeight, 0), 1);
    if (isEnd) from = undefined;
    onMove(isEnd ? free(place) : place, isEnd);
  };
  /** A floating button of the page's may have come after the dock. */
  const makeRoom = (): void => {
    const isOpen = grip()?.getAttribute('aria-expanded') === 'true';
    const spot = free(at());
    if (from === undefined && !isOpen && spot !== at()) onMove(spot, false);
  };
  const onKey = ({ key }: KeyboardEvent): boolean => {
    if (key === 'Escape') onEscape();
    const step = key === 'ArrowUp' ? -keyStep : key === 'ArrowDown' ? keyStep : 0;
    const isOnHandle = step !== 0 && surface.root.activeElement === grip();
    if (isOnHandle) onMove(Math.min(Math.max(at() + step, 0), 1), true);
    return isOnHandle || key === 'Escape';
  };
  watchDrag(surface, handle, drawn, signal);
  keepApart(surface, onKey, signal);
  const giveWaySoon = giveWay({
    extent: () => grip()?.getBoundingClientRect(),
    isOurs: surface.isOurs,
    tell: (isUnder) => element.classList.toggle('aside', isUnder),
    rested: makeRoom,
    signal,
  });
  return {
    element,
    open() {
      surface.open();
      giveWaySoon();
    },
    isOurs: surface.isOurs,
    free,
    focusHandle: () => grip()?.focus({ preventScroll: true }),
  };
}
