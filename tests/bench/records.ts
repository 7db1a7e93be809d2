import 'fake-indexeddb/auto';
import { runInThisContext } from 'node:vm';
import type { Line } from './line.ts';
import { bundleOf } from './bundleOf.ts';
import { printReport } from './report.ts';

type Rounds = (size: number) => Promise<[what: string, ms: number][]>;

/** What some pieces of work may take at 100 000 records, in ms (issue 5); a browser's database is another. */
const bars: Record<string, number> = {
  'the newest 50': 50,
  'what is worked on': 100,
  'a product by its id': 50,
  'a search, first slice': 50,
};

/** What records cost, in the built code and a database in this node's memory: no browser is needed. */
export async function recordLines(size: number): Promise<Line[]> {
  const code = await bundleOf('recordRounds.ts');
  const rounds: unknown = runInThisContext(`(() => { ${code}; return __bundle.recordRounds; })()`);
  if (typeof rounds !== 'function') throw new Error('recordRounds.ts exports no recordRounds');
  const figures = await (rounds as Rounds)(size);
  return figures.map(([what, figure]) => ({
    what,
    rows: size,
    figures: {},
    figure,
    unit: 'ms',
    ...(bars[what] !== undefined && { bar: bars[what] }),
  }));
}

// By itself: `node tests/bench/records.ts [how many]`.
if (import.meta.filename === process.argv[1])
  printReport(await recordLines(Number(process.argv[2] ?? 100_000)));
