import { countHead, hourHead, idHead, moneyHead, sumForm } from './exportWords';
import { amountIn, hourIn, timeIn, type CellTime } from './hourCell';
import type { Sheet } from './sheet';

/** Which column of a file says what, from 0. */
export interface SalesColumns {
  /** The time: day and hour, a day, a weekday, or an hour alone. */
  time: number;
  /** The hour, where it has a column of its own. */
  hour?: number;
  /** The amount; without it every row counts as one. */
  value?: number;
}

/** How a file is laid out: where its data begins, and what its columns are called. */
export interface Layout {
  /** Index of the first row with data. */
  first: number;
  /** Heads of the columns; empty where a column has none. */
  heads: readonly string[];
  /** The columns as far as they can be told. */
  guess: SalesColumns;
}

/** Rows that may stand above the data, and rows that a column is judged by. */
const mostAbove = 30;
const sample = 30;

type Kind = 'instant' | 'day' | 'weekday' | 'hour' | 'bare' | 'other';

function kindOf(text = ''): Kind {
  const time = timeIn(text);
  if (typeof time === 'string') return 'other';
  return kindOfTime(time);
}

function kindOfTime({ day, weekday, hour, isBare }: CellTime): Kind {
  if (hour !== undefined && (day ?? weekday) !== undefined) return 'instant';
  if (day !== undefined) return 'day';
  if (weekday !== undefined) return 'weekday';
  return isBare ? 'bare' : 'hour';
}

/** How a file is laid out, or undefined where no column says times row after row. */
export function layoutOf({ rows }: Sheet): Layout | undefined {
  const first = firstRow(rows.map(({ cells }) => cells));
  if (first === undefined) return undefined;
  const heads = first > 0 ? (rows[first - 1]?.cells ?? []) : [];
  const data = rows.slice(first, first + sample).map(({ cells }) => cells);
  const width = Math.max(...data.map(({ length }) => length));
  const kinds = Array.from({ length: width }, (_, column) => mostOf(data.map((at) => at[column])));
  const at = (...wanted: Kind[]) => kinds.findIndex((kind) => wanted.includes(kind));
  const instant = at('instant');
  const day = at('day', 'weekday');
  const isHour = (column: number) =>
    data.filter((cells) => typeof hourIn(cells[column] ?? '') === 'object').length >=
    data.length * 0.8;
  const named = heads.findIndex(
    (head, column) => hourHead.test(head) && !idHead.test(head) && isHour(column),
  );
  const hour = named >= 0 ? named : at('hour');
  const time = instant >= 0 ? instant : day >= 0 ? day : hour;
  if (time < 0) return undefined;
  const own = instant < 0 && day >= 0 && hour >= 0 ? { hour } : {};
  const taken = [time, own.hour];
  const others = kinds.map((_, column) => column).filter((column) => !taken.includes(column));
  const amounts = others.filter((column) => isAmount(data.map((cells) => cells[column])));
  const called = (head: RegExp) =>
    others.find((column) => head.test(heads[column] ?? '') && !idHead.test(heads[column] ?? ''));
  const value = called(countHead) ?? called(moneyHead) ?? (instant >= 0 ? undefined : amounts[0]);
  return { first, heads, guess: { time, ...own, ...(value !== undefined && { value }) } };
}

/**
 * The first row of the data: that in which a time stands where the rows after it have one too, or
 * one right above it that is no head. A bad row there is refused like any other, not passed over.
 */
function firstRow(rows: readonly (readonly string[])[]): number | undefined {
  for (const [index, cells] of rows.slice(0, mostAbove).entries()) {
    const after = rows.slice(index + 1, index + 3).filter((next) => !next.some(isSumText));
    const isTime = (text: string, column: number) => {
      const kind = kindOf(text);
      const isNamed = kind === 'bare' && hourHead.test(rows[index - 1]?.[column] ?? '');
      return isNamed || !['bare', 'other'].includes(kind);
    };
    const column = cells.findIndex(
      (text, at) => isTime(text, at) && after.every((next) => kindOf(next[at]) === kindOf(text)),
    );
    if (column < 0) continue;
    let first = index;
    while (first > 0 && isData(rows[first - 1] ?? [], column)) first -= 1;
    return first;
  }
  return undefined;
}

const isSumText = (text: string): boolean => sumForm.test(text);

/** Whether a row says something in figures, as no head does. */
const isData = (cells: readonly string[], column: number): boolean =>
  /\d/.test(cells[column] ?? '') ||
  cells.some((text) => /\d/.test(text) && typeof amountIn(text) === 'object');

function mostOf(cells: readonly (string | undefined)[]): Kind {
  const kinds = cells.map((text) => kindOf(text));
  // A spreadsheet writes days as their midnights.
  const isMidnight = (text = '') => Object(timeIn(text)).hour === 0;
  if (kinds.includes('instant') && cells.every(isMidnight)) return 'day';
  const counted = (kind: Kind) => kinds.filter((at) => at === kind).length;
  return [...new Set(kinds)].sort((one, other) => counted(other) - counted(one))[0] ?? 'other';
}

/** Whether most of a column's cells are amounts, and one at least is no blank. */
function isAmount(cells: readonly (string | undefined)[]): boolean {
  const read = cells.map((text) => amountIn(text ?? ''));
  const good = read.filter((at) => typeof at !== 'string');
  return good.length >= read.length * 0.8 && good.some(({ isBlank }) => !isBlank);
}
