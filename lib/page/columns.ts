import { above, attributeOf, childElements, isKind, nearest, query, tagOf, upwards } from './dom';
import { headOf, type Head } from './heads';
import { outlineOf, type Budget } from './outline';

/** One reading of a page: what was found of its tables, and how much more may be looked at. */
export interface Reading extends Budget {
  /** Milliseconds since 1970. */
  now: number;
  /** The columns over the rows of one table body, by the body. */
  columns: Map<Element, Columns | undefined>;
}

export const beginReading = (now: number): Reading => ({ now, nodes: 30_000, columns: new Map() });

/** Most nodes that are looked at on one row or card. */
const mostOnCard = 800;

/** What `read` gives with a card's share of the reading to spend. */
export function sharing<T>(reading: Reading, read: (share: Reading) => T): T {
  const nodes = Math.min(mostOnCard, reading.nodes);
  const share = { ...reading, nodes };
  const result = read(share);
  reading.nodes -= nodes - share.nodes;
  return result;
}

/** One column of a table as its header has it; `head` is undefined for one that tells us nothing. */
export interface Column {
  text: string;
  head?: Head;
  index: string;
}
type Columns = readonly Column[];

export const rows = 'tr|row';
const cellKinds = 'td|th|cell|gridcell|rowheader|columnheader';
/** Most columns of a table that are looked at. */
const mostColumns = 80;

const spanOf = (cell: Element): number =>
  Math.min(Math.max(Number.parseInt(attributeOf(cell, 'colspan'), 10) || 1, 1), mostColumns);
const indexOf = (cell: Element): string => attributeOf(cell, 'aria-colindex');

/** The cells of a row; without tags and roles, the parts of a line that is laid out as one. */
export function cellsOf(row: Element): Element[] {
  const children = childElements(row, mostColumns);
  const cells = children.filter((at) => isKind(at, cellKinds));
  if (cells.length > 0) return cells;
  const [only] = children;
  return children.length === 1 && only ? cellsOf(only) : children;
}

const isHeadCell = (element: Element): boolean => isKind(element, 'th|columnheader');
export const isHeadLine = (row: Element): boolean => {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(isHeadCell);
};

/** The columns that lines of headers make, the last line's words deciding where groups have parts. */
function columnsIn(lines: readonly Element[], reading: Reading): Columns {
  const grid: Column[][] = lines.map(() => []);
  for (const [at, line] of lines.entries()) {
    let place = 0;
    for (const cell of cellsOf(line)) {
      while (grid[at]?.[place]) place += 1;
      const text = outlineOf(cell, reading)?.text ?? '';
      const column = { text, head: headOf(text), index: indexOf(cell) };
      const height = Number.parseInt(attributeOf(cell, 'rowspan'), 10) || 1;
      for (const down of grid.slice(at, at + height))
        for (let across = 0; across < spanOf(cell); across += 1) down[place + across] = column;
      place += spanOf(cell);
    }
  }
  return grid.at(-1)?.slice(0, mostColumns) ?? [];
}

/** Lines of headers in an element, itself included: they stand at its beginning, so little of it is searched. */
function headLinesIn(element: Element, width: number, reading: Reading): Element[] {
  let left = 60;
  const search = (at: Element): Element[] => {
    left -= 1;
    if (left < 0 || isKind(at, 'colgroup|button|a|img|svg')) return [];
    if (isKind(at, rows) && isHeadLine(at))
      return childElements(above(at) ?? at, 4).filter(
        (line) => isKind(line, rows) && isHeadLine(line),
      );
    if (isUnmarkedHead(at, width, reading)) return [at];
    for (const child of childElements(at, 6)) {
      const found = search(child);
      if (found.length > 0) return found;
    }
    return [];
  };
  return search(element);
}

/** Whether a line of `width` parts is one of headers by its words: 商品 价格 状态 操作. */
function isUnmarkedHead(line: Element, width: number, reading: Reading): boolean {
  if (width < 2 || isKind(line, 'tr|table|thead|tbody')) return false;
  const parts = childElements(line, width + 1);
  if (parts.length !== width) return false;
  const heads = parts.filter((part) => headOf(outlineOf(part, reading)?.text ?? ''));
  return heads.length > 1 && heads.length * 2 >= width;
}

const widthOf = (cells: readonly Element[]): number =>
  cells.reduce((sum, cell) => sum + spanOf(cell), 0);

/** Whether these columns stand over a row of that width; a header may have a last one for the scroll bar. */
const fits = (columns: Columns, width: number): boolean =>
  columns.length === width || (columns.length === width + 1 && columns.at(-1)?.text === '');

/** Whether headers stand over rows in a table of their own: these are no other table's. */
function isTaken(line: Element, row: Element): boolean {
  const table = nearest(line, 'table');
  return (
    table !== undefined &&
    table !== nearest(row, 'table') &&
    query(table, 'tr:not([aria-hidden="true"]) > td') !== undefined
  );
}

/** The columns over a row; split tables keep them apart. Searched once for all rows of a body. */
export function columnsOver(row: Element, reading: Reading): Columns | undefined {
  const body = above(row);
  if (!body) return undefined;
  const before = row.previousElementSibling;
  if (before && isKind(before, rows) && isHeadLine(before)) return columnsIn([before], reading);
  if (!reading.columns.has(body)) reading.columns.set(body, findColumns(row, reading));
  return reading.columns.get(body);
}

function findColumns(row: Element, reading: Reading): Columns | undefined {
  const cells = cellsOf(row);
  const width = widthOf(cells);
  // Without tags and roles, what looks like a row may stand under a table that is none of its own.
  for (const at of upwards(row, isKind(row, rows) ? 9 : 6)) {
    const parent = above(at);
    const first = parent ? childElements(parent, 12).filter((other) => other !== at) : [];
    for (const beside of first.slice(0, 3)) {
      const lines = headLinesIn(beside, width, reading);
      if (!lines[0] || isTaken(lines[0], row)) continue;
      const columns = columnsIn(lines, reading);
      const isNumbered = cells.some(indexOf) && columns.some(({ index }) => index);
      if (isNumbered || tagOf(at) === 'tbody' || fits(columns, width)) return columns;
    }
  }
  return undefined;
}

/** The cells of a row, each with the column that it stands in, by number or by place. */
export function cellsUnder(row: Element, reading: Reading): [Element, Column | undefined][] {
  const cells = cellsOf(row);
  const columns = columnsOver(row, reading) ?? [];
  const isNumbered = cells.some(indexOf) && columns.some(({ index }) => index);
  const isPlaced = !isNumbered && fits(columns, widthOf(cells));
  let place = 0;
  return cells.map((cell) => {
    const column = isNumbered
      ? columns.find(({ index }) => index === indexOf(cell))
      : isPlaced
        ? columns[place]
        : undefined;
    place += spanOf(cell);
    return [cell, column];
  });
}
