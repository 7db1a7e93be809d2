import { attributeOf, childElements, isKind, queryAll, tagOf } from './dom';

export const rows = 'tr|row';
const cellKinds = 'td|th|cell|gridcell|rowheader|columnheader|columngroup';
const innerCells = '[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]';
/** Most columns of a table that are looked at. */
export const mostColumns = 80;

export const spanOf = (cell: Element): number =>
  Math.min(Math.max(Number.parseInt(attributeOf(cell, 'colspan'), 10) || 1, 1), mostColumns);
/** How many rows a cell reaches over. */
export const heightOf = (cell: Element): number =>
  Number.parseInt(attributeOf(cell, 'rowspan'), 10) || 1;
export const indexOf = (cell: Element): string => attributeOf(cell, 'aria-colindex');

/** The cells of a row; without tags and roles, the parts of a line that is laid out as one. */
export function cellsOf(row: Element): Element[] {
  const children = childElements(row, mostColumns);
  const cells = children.filter((at) => isKind(at, cellKinds) || tagOf(at) === 'th');
  if (cells.length > 0) return cells;
  // Fixed columns are wrapped apart in one row.
  const inner = isKind(row, 'row') ? queryAll(row, innerCells) : [];
  if (inner.length > 0) return inner.slice(0, mostColumns);
  const [only] = children;
  return children.length === 1 && only ? cellsOf(only) : children;
}

/** A head is at times given the role of what it does, or that of any cell. */
const isHeadCell = (element: Element): boolean =>
  isKind(element, 'columnheader|columngroup') ||
  (tagOf(element) === 'th' && !isKind(element, 'rowheader'));
export const isHeadLine = (row: Element): boolean => {
  const [first] = childElements(row, 1);
  // Nearly every line is one of data, and says so with its first cell.
  if (first && isKind(first, 'td|cell|gridcell') && tagOf(first) !== 'th') return false;
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(isHeadCell);
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const widthOf = (cells: readonly Element[]): number => sum(cells.map(spanOf));

/** Most rows that a cell reaches down over. */
const mostDown = 20;

/** The cells of a row, with those of a whole row above that reach down to it, each in its place. */
export function withThoseAbove(
  row: Element,
  own: Element[],
  isWhole: (width: number) => boolean,
): Element[] {
  if (isWhole(widthOf(own)) || tagOf(row) !== 'tr') return own;
  let above = row.previousElementSibling;
  for (let down = 1; above && down < mostDown; down += 1) {
    const cells = cellsOf(above);
    const width = widthOf(cells);
    if (isWhole(width)) {
      const left = [...own];
      const line = cells.flatMap((cell) => (heightOf(cell) > down ? cell : (left.shift() ?? [])));
      return left.length === 0 && widthOf(line) === width ? line : own;
    }
    above = above.previousElementSibling;
  }
  return own;
}
