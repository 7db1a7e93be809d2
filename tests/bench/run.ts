import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tool.ts';
import { withArms } from './arms.ts';
import { linesOf } from './bars.ts';
import { deciding } from './deciding.ts';
import { desk } from './desk.ts';
import { searching } from './searching.ts';
import { Figures } from './figures.ts';
import { isMissed, type Line } from './line.ts';
import { printReport, writeReport } from './report.ts';
import { runBatches, runMarks, runRound, runStrains } from './rounds.ts';

// `npm run bench`: what the extension costs, in the production build, against its bars. With
// `-- --quick` the small sizes and few rounds, for work on it; `-- desk` only that part, or another
// by its name. EXTENSION names another build.

const isQuick = process.argv.includes('--quick');
const sizes = isQuick ? [100, 1000] : [100, 1000, 10_000];
const rounds = isQuick ? 2 : 3;
/** 10 000 rows take a minute a round: two are enough to see how a figure grows. */
const roundsOf = (rows: number): number => Math.min(rounds, rows > 1000 ? 2 : rounds);
const presses = isQuick ? 4 : 6;
const extension = process.env['EXTENSION'] ?? join(root, '.output', 'chrome-mv3');

if (!existsSync(join(extension, 'manifest.json')))
  throw new Error(`no extension in ${extension}: run \`npm run build\` first`);

const figures = new Figures();

/** On pages of the shop, with several browsers by turns. */
async function onPages(): Promise<Line[]> {
  const start = Date.now();
  await withArms(extension, async (arms) => {
    for (let round = 0; round < rounds; round += 1) {
      const ours = arms.find(({ name }) => name === 'ours');
      if (ours) {
        await runStrains(ours, figures);
        await runBatches(ours, presses, figures);
      }
      for (const rows of sizes.filter((size) => round < roundsOf(size))) {
        // Each round begins with another arm: what a busy machine does falls on all of them.
        const order = arms.map((_, index) => arms[(index + round) % arms.length]);
        for (const arm of order)
          if (arm) await runRound(arm, { rows, isFirst: round === 0, presses }, figures);
        console.error(
          `round ${round + 1} of ${rounds}, ${rows} rows: ${Math.round((Date.now() - start) / 1000)} s`,
        );
      }
    }
    // Last: where cases are open, flags stand on the pages of the other measurements as well.
    const ours = arms.filter(({ name }) => name === 'ours');
    for (let round = 0; round < rounds; round += 1)
      for (const arm of ours)
        for (const rows of sizes.filter((size) => round < roundsOf(size)))
          await runMarks(arm, rows, figures);
  });
  return linesOf(figures, sizes);
}

const parts: Record<string, () => Promise<Line[]>> = {
  pages: onPages,
  deciding,
  searching,
  desk: () => desk(extension, rounds),
};
const chosen = Object.keys(parts).filter((name) => process.argv.includes(name));
const lines: Line[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(parts))
  lines.push(...((await parts[name]?.()) ?? []));
printReport(lines);
const missed = lines.filter(isMissed);
console.log(`\n${writeReport(root, extension, lines, figures)}`);
console.log(missed.length === 0 ? 'every bar is met' : `${missed.length} bars are missed`);
process.exitCode = missed.length === 0 ? 0 : 1;
