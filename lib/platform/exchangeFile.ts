import { readHead, strangeness, type ExchangeFile } from '../core/exchange';
import { fileSeal, type FileSeal } from '../core/fileSeal';
import { problemsOf, problem, type Refused } from '../core/packProblem';
import type { Pack } from '../core/pack';
import { isBarred } from './bringIn';
import type { Database } from './database';
import { digestOf } from './digest';
import { readTables, type Given } from './givenTables';
import { readJson } from './jsonFile';
import { decodeAll } from './tables';

/** What a file brings, as far as it could be read whole. */
export interface Brought {
  file: ExchangeFile;
  given: Given;
  /** Records of which something is not known here and was left out. */
  trimmed: number;
  /** What the ledger in it says of its cases; undefined where it has none of these. */
  seal?: FileSeal;
}

/** Reads a file with everything in it. Gives what it brings, or all that is wrong with it; stores nothing. */
export async function readExchangeFile(
  database: Database,
  packs: readonly Pack[],
  chosen: Blob,
): Promise<Brought | { refused: Refused[] }> {
  const json = await readJson(chosen);
  if ('refused' in json) return json;
  const strange = strangeness(json.value);
  if (strange) return { refused: json.locate([strange]) };
  const head = readHead(json.value);
  if ('error' in head) return { refused: json.locate(problemsOf(head.error, json.value)) };
  const { file } = head;
  const { given, problems, trimmed } = readTables(database, file.tables);
  const choices = [...(given.get('packs')?.values() ?? [])];
  choices.forEach((at, index) => {
    if (isBarred(at, packs)) problems.push(problem(['tables', 'packs', index], 'origin'));
  });
  if (problems.length > 0) return { refused: json.locate(problems) };
  const seal = sealOf(file);
  return { file, given, trimmed, ...(seal && { seal }) };
}

/** What the file's own ledger says of its cases, as they stand in it. */
function sealOf({ tables, head, parts = 1 }: ExchangeFile): FileSeal | undefined {
  const cases = new Map(
    (tables['cases'] ?? []).map((at) => [String(Reflect.get(Object(at), 'id')), at]),
  );
  if (cases.size === 0) return undefined;
  if (parts > 1) return { kind: 'part', altered: [], missing: 0 };
  const { records, unread } = decodeAll('ledger', tables['ledger'] ?? []);
  const seal = fileSeal(cases, records, head, digestOf);
  return unread > 0 ? { ...seal, kind: 'broken' } : seal;
}
