import type { FileOrigin } from '../core/exchange';
import type { Choices } from '../core/merge';
import type { Pack } from '../core/pack';
import { barTo } from '../core/packChoice';
import { isWholeIn, readBackup } from './backups';
import { Refusal, type Database } from './database';
import { decode } from './tables';
import { applyGiven } from './exchange';
import { readTables } from './givenTables';

interface Chosen {
  choices: Choices;
  digest: string;
}

/** Brings in what a file holds. What a page sent is decoded here once more: nothing else is stored. */
export async function applyFile(
  database: Database,
  {
    file,
    tables,
    choices,
    digest,
  }: Chosen & {
    file: FileOrigin;
    tables: Readonly<Record<string, readonly unknown[]>>;
  },
  packs: readonly Pack[],
  now: number,
): Promise<void> {
  const { given, problems } = readTables(database, tables);
  if (problems.length > 0) throw new Refusal('invalid');
  for (const stored of given.get('packs')?.values() ?? [])
    if (isBarred(stored, packs)) throw new Refusal('invalid');
  const isWhole = () => false;
  await applyGiven(database, { reason: 'import', given, choices, digest, file, isWhole }, now);
}

/** Whether a pack would stand for a site that is not its own. One that is only outdated is not used. */
export function isBarred(stored: unknown, packs: readonly Pack[]): boolean {
  const read = decode('packs', stored);
  const pack = 'record' in read ? read.record.imported : undefined;
  const bar = pack && barTo(pack, packs);
  return bar !== undefined && bar.reason !== 'version';
}

/** Brings back what a backup holds. */
export async function restoreBackup(
  database: Database,
  { number, choices, digest }: Chosen & { number: number },
  now: number,
): Promise<void> {
  const { meta, given } = await readBackup(database, number);
  const isWhole = isWholeIn(meta);
  await applyGiven(database, { reason: 'restore', given, choices, digest, isWhole }, now);
}
