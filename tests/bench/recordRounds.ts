import { caseCells, columnTitles } from '../../components/records/caseColumns';
import { afterwards } from '../../lib/catalog/afterwards';
import { checklists } from '../../lib/catalog/checklists';
import { effects } from '../../lib/catalog/effects';
import { afterwardsFor } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import { checklistFor } from '../../lib/core/checklist';
import { effectsShown } from '../../lib/core/effectsShown';
import { noFilter } from '../../lib/core/recordFilter';
import { openDatabase, tableOf } from '../../lib/platform/database';
import { recordsAsCsv } from '../../lib/platform/exportFile';
import { readOpenWork } from '../../lib/platform/openCases';
import { countFigures } from '../../lib/platform/recordFigures';
import { lookThrough, readCases } from '../../lib/platform/records';
import { verifyLedger } from '../../lib/platform/verify';
import { median } from './median';
import { caseAt } from './someCases';

const now = Date.parse('2026-11-24T14:02:00+08:00');
const never = new AbortController().signal;

/** Stores so many cases and says how long each piece of work with them takes, by its name, in ms. */
export async function recordRounds(size: number): Promise<[what: string, ms: number][]> {
  const database = await openDatabase('bench');
  const figures: [string, number][] = [];
  const timed = async (what: string, work: () => Promise<unknown>, rounds = 1): Promise<void> => {
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await work();
      took.push(performance.now() - start);
    }
    figures.push([what, median(took)]);
  };
  /** Longest time between two slices: what else waits for it. */
  const sliced = async (what: string, work: (told: () => void) => Promise<unknown>) => {
    let [last, longest] = [performance.now(), 0];
    await timed(what, () =>
      work(() => {
        const at = performance.now();
        longest = Math.max(longest, at - last);
        last = at;
      }),
    );
    figures.push([`  longest slice of it`, longest]);
  };
  const list = async (filter: Parameters<typeof lookThrough>[1], most = 50) => {
    const { found } = await lookThrough(database, filter, undefined, most);
    return readCases(
      database,
      found.slice(0, 50).map(({ id }) => id),
    );
  };

  await timed('storing them, with ledger and summaries', async () => {
    for (let at = 0; at < size; at += 500)
      await tableOf(database, 'cases').bulkPut(
        Array.from({ length: Math.min(500, size - at) }, (_, index) => caseAt(at + index, now)),
      );
  });
  await timed('one more case', () =>
    tableOf(database, 'cases').put({ ...caseAt(size, now), id: 'case-more' }),
  );
  await timed('the newest 50', () => list(noFilter), 9);
  await timed('what is worked on', () => readOpenWork(database), 9);
  await timed(
    'the newest 50 of a shop that are done',
    () => list({ ...noFilter, shop: '10002', outcome: 'done' }),
    9,
  );
  await timed('a product by its id', () => list({ ...noFilter, text: '3819266189016800042' }), 9);
  await timed('a search, first slice', () => list({ ...noFilter, text: '草莓' }, 1000), 9);
  await timed('a search for what there is not, all slices', async () => {
    let next = (await lookThrough(database, { ...noFilter, text: '没有' })).next;
    while (next) ({ next } = await lookThrough(database, { ...noFilter, text: '没有' }, next));
  });
  const say = ((key: string) => key) as Parameters<typeof columnTitles>[0];
  const catalog = {
    checklistOf: ({ hold }: Case) => checklistFor(checklists, hold),
    effectsOf: (record: Case) => effectsShown(effects, record),
    afterwardsOf: (record: Case) => afterwardsFor(afterwards, record),
  };
  const cells = (record: Case) => caseCells(record, say, catalog);
  await sliced('export as CSV', (told) =>
    recordsAsCsv(database, noFilter, columnTitles(say), cells, told, never),
  );
  await sliced('verification', (told) => verifyLedger(database, undefined, told, never));
  await sliced('figures', (told) => countFigures(database, noFilter, now, told, never));
  database.dexie.close();
  return figures;
}
