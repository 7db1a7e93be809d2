import { isKind, treeOf, upwards } from './dom';
import { idAttributes } from '../catalog/fields';
import type { OpenCase } from '../core/dock';
import { isWithin } from './anchor';
import { keepApart } from './apart';
import { carriersIn, idOn, lineOf, mayBear, operationsOn } from './carriers';
import { makeSurface } from './surface';
import { atIdle } from './walk';

/** What was added is looked at once in so long, in milliseconds. */
const flushTime = 200;
/** Rows that nothing was done to may have moved all the same: they are looked at once in so long (ms). */
const lookTime = 1500;
/** Size of a flag and its distance from the cell's edges, in CSS pixels. */
const [flagWidth, flagHeight, edge] = [44, 20, 4];

const pressable = 'a|button|link|menuitem|switch|checkbox|radio|input|select|label';

interface Mark {
  /** What bears the product's id on the row. */
  carrier: Node;
  id: string;
  line: Element;
  cell: Element;
  flag?: HTMLButtonElement;
}

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
  const surface = makeSurface(document, 'corner', styles, () => undefined);
  const layer = surface.root.appendChild(document.createElement('div'));
  layer.className = 'guard marks';
  keepApart(surface, () => false, signal);

  let wanted: ReadonlyMap<string, OpenCase> = new Map();
  const marks = new Map<Element, Mark>();
  const byCell = new Map<Element, Mark>();
  let queue = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let sweeping = new AbortController();

  const lower = (mark: Mark): void => {
    mark.flag?.remove();
    mark.flag = undefined;
  };
  const drop = (mark: Mark): void => {
    sight.unobserve(mark.cell);
    lower(mark);
    marks.delete(mark.line);
    byCell.delete(mark.cell);
  };
  const raise = (mark: Mark): void => {
    const at = wanted.get(mark.id);
    if (!at) return;
    mark.flag ??= layer.appendChild(document.createElement('button'));
    mark.flag.textContent = `${at.done}/${at.all}`;
    mark.flag.setAttribute('aria-label', nameOf(at));
    mark.flag.onclick = () => open(at);
  };
  const add = (carrier: Node): void => {
    const id = idOn(carrier, wanted);
    const line = id ? lineOf(carrier, cardAround) : undefined;
    if (!id || !line) return;
    const known = marks.get(line);
    // Put elsewhere: its place is told anew.
    if (known) return lookAt(known);
    const mark = { carrier, id, line, cell: operationsOn(line) };
    marks.set(line, mark);
    byCell.set(mark.cell, mark);
    sight.observe(mark.cell);
  };
  /** Whether nothing of the page lies where a flag would stand on its row, and nothing that is pressed. */
  const isBare = ({ line }: Mark, { x, y }: { x: number; y: number }): boolean => {
    const root = treeOf(line) as Document | ShadowRoot;
    const hit = root.elementsFromPoint(x + flagWidth / 2, y + flagHeight / 2);
    const top = hit.find((at) => !surface.isOurs(at));
    if (!top || !isWithin(top, line) || getComputedStyle(top).cursor === 'pointer') return false;
    return !upwards(top).some((at) => isWithin(at, line) && isKind(at, pressable));
  };
  /** Where the flag stands; a part of the cell may be scrolled away, cut off, or lie under something. */
  const placeOn = (mark: Mark, { left, right, top, bottom }: DOMRectReadOnly) =>
    [top + edge, bottom - flagHeight - edge]
      .flatMap((y) => [right - flagWidth - edge, left + edge].map((x) => ({ x, y })))
      .find((at) => isBare(mark, at));
  // It tells right after a layout: to ask the page then makes it lay nothing out anew.
  const sight = new IntersectionObserver((entries) => {
    const told = entries.flatMap(({ target, isIntersecting, boundingClientRect }) => {
      const mark = byCell.get(target);
      return mark
        ? [
            {
              mark,
              isIntersecting,
              at: isIntersecting ? placeOn(mark, boundingClientRect) : undefined,
            },
          ]
        : [];
    });
    for (const { mark, isIntersecting, at } of told) {
      if (isIntersecting) raise(mark);
      else lower(mark);
      if (!mark.flag) continue;
      mark.flag.hidden = at === undefined;
      if (at) mark.flag.style.transform = `translate(${at.x}px, ${at.y}px)`;
    }
  });
  const lookAt = ({ cell }: Mark): void => {
    sight.unobserve(cell);
    sight.observe(cell);
  };
  /** Has the places of the flags told anew. */
  const look = (): void => {
    clearTimeout(late);
    late = undefined;
    for (const mark of marks.values()) if (mark.flag) lookAt(mark);
  };

  function* sweep(nodes: Iterable<Node>): Generator<void, void> {
    for (const node of nodes) {
      if (!node.isConnected || !mayBear(node, wanted)) continue;
      for (const carrier of carriersIn(node, wanted, observe)) {
        if (carrier) add(carrier);
        yield;
      }
    }
  }
  const flush = async (): Promise<void> => {
    timer = undefined;
    const nodes = queue;
    queue = new Set();
    for (const mark of [...marks.values()])
      if (!mark.carrier.isConnected || idOn(mark.carrier, wanted) !== mark.id) drop(mark);
    late ??= setTimeout(look, lookTime);
    await atIdle(sweep(nodes), sweeping.signal);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const { addedNodes } = record;
      for (let at = addedNodes.length - 1; at >= 0; at -= 1) queue.add(addedNodes[at] as Node);
      if (addedNodes.length === 0 && record.type !== 'childList') queue.add(record.target);
    }
    timer ??= setTimeout(() => void flush(), flushTime);
  });
  const observe = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...idAttributes],
    });
  const rest = (): void => {
    observer.disconnect();
    sweeping.abort();
    clearTimeout(timer);
    clearTimeout(late);
    timer = late = undefined;
    for (const mark of [...marks.values()]) drop(mark);
    surface.close();
  };

  addEventListener('scroll', look, { capture: true, passive: true, signal });
  addEventListener('resize', look, { passive: true, signal });
  signal.addEventListener('abort', rest);
  return {
    isOurs: surface.isOurs,
    giveWay: look,
    show(cases) {
      const entries = cases.flatMap((at) =>
        at.record.hold.subjects.flatMap(({ id }) => (id ? [[id, at] as const] : [])),
      );
      const isSame = entries.length > 0 && entries.every(([id]) => wanted.has(id));
      wanted = new Map(entries);
      for (const mark of [...marks.values()]) {
        if (!wanted.has(mark.id)) drop(mark);
        else if (mark.flag) raise(mark);
      }
      if (isSame) return;
      rest();
      if (entries.length === 0) return;
      surface.open();
      sweeping = new AbortController();
      observe(document);
      queue = new Set([document.documentElement]);
      void flush();
    },
  };
}
