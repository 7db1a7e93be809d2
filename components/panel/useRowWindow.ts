import { useState, type UIEvent } from 'react';

/** So many rows are drawn at once: 500 products are there as fast as one. */
const atOnce = 30;
/** They come and go by so many; at least so many stand ready above what is in sight. */
const atATime = 10;
/** How high a row is that nobody has measured, in CSS pixels. */
const usual = 90;

export interface RowWindow {
  /** The rows to be drawn: from this one up to, and without, that one. */
  from: number;
  to: number;
  /** The room of those before and after them, in CSS pixels. */
  before: number;
  after: number;
  onScroll: (event: UIEvent<HTMLElement>) => void;
}

/**
 * Which of `count` rows are drawn in a box that scrolls: those in sight and some around them. The
 * rows are those of the box's body with an `aria-rowindex`; a focus that would go with its row goes to the box.
 */
export function useRowWindow(count: number): RowWindow {
  const [{ first, height }, setWindow] = useState({ first: 0, height: usual });
  const last = Math.max(0, count - atOnce);
  const from = Math.min(first, last);
  const to = Math.min(count, from + atOnce);
  const onScroll = ({ currentTarget: box }: UIEvent<HTMLElement>): void => {
    const rows = [...box.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
    const [top, bottom] = [rows[0], rows.at(-1)];
    if (!top || !bottom) return;
    const end = bottom.offsetTop + bottom.offsetHeight;
    const measured = (end - top.offsetTop) / rows.length || usual;
    const isDrawn = top.offsetTop <= box.scrollTop && box.scrollTop < end;
    const inSight = isDrawn
      ? from + rows.findIndex((row) => row.offsetTop + row.offsetHeight > box.scrollTop)
      : Math.floor(box.scrollTop / measured);
    const wanted = Math.floor(inSight / atATime - 1) * atATime;
    const next = Math.min(Math.max(0, wanted), last);
    if (next === from) return;
    const { activeElement } = box.getRootNode() as Document | ShadowRoot;
    const focused = rows.findIndex((row) => row.contains(activeElement));
    const isLeft = from + focused < next || from + focused >= next + atOnce;
    if (focused >= 0 && isLeft) box.focus({ preventScroll: true });
    setWindow({ first: next, height: measured });
  };
  return { from, to, before: from * height, after: (count - to) * height, onScroll };
}
