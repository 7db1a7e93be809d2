import { streamCsvRows } from 'hucre/csv';
import { mostColumns, mostRows, type Sheet, type SheetProblem, type SheetRow } from '../core/sheet';
import { openFormulas } from './openFormulas';
import { decodeText, formatOf } from './sheetBytes';
import { zipEntries } from './zipEntries';

/** Largest file that is read, and what it may be unpacked, in bytes. */
const mostFileBytes = 5 * 1024 * 1024;
const mostUnpacked = 200 * 1024 * 1024;
/** Sheets of a workbook that are looked into. */
const mostSheets = 4;
/** Longest cell. */
const usualCell = 2000;

type Read = { sheet: Sheet } | { refused: SheetProblem };

class Refused extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem.key);
  }
}

const refusal = (key: SheetProblem['key'], values: SheetProblem['values'] = {}, row?: number) =>
  new Refused({ key, values, ...(row !== undefined && { row }) });

/**
 * Reads a CSV or XLSX file, by what is in it and not by its name; no cell may be longer than
 * `longestCell` characters. Never throws.
 */
export async function readSheet(file: File, longestCell = usualCell): Promise<Read> {
  try {
    if (file.size > mostFileBytes) throw refusal('large', { most: mostFileBytes / 1024 ** 2 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const format = formatOf(bytes);
    if (format === 'picture' || format === 'oldExcel') throw refusal(format);
    const read =
      format === 'zip'
        ? { rows: await packedRows(bytes, longestCell) }
        : textRows(bytes, longestCell);
    if (read.rows.length === 0) throw refusal('empty');
    return { sheet: { file: file.name.slice(0, 120), ...read } };
  } catch (error) {
    return { refused: error instanceof Refused ? error.problem : refusal('notSheet').problem };
  }
}

function textRows(
  bytes: Uint8Array<ArrayBuffer>,
  longestCell: number,
): Pick<Sheet, 'rows' | 'encoding'> {
  const decoded = decodeText(bytes);
  if (!decoded) throw refusal('encoding');
  const { text, encoding } = decoded;
  // An export named .xls is often a page with a table in it.
  if (/^\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(text)) throw refusal('web');
  if (/[\0\x01-\x08\x0e-\x1f]/.test(text.slice(0, 4000))) throw refusal('notSheet');
  const rows: SheetRow[] = [];
  let number = 0;
  for (const cells of streamCsvRows(`${text}\n${end}`)) {
    number += 1;
    if (cells[0] === end) break;
    // The rest of the file is in this cell: it was cut, or a quotation mark too many stands there.
    if (String(cells.at(-1)).endsWith(`\n${end}`)) throw refusal('quote', {}, number);
    if (number > mostRows) throw refusal('rows', { most: mostRows });
    keep(rows, number, cells, longestCell);
  }
  return { rows, encoding };
}

/** What is put behind a text, as a row of its own: in a cell it tells of a quotation mark that nobody closes. */
const end = '\0';

/** The rows of the first sheet that has any. */
async function packedRows(
  bytes: Uint8Array<ArrayBuffer>,
  longestCell: number,
): Promise<SheetRow[]> {
  const unpacked = zipEntries(bytes).reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked) throw refusal('rows', { most: mostRows });
  // 62 kB of script that is needed here alone.
  const { cellRef, streamXlsxRows } = await import('hucre/xlsx');
  const formulasOf = await openFormulas(bytes);
  for (let sheet = 0; sheet < mostSheets; sheet += 1) {
    const rows: SheetRow[] = [];
    const formulas = await formulasOf(sheet);
    const shown = (values: readonly unknown[], index: number) =>
      formulas.size === 0
        ? values
        : values.map((value, column) => value ?? formulas.get(cellRef(index, column)));
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
        if (index >= mostRows) throw refusal('rows', { most: mostRows });
        // As in a text file: whoever reads the cell refuses it, one that nobody reads does no harm.
        keep(rows, index + 1, shown(values, index), longestCell);
      }
    } catch (error) {
      // No such sheet: the ones before it were empty.
      if (sheet > 0 && !(error instanceof Refused)) break;
      throw error;
    }
    if (rows.length > 0) return rows;
  }
  return [];
}

function keep(
  rows: SheetRow[],
  number: number,
  cells: readonly unknown[],
  longestCell: number,
): void {
  const texts = cells.map(textOf);
  while (texts.at(-1) === '') texts.pop();
  if (texts.length > mostColumns) throw refusal('columns', { most: mostColumns }, number);
  if (texts.some(({ length }) => length > longestCell)) throw refusal('cell', {}, number);
  if (texts.length > 0) rows.push({ number, cells: texts });
}

/** What nobody sees in a cell; U+200D is left where it joins pictures to one: 👩‍💻. */
const unseen =
  /[\u200b\u200c\u200e\u200f\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/** A cell as it reads in a spreadsheet; what keeps digits from being taken for a number is left out. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return clockOf(cell);
  if (typeof cell !== 'string') return typeof cell === 'number' ? String(cell) : '';
  const text = cell.replace(unseen, '').trim();
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text.replace(/^'/, '');
}

/** A spreadsheet's clock has no zone; a time without a day is on the last day of 1899. */
function clockOf(at: Date): string {
  // Days are fractions there: 14:00 may come as 13:59:59.9999.
  const text = new Date(Math.round(at.getTime() / 1000) * 1000).toISOString();
  return text < '1901' ? text.slice(11, 19) : text.slice(0, 19).replace('T', ' ');
}
