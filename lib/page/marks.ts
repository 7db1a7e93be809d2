import { byProduct, flagText, type OpenCase } from '../core/dock';
import { keepApart } from './apart';
import { makeFlagPlaces } from './flagPlace';
import { linesInSight } from './lines';
import { makeSurface } from './surface';

/** A page that changed is let go on changing for so long (ms) before it is looked at. */
const settle = 200;
/** After a look this many times as long as it took is rested, and so many frames of the page: one that is slow to draw is not made slower. */
const [rest, frames] = [250, 12];
/** Longer than this (ms) no page takes to draw a frame. */
const slowest = 200;

interface Wiring {
  styles: string;
  /** What a flag is called. */
  nameOf: (at: OpenCase) => string;
  open: (at: OpenCase) => void;
  cardAround: (element: Element) => Element | undefined;
  signal: AbortSignal;
}

export interface Marks {
  show: (cases: readonly OpenCase[]) => void;
  /** Something of ours has moved: what lies under it gives way. */
  giveWay: () => void;
  isOurs: (node: Node) => boolean;
}

/**
 * Flags at the rows whose products have an open case, on a layer of our own: for rows in sight
 * alone. Without a case nothing is listened to. Ends with `signal`.
 */
export function makeMarks({ styles, nameOf, open, cardAround, signal }: Wiring): Marks {
  const surface = makeSurface(document, 'among', styles, () => undefined);
  const places = makeFlagPlaces(surface.isOurs);
  const layer = surface.root.appendChild(document.createElement('div'));
  layer.className = 'guard marks';
  keepApart(surface, () => false, signal);

  let wanted: ReadonlyMap<string, OpenCase> = new Map();
  const flags = new Map<Element, HTMLButtonElement>();
  const roots = new Set<Node>([document]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = settle;
  let asked = 0;

  const flagAt = (line: Element, at: OpenCase): HTMLButtonElement => {
    const flag = flags.get(line) ?? layer.appendChild(document.createElement('button'));
    flags.set(line, flag);
    const text = flagText(at, Date.now());
    if (flag.textContent !== text) flag.textContent = text;
    flag.setAttribute('aria-label', nameOf(at));
    flag.onclick = () => open(at);
    return flag;
  };
  const look = (): void => {
    const began = performance.now();
    const foundRoot = (root: ShadowRoot): void => void roots.add(root);
    const lines = linesInSight({ ids: wanted, cardAround, foundRoot });
    const placed = places.of(lines.map(({ element }) => element));
    const inSight = new Set(lines.map(({ element }) => element));
    for (const [line, flag] of flags) {
      if (inSight.has(line)) continue;
      flag.remove();
      flags.delete(line);
    }
    for (const [index, { element, id }] of lines.entries()) {
      const [at, place] = [wanted.get(id), placed[index]];
      if (!at) continue;
      const flag = flagAt(element, at);
      flag.hidden = place === undefined;
      if (place) flag.style.transform = `translate(${place.x}px, ${place.y}px)`;
    }
    // While the page was out of sight, it was not slow.
    const late = Math.min(began - asked, slowest);
    pause = Math.max(settle, rest * (performance.now() - began), frames * late);
    if (wanted.size > 0) hear();
  };
  // It tells right after a layout: to ask the page then makes it lay nothing out anew.
  const drawn = new IntersectionObserver(() => {
    drawn.disconnect();
    if (wanted.size > 0) look();
  });
  /** Has the page looked at with its next frame. */
  const soon = (): void => {
    clearTimeout(timer);
    timer = undefined;
    asked = performance.now();
    drawn.observe(document.documentElement);
  };
  // Of a page that changes one change is heard: what it was, the next look tells at once for all.
  const changes = new MutationObserver(() => {
    changes.disconnect();
    timer ??= setTimeout(soon, pause);
  });
  const hear = (): void => {
    for (const root of roots) {
      if (root.isConnected)
        changes.observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      else roots.delete(root);
    }
  };
  const end = (): void => {
    changes.disconnect();
    drawn.disconnect();
    clearTimeout(timer);
    timer = undefined;
    flags.clear();
    layer.replaceChildren();
    surface.close();
  };
  const again = (): void => {
    if (wanted.size > 0) soon();
  };

  addEventListener('scroll', again, { capture: true, passive: true, signal });
  addEventListener('resize', again, { passive: true, signal });
  signal.addEventListener('abort', end);
  return {
    isOurs: surface.isOurs,
    giveWay: again,
    show(cases) {
      const isShown = wanted.size > 0;
      wanted = byProduct(cases);
      if (wanted.size === 0) return end();
      if (!isShown) surface.open();
      soon();
    },
  };
}
