import { runInThisContext } from 'node:vm';
import type { Line } from './line.ts';
import { median } from './median.ts';
import { printReport } from './report.ts';
import { bundleOf } from './bundleOf.ts';

/** What deciding on so many products may take, in ms (issue 4). */
const bars = { 1: 3, 500: 100 };
const rounds = { 1: 200, 500: 20 };

/** How long a decision takes, in the built rules, in this node: no browser is needed. */
export async function deciding(): Promise<Line[]> {
  const code = await bundleOf('decider.ts');
  const decideOn: unknown = runInThisContext(`(() => { ${code}; return __bundle.decideOn; })()`);
  if (typeof decideOn !== 'function') throw new Error('decider.ts exports no decideOn');
  return ([1, 500] as const).flatMap((size) => {
    const took = Array.from({ length: rounds[size] }, () => {
      const start = performance.now();
      decideOn(size);
      return performance.now() - start;
    });
    const line = { rows: size, unit: 'ms', figures: {} };
    return [
      { ...line, what: 'deciding, median', figure: median(took), bar: bars[size] },
      { ...line, what: '  worst, the first one cold', figure: Math.max(...took) },
    ];
  });
}

// By itself: `node tests/bench/deciding.ts`.
if (import.meta.filename === process.argv[1]) printReport(await deciding());
