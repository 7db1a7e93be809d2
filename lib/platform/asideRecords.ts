import { nameIn, type Aside } from '../core/aside';
import { wellFormedJson } from '../core/canonical';
import { exchangeSchema } from '../core/exchange';
import { change, type Database } from './database';
import { Sheet } from './sheet';
import type { SetAside } from './tables';
import type { Progress } from './verify';

/** Most of them that are listed; the file has all. */
const mostListed = 20;

/** Records that are written in one go. */
const slice = 100;

type Numbered = SetAside & { number: number };

const tableIn = ({ dexie, within }: Database) =>
  within ? within.table<Numbered, number>('setAside') : dexie.table<Numbered, number>('setAside');

/** What was put aside because it could not be read, the newest first. */
export async function readAside(database: Database): Promise<Aside> {
  const table = tableIn(database);
  const [count, newest] = [
    await table.count(),
    await table.orderBy('number').reverse().limit(mostListed).toArray(),
  ];
  const entries = newest.map(({ number, table: of, at, record }) => {
    const name = nameIn(record);
    return { number, table: of, at, ...(name && { name }) };
  });
  return { count, last: entries[0]?.number ?? 0, entries };
}

/** All that was put aside, each as it was found and with what is wrong with it. Throws where `signal` ends it. */
export async function asideAsJson(
  database: Database,
  now: number,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const whole = await tableIn(database).count();
  const start = { schema: `${exchangeSchema}/aside`, version: 1, exportedAt: now };
  const sheet = new Sheet();
  sheet.write(`${JSON.stringify(start).slice(0, -1)},"records":[`);
  let [last, done, count] = [0, 0, slice];
  while (count === slice) {
    const page = await tableIn(database).where('number').above(last).limit(slice).toArray();
    signal.throwIfAborted();
    for (const record of page) {
      sheet.write(`${done > 0 ? ',' : ''}\n${wellFormedJson(JSON.stringify(record))}`);
      done += 1;
    }
    last = page.at(-1)?.number ?? last;
    count = page.length;
    told({ done, whole });
  }
  sheet.write('\n]}\n');
  return sheet.end('application/json');
}

/** Drops what was put aside, up to the last that the merchant was shown. */
export const dropAside = (database: Database, last: number): Promise<void> =>
  change(database, ['setAside'], async (bound) => {
    await tableIn(bound).where('number').belowOrEqual(last).delete();
  });
