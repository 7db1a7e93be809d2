import { addDays, daysBetween, dayStart, weekdayOf } from './day';
import { moneyHead, sumForm } from './exportWords';
import { amountIn, hourIn, timeIn, type CellTime } from './hourCell';
import { weekHours, type Sales } from './sales';
import type { Layout, SalesColumns } from './salesTable';
import type { Sheet, SheetProblem, SheetProblemKey, SheetRow } from './sheet';

/** What was read from a file, before it is used. */
export interface SalesRead extends Pick<Sales, 'units' | 'measure' | 'from' | 'to'> {
  /** Rows that count, rows of sums that do not, and blanks that count as nothing. */
  rows: number;
  sums: number;
  blanks: number;
  /** All that was sold, in pieces or yuan. */
  total: number;
  /** On how many days; undefined for a file without days. */
  days?: number;
}

interface Read {
  time: CellTime;
  amount: number;
  isMoney: boolean;
  isBlank: boolean;
}

/** Most problems that are told one by one. */
const mostTold = 20;

/** The sales by hour of the week in a file; or everything that is wrong with it: nothing is read in half. */
export function salesIn(
  sheet: Sheet,
  { first, heads }: Layout,
  columns: SalesColumns,
): SalesRead | { refused: SheetProblem[]; count: number } {
  const refused: SheetProblem[] = [];
  const read: Read[] = [];
  let sums = 0;
  let shape: string | undefined;
  for (const row of sheet.rows.slice(first)) {
    if (isSum(row, columns)) {
      sums += 1;
      continue;
    }
    const at = rowIn(row, columns);
    if ('key' in at) {
      refused.push(at);
      continue;
    }
    // 周一 beside 2026-11-23: there is no telling how often the one has been.
    const own = Object.keys(at.time)
      .filter((name) => name === 'day' || name === 'weekday')
      .join();
    shape ??= own;
    if (own === shape) read.push(at);
    else refused.push(problemAt(row, 'mixed', columns.time));
  }
  if (refused.length > 0) return { refused: refused.slice(0, mostTold), count: refused.length };
  const isMoney = read.some((at) => at.isMoney) || moneyHead.test(heads[columns.value ?? -1] ?? '');
  if (read.length === 0) return whole('noRows');
  const isDaily = columns.hour === undefined && read.every(({ time }) => time.hour === 0);
  if (isDaily && read.length > 2) return whole('noHours');
  const total = read.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return whole('nothing');
  const blanks = read.filter(({ isBlank }) => isBlank).length;
  const measure = isMoney ? 'money' : 'count';
  return { ...averaged(read), measure, rows: read.length, sums, blanks, total };
}

const whole = (key: SheetProblemKey) => ({ refused: [{ key, values: {} }], count: 1 });

const isSum = ({ cells }: SheetRow, { time }: SalesColumns): boolean =>
  sumForm.test(cells[time] ?? '') || (!cells[time] && cells.some((text) => sumForm.test(text)));

const problemAt = ({ number, cells }: SheetRow, key: SheetProblemKey, column: number) => ({
  key,
  row: number,
  values: { text: (cells[column] ?? '').slice(0, 40) },
});

function rowIn(row: SheetRow, { time, hour, value }: SalesColumns): Read | SheetProblem {
  const said = timeIn(row.cells[time] ?? '');
  if (typeof said === 'string') return problemAt(row, said, time);
  const own = hour === undefined ? said : hourIn(row.cells[hour] ?? '');
  if (typeof own === 'string') return problemAt(row, own, hour ?? time);
  if (own.hour === undefined) return problemAt(row, 'noHour', hour ?? time);
  const amount =
    value === undefined
      ? { amount: 1, isMoney: false, isBlank: false }
      : amountIn(row.cells[value] ?? '');
  if (typeof amount === 'string') return problemAt(row, amount, value ?? time);
  const { day, weekday } = said;
  return {
    time: {
      ...(day !== undefined && { day }),
      ...(weekday !== undefined && { weekday }),
      hour: own.hour,
    },
    ...amount,
  };
}

/** The mean of each hour of the week over the days of its weekday, those without a sale among them. */
function averaged(read: readonly Read[]): Pick<SalesRead, 'units' | 'from' | 'to' | 'days'> {
  const days = read.flatMap(({ time }) => time.day ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  const seen = weekdaysSeen(read, from, to);
  const units = Array.from({ length: weekHours }, (_, index): number | null =>
    (seen[Math.floor(index / 24)] ?? 0) > 0 ? 0 : null,
  );
  for (const { time, amount } of read)
    for (const weekday of weekdaysOf(time)) {
      const index = weekday * 24 + (time.hour ?? 0);
      units[index] = (units[index] ?? 0) + amount / (seen[weekday] ?? 1);
    }
  if (from === undefined || to === undefined) return { units };
  return { units, from, to, days: daysBetween(from, to) + 1 };
}

const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** The weekdays that a time is of: all of them for an hour alone. */
function weekdaysOf({ day, weekday }: CellTime): readonly number[] {
  if (day !== undefined) return [weekdayOf(dayStart(day) ?? 0)];
  return weekday === undefined ? everyDay : [weekday];
}

/** How often each weekday occurs among the days of a file. */
function weekdaysSeen(read: readonly Read[], from?: string, to?: string): number[] {
  if (from === undefined || to === undefined) {
    const known = new Set(read.flatMap(({ time }) => weekdaysOf(time)));
    return everyDay.map((weekday) => (known.has(weekday) ? 1 : 0));
  }
  const length = daysBetween(from, to) + 1;
  const first = weekdayOf(dayStart(addDays(from, 0)) ?? 0);
  return everyDay.map((weekday) => Math.floor((length + 6 - ((weekday - first + 7) % 7)) / 7));
}
