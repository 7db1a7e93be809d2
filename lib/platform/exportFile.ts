import { Dexie, type IndexableType } from 'dexie';
import { wellFormedJson } from '../core/canonical';
import type { Case } from '../core/case';
import { exchangeSchema, exchangeVersion, notExchanged, type FileOrigin } from '../core/exchange';
import { csvLine, csvStart, type Cell } from '../core/csv';
import type { LedgerHead } from '../core/ledger';
import type { RecordFilter } from '../core/recordFilter';
import { tableOf, type Database } from './database';
import { decode, tableNames, type TableName } from './tables';
import { mostFileBytes } from './jsonFile';
import { ownMachine } from './lineage';
import { countWithin, lookThrough, readCases, type Place } from './records';
import { Sheet } from './sheet';
import type { Progress } from './verify';

/** Records in one slice, so that a page stays quick while it writes. */
const slice = 50;

export type Told = (progress: Progress) => void;

/** The end of the ledger now; undefined where it is empty. */
async function headOf(database: Database): Promise<LedgerHead | undefined> {
  const last: unknown = await tableOf(database, 'ledger').orderBy('seq').last();
  if (last === undefined) return undefined;
  return {
    seq: Number(Reflect.get(Object(last), 'seq')),
    hash: String(Reflect.get(Object(last), 'hash')),
  };
}

/** The cases that a filter asks for, some at a time, the newest first. Throws where `signal` ends it. */
export async function* casesOf(
  database: Database,
  filter: RecordFilter,
  told: Told,
  signal: AbortSignal,
): AsyncGenerator<Case[]> {
  const whole = await countWithin(database, filter);
  let [next, done]: [Place | undefined, number] = [undefined, 0];
  do {
    const { found, count, ...rest } = await lookThrough(database, filter, next, slice);
    ({ next } = rest);
    const { records } = await readCases(
      database,
      found.map(({ id }) => id),
    );
    signal.throwIfAborted();
    yield records;
    told({ done: (done += count), whole });
  } while (next);
}

/** Records as a CSV file: `columns` names them, `cellsOf` gives the lines of a case. */
export async function recordsAsCsv(
  database: Database,
  filter: RecordFilter,
  columns: readonly string[],
  cellsOf: (record: Case) => Cell[][],
  told: Told,
  signal: AbortSignal,
): Promise<Blob> {
  const sheet = new Sheet();
  sheet.write(csvStart + csvLine(columns));
  for await (const cases of casesOf(database, filter, told, signal))
    sheet.write(cases.flatMap(cellsOf).map(csvLine).join(''));
  return sheet.end('text/csv;charset=utf-8');
}

/** Records as JSON, with the end of the ledger as it was before they were read. */
export async function recordsAsJson(
  database: Database,
  filter: RecordFilter,
  now: number,
  told: Told,
  signal: AbortSignal,
): Promise<Blob> {
  const sheet = new Sheet();
  const head = await headOf(database);
  const start = { schema: `${exchangeSchema}/records`, version: 1, exportedAt: now, head };
  sheet.write(`${JSON.stringify(start).slice(0, -1)},"cases":[`);
  let comma = '';
  for await (const cases of casesOf(database, filter, told, signal))
    for (const record of cases) {
      sheet.write(`${comma}\n${wellFormedJson(JSON.stringify(record))}`);
      comma = ',';
    }
  sheet.write('\n]}\n');
  return sheet.end('application/json');
}

/**
 * Everything that is stored, as files of at most 5 MB, since no larger one is read back: most
 * merchants get one. `save` is given each with its number, once it is known how many they are.
 * Throws where `signal` ends it; then none was given.
 */
export async function everythingAsJson(
  database: Database,
  now: number,
  save: (file: Blob, part: number) => void,
  told: Told,
  signal: AbortSignal,
): Promise<number> {
  const head = await headOf(database);
  const names = tableNames.filter((name) => !notExchanged.includes(name));
  const counts = await Promise.all(names.map((name) => tableOf(database, name).count()));
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const origin = { exportedAt: now, head, machine: await ownMachine(database) };
  const bodies: Blob[] = [];
  let done = 0;
  let writer = fileWriter({ ...origin, part: 1 });
  for (const table of names)
    for await (const records of rawPages(database, table)) {
      signal.throwIfAborted();
      for (const text of records.map((record) => wellFormedJson(JSON.stringify(record)))) {
        if (writer.add(table, text)) continue;
        bodies.push(writer.end());
        writer = fileWriter({ ...origin, part: bodies.length + 1 });
        writer.add(table, text);
      }
      told({ done: (done += records.length), whole });
    }
  signal.throwIfAborted();
  bodies.push(writer.end());
  const end = `,"parts":${bodies.length}}\n`;
  bodies.forEach((body, at) => save(new Blob([body, end], { type: 'application/json' }), at + 1));
  return bodies.length;
}

/** One file but for its end; `add` says no, and adds nothing, where a record has no room in it. */
function fileWriter(origin: FileOrigin) {
  const sheet = new Sheet();
  const start = { schema: exchangeSchema, version: exchangeVersion, ...origin };
  let [open, room] = ['', mostFileBytes - 2000];
  sheet.write(`${JSON.stringify(start).slice(0, -1)},"tables":{`);
  return {
    add(table: TableName, text: string): boolean {
      const size = new TextEncoder().encode(text).length + table.length + 20;
      if (size > room && open !== '') return false;
      const before = open === table ? ',\n' : `${open === '' ? '' : '],'}\n"${table}":[\n`;
      sheet.write(before + text);
      open = table;
      room -= size;
      return true;
    },
    end(): Blob {
      sheet.write(`${open === '' ? '' : ']'}}`);
      return sheet.end('application/json');
    },
  };
}

/** All of a table as it is stored, some records at a time. */
async function* rawPages(database: Database, table: TableName): AsyncGenerator<unknown[]> {
  for (let last: IndexableType | undefined = Dexie.minKey; last !== undefined;) {
    const after: IndexableType = last;
    const page = tableOf(database, table).where(':id').above(after).limit(slice);
    const keys: IndexableType[] = await page.primaryKeys();
    const records = await tableOf(database, table).bulkGet(keys);
    // What cannot be read here could not be read back either: the sweep sets it aside.
    yield records.filter((record) => 'record' in decode(table, record));
    last = keys.length < slice ? undefined : keys.at(-1);
  }
}
