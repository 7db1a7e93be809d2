import { boxOf } from './dom';
import { raiseShield } from './shield';
import { watchSight, type Sight } from './seen';
import { makeSurface } from './surface';

interface Wiring {
  styles: string;
  onEscape: () => void;
  /** The page takes the panel away again and again. */
  onLost: () => void;
  signal: AbortSignal;
}

export interface Interface {
  /** Where the panel and the notes are rendered. */
  cover: Element;
  corner: Element;
  open: () => void;
  mend: () => void;
  close: () => void;
  /** Shows or hides the corner, which stands beside the page without stopping anything. */
  setNoted: (isNoted: boolean) => void;
  /** The panel's buttons, when they come and go. */
  leaveRef: (element: HTMLButtonElement | null) => void;
  confirmRef: (element: HTMLButtonElement | null) => void;
  sight: () => Sight | undefined;
  /** Where the way on stands, in CSS pixels of the window. */
  confirmBox: () => DOMRect | undefined;
  isOurs: (node: Node) => boolean;
  /**
   * Whether the panel is shown in this document. A frame leaves it to the top one: it may be small,
   * and whatever stands over a part of it covers all that is in it, as the browser tells.
   */
  fits: () => boolean;
  /** Draws a ring around a control until `signal` aborts. */
  light: (control: Element, signal: AbortSignal) => void;
}

/** Our whole interface on one document: the panel over the page, and a corner for notes. */
export function makeInterface({ styles, onEscape, onLost, signal }: Wiring): Interface {
  const panel = makeSurface(document, 'cover', styles, onLost);
  const notes = makeSurface(document, 'corner', styles, () => undefined);
  const [cover, corner] = [panel, notes].map(({ root }) =>
    root.appendChild(document.createElement('div')),
  );
  raiseShield(panel, onEscape, signal);
  let sight: Sight | undefined;
  let watched = new AbortController();
  let confirm: Element | null = null;

  return {
    cover: cover as Element,
    corner: corner as Element,
    open: panel.open,
    mend: panel.mend,
    close: panel.close,
    setNoted: (isNoted) => (isNoted ? notes.open() : notes.close()),
    leaveRef: (element) => element?.focus({ preventScroll: true }),
    confirmRef(element) {
      confirm = element;
      watched.abort();
      watched = new AbortController();
      sight = element ? watchSight(element, watched.signal) : undefined;
    },
    sight: () => sight,
    confirmBox: () => confirm?.getBoundingClientRect(),
    isOurs: (node) => panel.isOurs(node) || notes.isOurs(node),
    fits: () => self === top,
    light(control, until) {
      const ring = notes.root.appendChild(document.createElement('div'));
      ring.className = 'ring';
      const place = () => {
        const { left, top, width, height } = boxOf(control);
        Object.assign(ring.style, {
          left: `${left - 6}px`,
          top: `${top - 6}px`,
          width: `${width + 12}px`,
          height: `${height + 12}px`,
        });
      };
      place();
      control.scrollIntoView?.({ block: 'nearest' });
      addEventListener('scroll', place, { capture: true, passive: true, signal: until });
      addEventListener('resize', place, { signal: until });
      until.addEventListener('abort', () => ring.remove());
    },
  };
}
