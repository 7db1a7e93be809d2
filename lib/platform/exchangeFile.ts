import { readHead, strangeness, type ExchangeFile } from '../core/exchange';
import { problemsOf, problem, type Refused } from '../core/packProblem';
import type { Pack } from '../core/pack';
import { isBarred } from './bringIn';
import type { Database } from './database';
import { readTables, type Given } from './givenTables';
import { readJson } from './jsonFile';

/** What a file brings, as far as it could be read whole. */
export interface Brought {
  file: ExchangeFile;
  given: Given;
  /** Records of which something is not known here and was left out. */
  trimmed: number;
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
  return problems.length > 0 ? { refused: json.locate(problems) } : { file, given, trimmed };
}
