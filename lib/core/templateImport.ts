import type { ProblemKind } from './templateProblem';
import type { Checked } from './notice';
import { tagsIn } from './templateDraft';
import { Twins, type Twin } from './templateTwins';
import {
  template,
  timings,
  longestTemplate,
  type Audience,
  type Template,
  type Timing,
} from './template';

/** The columns of a table of templates, and the words that stand in them. */
export interface ImportWords {
  columns: Readonly<Record<ImportColumn, readonly string[]>>;
  audiences: Readonly<Record<string, Audience>>;
  timings: Readonly<Record<string, Timing>>;
  channels: Readonly<Record<string, string>>;
}
export const importColumns = [
  'name',
  'text',
  'audience',
  'channel',
  'timing',
  'folder',
  'tags',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Most rows that are read from one table. */
export const mostRows = 5000;

/** What is wrong with a table or one of its rows (`templateImport.<kind>`). */
export const importProblemKinds = [
  'header',
  'rows',
  'noName',
  'noText',
  'formula',
  'longName',
  'longText',
  'audience',
  'channel',
  'timing',
  'folder',
  'tags',
  'language',
] as const;

export interface ImportProblem {
  kind: (typeof importProblemKinds)[number];
  /** The row as the merchant's program numbers it: from 1, the header is one of them. */
  row: number;
  /** What stands there, cut at 40 characters. */
  found: string;
  /** For `language`: what is wrong with the template, and where in it. */
  fault?: { kind: ProblemKind; name: string; line: number; column: number };
}

/** A row that can become a template. */
export interface ImportDraft {
  row: number;
  template: Template;
  /** What the row says of it: the table has such a column, though there may be nothing in it. */
  columns: readonly ImportColumn[];
  /** What there is of the same text or name. */
  twin?: Twin;
}

export interface TemplateImport {
  drafts: readonly ImportDraft[];
  problems: readonly ImportProblem[];
}

/** What becomes of rows that are there already. */
export type TwinChoice = 'skip' | 'replace' | 'keep';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const cut = (text: string): string => [...text].slice(0, 40).join('');

/**
 * Reads a table of templates: its first row that is not empty names the columns. A row that does
 * not fit is a problem with its number and is left out; nothing is guessed and nothing is stored.
 * `makeId` gives ids, `check` says what the language has against a text; `now` in milliseconds.
 */
export function readTemplates(
  rows: readonly (readonly string[])[],
  stored: readonly Template[],
  words: ImportWords,
  check: (text: string) => Checked,
  makeId: () => string,
  now: number,
): TemplateImport {
  const head = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const places = columnsIn(rows[head] ?? [], words);
  const found = (rows[head] ?? []).join(' ');
  if (places.name === undefined || places.text === undefined)
    return { drafts: [], problems: [{ kind: 'header', row: head + 1 || 1, found: cut(found) }] };
  const body = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row > head + 1 && cells.some((cell) => cell.trim() !== ''));
  if (body.length > mostRows)
    return {
      drafts: [],
      problems: [{ kind: 'rows', row: mostRows + 1, found: String(body.length) }],
    };

  const drafts: ImportDraft[] = [];
  const problems: ImportProblem[] = [];
  const twins = new Twins(stored);
  for (const { cells, row } of body) {
    const cell = (column: ImportColumn) => cells[places[column] ?? -1]?.trim() ?? '';
    const problem = problemIn(cell, words, check);
    if (problem) {
      problems.push({ ...problem, row });
      continue;
    }
    const read = templateIn(cell, words, makeId(), now);
    const twin = twins.of(read);
    twins.add(read, row);
    drafts.push({ row, template: read, columns: columnsOf(cell, places), ...(twin && { twin }) });
  }
  return { drafts, problems };
}

type Places = Partial<Record<ImportColumn, number>>;

function columnsIn(head: readonly string[], { columns }: ImportWords): Places {
  const names = head.map((cell) => plain(cell).toLowerCase());
  return Object.fromEntries(
    importColumns.flatMap((column) => {
      const at = names.findIndex((name) => columns[column].includes(name));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

/** What a row says; whom it is for it says only where somebody is named. */
const columnsOf = (cell: Cell, places: Places): ImportColumn[] =>
  importColumns.filter(
    (column) => places[column] !== undefined && (column !== 'audience' || cell(column) !== ''),
  );

/** A formula whose result nobody saved, or that a text file has in a cell. */
const isFormula = (text: string): boolean => /^[=＝]/.test(text);

type Cell = (column: ImportColumn) => string;

function problemIn(
  cell: Cell,
  words: ImportWords,
  check: (text: string) => Checked,
): Omit<ImportProblem, 'row'> | undefined {
  const isKnown = (table: object, column: ImportColumn) =>
    cell(column) === '' || Object.hasOwn(table, plain(cell(column)));
  const { name, folder, tags } = template.shape;
  const wrong: readonly (readonly [ImportProblem['kind'], ImportColumn, boolean])[] = [
    ['noName', 'name', cell('name') === ''],
    ['noText', 'text', cell('text') === ''],
    ...importColumns.map((column) => ['formula', column, isFormula(cell(column))] as const),
    ['longName', 'name', !name.safeParse(cell('name')).success],
    ['longText', 'text', cell('text').length > longestTemplate],
    ['audience', 'audience', !isKnown(words.audiences, 'audience')],
    ['channel', 'channel', !isKnown(words.channels, 'channel')],
    ['timing', 'timing', !isKnown(words.timings, 'timing')],
    ['folder', 'folder', !folder.safeParse(cell('folder')).success],
    ['tags', 'tags', !tags.safeParse(tagsIn(cell('tags'))).success],
  ];
  const [kind, column] = wrong.find(([, , isWrong]) => isWrong) ?? [];
  if (kind && column) return { kind, found: cut(cell(column)) };
  const { problem } = check(cell('text'));
  if (!problem) return undefined;
  const { kind: fault, name: at, line, column: place } = problem;
  return { kind: 'language', found: at, fault: { kind: fault, name: at, line, column: place } };
}

function templateIn(cell: Cell, words: ImportWords, id: string, now: number): Template {
  const timing = words.timings[plain(cell('timing'))];
  const channel = words.channels[plain(cell('channel'))];
  const tags = tagsIn(cell('tags'));
  return {
    id,
    name: cell('name'),
    // Whom nobody named, the notice is for those that most are for.
    audience: words.audiences[plain(cell('audience'))] ?? 'buyers',
    text: cell('text'),
    ...(channel && { channel }),
    ...(timing && timings.includes(timing) && { timing }),
    ...(cell('folder') && { folder: cell('folder') }),
    ...(tags.length > 0 && { tags }),
    updatedAt: now,
  };
}
