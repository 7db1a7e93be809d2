import { canonicalJson } from '@/lib/core/canonical';
import { summaryOf } from '@/lib/core/summary';
import { readBackup, readBackups } from '@/lib/platform/backups';
import { tableOf, type Database } from '@/lib/platform/database';
import { decode, decodeAll, tableNames } from '@/lib/platform/tables';
import { verifyLedger } from '@/lib/platform/verify';

const own = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Hashes follow from what else is stored; when a reminder rang depends on when somebody was awake. */
const left = ['digest', 'previous', 'hash', 'rungAt'];

/** A record without the seconds that a start takes; its fields in an order of their own. */
const still = (record: unknown, table: string): string =>
  JSON.stringify(JSON.parse(canonicalJson(record)), (name, value: unknown) => {
    if (left.includes(name) || (table === 'reminders' && name === 'updatedAt')) return undefined;
    return typeof value === 'number' && value > 1e12 ? Math.floor(value / 60_000) : value;
  });

/** All that a story leaves, the same whatever ids were drawn in it. */
export async function readKept(database: Database): Promise<Record<string, unknown[]>> {
  const names = tableNames.filter(
    (at) => !['summaries', 'ledger', 'backups', 'backupPages'].includes(at),
  );
  const drawn: string[] = [];
  const named = (id: string): string => {
    if (!drawn.includes(id)) drawn.push(id);
    return `#${drawn.indexOf(id)}`;
  };
  const bare = (text: string): string => text.replace(own, '#');
  const kept: Record<string, unknown[]> = {};
  for (const name of names) {
    const texts = (await tableOf(database, name).toArray()).map((at) => still(at, name));
    const order = texts.sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
    kept[name] = order.map((text) => JSON.parse(text.replace(own, named)) as unknown);
  }
  return kept;
}

/** Whatever of a database does not fit together. */
export async function tornIn(database: Database): Promise<string[]> {
  const torn: string[] = [];
  for (const name of tableNames)
    for (const stored of await tableOf(database, name).toArray()) {
      const read = decode(name, stored);
      if ('reason' in read) torn.push(`${name}: ${read.reason}`);
    }
  const { faults } = await verifyLedger(
    database,
    undefined,
    () => undefined,
    new AbortController().signal,
  );
  for (const fault of faults) torn.push(`ledger: ${JSON.stringify(fault)}`);
  const cases = decodeAll('cases', await tableOf(database, 'cases').toArray()).records;
  for (const record of cases) {
    const times = record.events.map(({ at }) => at);
    if (times.some((at, index) => at < (times[index - 1] ?? 0))) torn.push(`${record.id}: order`);
    const summary = await tableOf(database, 'summaries').get(record.id);
    if (canonicalJson(summary) !== canonicalJson(summaryOf(record)))
      torn.push(`${record.id}: summary`);
  }
  for (const { number } of await readBackups(database))
    await readBackup(database, number).catch(() => torn.push(`backup ${number}`));
  const untold = await tableOf(database, 'reminders').where('untoldAt').above(0).count();
  if (untold > 0) torn.push(`${untold} reminders that nobody was told of`);
  return torn;
}
