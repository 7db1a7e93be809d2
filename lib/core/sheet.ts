/** A row of a file, by the number that a spreadsheet shows beside it. */
export interface SheetRow {
  number: number;
  /** The texts of its cells, without blanks around them. */
  cells: readonly string[];
}

/** A CSV or XLSX file as it was read; rows without a text are left out. */
export interface Sheet {
  file: string;
  rows: readonly SheetRow[];
  /** How a text file was written. */
  encoding?: 'utf-8' | 'utf-16' | 'gb18030';
}

/** Most rows and columns that are read. */
export const mostRows = 100_000;
export const mostColumns = 100;

/** Why a file or one of its rows cannot be read (`sheet.problem.<key>`). */
export const sheetProblems = [
  // The file
  'large',
  'empty',
  'picture',
  'oldExcel',
  'web',
  'notSheet',
  'encoding',
  'rows',
  'columns',
  'noRows',
  'noHours',
  'nothing',
  // One of its rows
  'cell',
  'quote',
  'noTime',
  'noYear',
  'noDay',
  'noHour',
  'mixed',
  'formula',
  'negative',
  'notNumber',
] as const;
export type SheetProblemKey = (typeof sheetProblems)[number];

export interface SheetProblem {
  key: SheetProblemKey;
  /** Of the row that it is about. */
  row?: number;
  /** What its sentence names. */
  values: Record<string, string | number>;
}
