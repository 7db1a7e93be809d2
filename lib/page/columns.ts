import {
  cellsOf,
  heightOf,
  indexOf,
  isHeadLine,
  mostColumns,
  rows,
  spanOf,
  sum,
  widthOf,
  withThoseAbove,
} from './cells';
import { above, childElements, isKind, nearest, query, queryAll, tagOf, upwards } from './dom';
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
  /** What the parts of its cells are, where its header names several: 售价/库存. */
  parts?: readonly (Head | undefined)[];
  index: string;
}
type Columns = readonly Column[];

/** What is between the names in a header over several values, and between these. */
export const between = /\s*[/／|｜]\s*/;

function partsOf(text: string): Column['parts'] {
  const parts = text.split(between).map(headOf);
  return parts.length > 1 && parts.some(Boolean) ? parts : undefined;
}

const numbered = '[role=columnheader][aria-colindex],th[aria-colindex]';

/** The headers in one that stands over several. */
function leavesOf(cell: Element): Element[] {
  const inner = queryAll(cell, '[role=columnheader]');
  return inner.length > 0 ? inner.filter((at) => !query(at, '[role=columnheader]')) : [cell];
}

function columnOf(cell: Element, reading: Reading): Column {
  const text = outlineOf(cell, reading)?.text ?? '';
  const head = headOf(text);
  return { text, head, parts: head ? undefined : partsOf(text), index: indexOf(cell) };
}

/** The columns that lines of headers make, the last line's words deciding where groups have parts. */
function columnsIn(lines: readonly Element[], reading: Reading): Columns {
  const grid: Column[][] = lines.map(() => []);
  for (const [at, line] of lines.entries()) {
    let place = 0;
    for (const cell of cellsOf(line).flatMap(leavesOf)) {
      while (grid[at]?.[place]) place += 1;
      const column = columnOf(cell, reading);
      for (const down of grid.slice(at, at + heightOf(cell)))
        for (let across = 0; across < spanOf(cell); across += 1) down[place + across] = column;
      place += spanOf(cell);
    }
  }
  return grid.at(-1)?.slice(0, mostColumns) ?? [];
}

/** What an element stands in as it is written: what is put into a slot has its like there. */
const writtenIn = (element: Element): Element | undefined =>
  (element.assignedSlot && element.parentElement) || above(element);

/** Lines of headers in an element, itself included: they stand at its beginning, so little of it is searched. */
function headLinesIn(element: Element, width: number, reading: Reading): Element[] {
  let left = 60;
  const search = (at: Element): Element[] => {
    left -= 1;
    if (left < 0 || isKind(at, 'colgroup|button|a|img|svg')) return [];
    if (isKind(at, rows) && isHeadLine(at))
      return childElements(writtenIn(at) ?? at, 4).filter(
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
  // Of cells that reach down over several rows the lower ones have none.
  const lines = childElements(above(row) ?? row, 3).filter((at) => isKind(at, rows));
  const width = Math.max(widthOf(cells), ...lines.map((line) => widthOf(cellsOf(line))));
  // Without tags and roles, what looks like a row may stand under a table that is none of its own.
  for (const at of upwards(row, isKind(row, rows) ? 9 : 6)) {
    const parent = writtenIn(at);
    const first = parent ? childElements(parent, 12).filter((other) => other !== at) : [];
    for (const beside of first.slice(0, 3)) {
      const titles = headLinesIn(beside, width, reading);
      if (!titles[0] || isTaken(titles[0], row)) continue;
      // Numbered ones stand in several lines where some columns are fixed, those of groups before their own.
      const heads = cells.some(indexOf) ? queryAll(beside, numbered).slice(0, mostColumns) : [];
      const isNumbered = heads.length > 0;
      const columns = isNumbered
        ? heads.reverse().map((head) => columnOf(head, reading))
        : columnsIn(titles, reading);
      if (isNumbered || tagOf(at) === 'tbody' || fits(columns, width)) return columns;
    }
  }
  return undefined;
}

/** The cells of a row, each with the column that it stands in, by number or by place. */
export function cellsUnder(row: Element, reading: Reading): [Element, Column | undefined][] {
  const columns = columnsOver(row, reading) ?? [];
  const cells = withThoseAbove(row, cellsOf(row), (width) => fits(columns, width));
  const isNumbered = columns.some(({ index }) => index) && cells.some(indexOf);
  const spans = cells.map(spanOf);
  const isPlaced = !isNumbered && fits(columns, sum(spans));
  let place = 0;
  return cells.map((cell, at) => {
    const column = isNumbered
      ? columns.find(({ index }) => index === indexOf(cell))
      : isPlaced
        ? columns[place]
        : undefined;
    place += spans[at] ?? 1;
    return [cell, column];
  });
}
