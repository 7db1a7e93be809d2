import { allOf, isMatch, rootOf, tagOf, treeOf, upwards } from './dom';

/** Most times that a removed or hidden panel is put back within `remountSpan` ms. */
const mostRemounts = 5;
const remountSpan = 5000;

/** A page's style sheets, inline styles and animations lose against these: closed root, !important. */
const hardened = `
  all: initial !important; display: block !important; position: fixed !important; box-sizing: border-box !important;
  max-width: none !important; max-height: none !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; opacity: 1 !important; visibility: visible !important; transform: none !important;
  filter: none !important; clip-path: none !important; mask: none !important; zoom: 1 !important;
  animation: none !important; transition: none !important; background: transparent !important;
  z-index: 2147483647 !important; overflow: visible !important; content-visibility: visible !important;`;

/** Over what a page's content is stacked by itself (sticky cells), and under all that lies over the page: its head, layers, dialogs. */
const amongContent = 90;

/**
 * Over the whole page, or beside it: the corner has no size of its own and stops no press; nor has
 * what stands among the page's content.
 */
const placements = {
  cover:
    'inset: 0 !important; width: 100vw !important; height: 100vh !important; pointer-events: auto !important;',
  corner:
    'inset: auto auto 0 0 !important; width: 0 !important; height: 0 !important; pointer-events: auto !important;',
  among: `inset: auto auto 0 0 !important; width: 0 !important; height: 0 !important; pointer-events: auto !important; z-index: ${amongContent} !important;`,
};

export interface Surface {
  root: ShadowRoot;
  isOurs: (node: Node) => boolean;
  open: () => void;
  close: () => void;
  isOpen: () => boolean;
  /** Puts the layer back where it must be: a page dialog that opened over it makes it inert. */
  mend: () => void;
}

const isModal = (dialog: Element): boolean => isMatch(dialog, 'dialog:modal');

/**
 * The modal <dialog> that has the focus, else the one that a layer stands in: those of custom
 * elements stand in shadow roots, where no list of the document knows of them.
 */
function focusedModal(document: Document, host: Element): Element | undefined {
  let focused = document.activeElement;
  for (let at = focused; at; at = rootOf(at)?.activeElement ?? null) focused = at;
  return [focused ?? host, host].flatMap((at) => upwards(at).find(isModal) ?? [])[0];
}

/** These draw nothing that is put into them. */
const replaced = /^(iframe|frame|video|canvas|img|object|embed)$/;

/** What fills the screen, of whatever tree: everything outside of it is inert, and below it. */
function fullIn(tree: DocumentOrShadowRoot): Element | undefined {
  const element = tree.fullscreenElement;
  if (!element || replaced.test(tagOf(element))) return undefined;
  const { shadowRoot } = element;
  return (shadowRoot && fullIn(shadowRoot)) ?? element;
}

const groundOf = (document: Document): Element => fullIn(document) ?? document.documentElement;

/**
 * Where a layer is mounted: outside of an open modal <dialog> everything is inert, so in that
 * one. In a shadow root it is known by the focus that it has taken. Of several it is what is hit at
 * the page's corner, its backdrop included; asking so costs 150 ms on a page of 10 000 rows, and
 * is left where no dialog is open.
 */
function placeFor(document: Document, host: Element): Element {
  const focused = focusedModal(document, host);
  if (focused && treeOf(focused) !== document) return focused;
  if (!allOf(document.documentElement, 'dialog').some(isModal)) return groundOf(document);
  const hit = document.elementFromPoint(1, 1);
  if (hit === host) return host.parentElement ?? groundOf(document);
  const modal = hit && Element.prototype.closest.call(hit, 'dialog:modal');
  return modal ?? groundOf(document);
}

/** How many times larger than its own size an element is drawn, with what stands in it: some pages zoom themselves. */
const zoomOf = (element: Element): number =>
  upwards(element).reduce((zoom, at) => zoom * (Number(getComputedStyle(at).zoom) || 1), 1);

/**
 * One layer of ours over a page: a host in a closed shadow root, in the top layer where the
 * browser has popovers (from Chrome 114), else at the highest z-index. While it is open it is put
 * back when the page takes it away; `onLost` tells when that was done in vain.
 */
export function makeSurface(
  document: Document,
  placement: keyof typeof placements,
  styles: string,
  onLost: () => void,
): Surface {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{${hardened}${placements[placement]}}${styles}`);
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, own];
  const isTop = placement !== 'among';
  const isPopover = isTop && 'popover' in HTMLElement.prototype;
  const home = () => (isTop ? placeFor(document, host) : groundOf(document));
  const isShown = () => host.isConnected && (!isPopover || host.matches(':popover-open'));
  let isOpen = false;
  let remounts: number[] = [];
  let zoom = 1;
  let closing = new AbortController();

  /** Takes a page's own zoom back: the layer is as large as the window, and what is put on it stands in its pixels. */
  const fit = (place: Element): void => {
    const now = zoomOf(place);
    if (now !== zoom) own.replaceSync(`:host{zoom:${1 / now} !important}`);
    zoom = now;
  };
  const observer = new MutationObserver(() => mend());
  const mount = (): void => {
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    const place = home();
    fit(place);
    place.append(host);
    // Only its own place and attributes: what the page does elsewhere costs nothing.
    observer.observe(place, { childList: true, attributeFilter: ['style', 'class'] });
    observer.observe(host, { attributes: true });
    observer.observe(document, { childList: true });
    if (!isPopover) return;
    host.setAttribute('popover', 'manual');
    host.showPopover();
  };
  const mend = (): void => {
    if (isOpen && host.parentElement) fit(host.parentElement);
    const isBent = [...host.attributes].some(({ name }) => name !== 'popover');
    if (!isOpen || (isShown() && !isBent && host.parentNode === home())) return;
    const now = performance.now();
    remounts = [...remounts.filter((at) => now - at < remountSpan), now];
    if (remounts.length > mostRemounts) onLost();
    else mount();
  };
  host.addEventListener('toggle', mend);

  return {
    root,
    isOurs: (node) => node === host,
    open() {
      if (isOpen) return;
      isOpen = true;
      closing = new AbortController();
      for (const type of ['resize', 'fullscreenchange'])
        addEventListener(type, mend, { passive: true, signal: closing.signal });
      mount();
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      closing.abort();
      observer.disconnect();
      host.remove();
    },
    isOpen: () => isOpen,
    mend,
  };
}
