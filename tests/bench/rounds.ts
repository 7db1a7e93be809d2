import type { Arm } from './arms.ts';
import { batchRows, batchSizes, measureBatches } from './batch.ts';
import { benchUrl } from './benchPage.ts';
import { measureClassification } from './classification.ts';
import type { Figures, PageMeasure } from './figures.ts';
import { measureIdle } from './idle.ts';
import { measureMarks } from './marks.ts';
import { measureMemory } from './memory.ts';
import { measureMutation } from './mutation.ts';
import {
  measureColdPress,
  measurePresses,
  moments,
  type Moment,
  type PressTimes,
} from './press.ts';
import { measureReading } from './reading.ts';
import { measureStrain, stages, strains } from './strain.ts';
import { inTab, load } from './tab.ts';

/** How many rows the pages have that strain us. */
export const strainRows = 3;

export interface Round {
  rows: number;
  /** Idle is counted and not timed: once is enough, and it takes seconds. */
  isFirst: boolean;
  presses: number;
}

const isPlain = ({ name }: Arm): boolean => name === 'A' || name === 'A′';

/** What a page holds, and what runs in it at rest and under change. */
async function runPage(
  arm: Arm,
  path: 'home' | 'list',
  { rows, isFirst }: Round,
  figures: Figures,
): Promise<void> {
  // Without an extension both pages are the same: one stands for both.
  const counted = isPlain(arm) ? (['home', 'list'] as const) : [path];
  const add = (what: PageMeasure, figure: number): void => {
    for (const at of counted) figures.add(`${what} ${at}`, arm.name, rows, figure);
  };
  await inTab(arm, async (tab) => {
    await load(tab, path, rows);
    const { heap, listeners } = await measureMemory(tab);
    add('heap', heap);
    add('listeners', listeners);
    if (isFirst) {
      const { timers, calls, ms } = await measureIdle(tab);
      add('idle timers', timers);
      add('idle calls', calls);
      add('idle ms', ms);
    }
    const mutation = await measureMutation(tab);
    add('mutation', mutation.ms);
    add('mutation calls', mutation.calls);
    add('page script', mutation.script);
  });
}

async function runPresses(arm: Arm, { rows, presses }: Round, figures: Figures): Promise<void> {
  const add = (
    kind: 'press' | `cold ${Moment}`,
    { inserted, painted, drawn }: PressTimes,
  ): void => {
    figures.add(`${kind} inserted`, arm.name, rows, inserted);
    figures.add(`${kind} painted`, arm.name, rows, painted);
    figures.add(`${kind} drawn`, arm.name, rows, drawn);
  };
  for (const moment of moments) {
    if (isPlain(arm) && moment !== 'loading') continue;
    await inTab(arm, async (tab) => {
      const cold = await measureColdPress(tab, benchUrl('list', rows), moment);
      add(`cold ${moment}`, cold);
      figures.add(`cold ${moment} was in`, arm.name, rows, cold.wasIn ? 1 : 0);
    });
  }
  await inTab(arm, async (tab) => {
    await load(tab, 'list', rows);
    if (arm.name === 'ours') {
      const { controls, calls } = await measureClassification(tab);
      figures.add('classification', arm.name, rows, ...controls);
      figures.add('classification calls', arm.name, rows, ...calls);
      const { row, batch } = await measureReading(tab);
      figures.add('reading row', arm.name, rows, ...row);
      figures.add('reading batch', arm.name, rows, ...batch);
    }
    for (const times of await measurePresses(tab, isPlain(arm) ? 3 : presses)) add('press', times);
  });
}

/** What flags at the rows cost; the cases that they stand for stay open in the profile. */
export async function runMarks(arm: Arm, rows: number, figures: Figures): Promise<void> {
  await inTab(arm, async (tab) => {
    await load(tab, 'marks', rows);
    const { ms, beyond } = await measureMarks(tab);
    figures.add('marks mutation', arm.name, rows, ms);
    figures.add('marks beyond', arm.name, rows, beyond);
  });
}

/** What a batch of many costs the merchant who has pressed, beside a batch of one. */
export async function runBatches(arm: Arm, presses: number, figures: Figures): Promise<void> {
  await inTab(arm, async (tab) => {
    await load(tab, 'list', batchRows);
    const times = await measureBatches(tab, presses);
    for (const size of batchSizes)
      for (const { inserted, painted, drawn } of times[size]) {
        figures.add(`batch ${size} inserted`, arm.name, batchRows, inserted);
        figures.add(`batch ${size} painted`, arm.name, batchRows, painted);
        figures.add(`batch ${size} drawn`, arm.name, batchRows, drawn);
      }
  });
}

/** One round of one arm. */
export async function runRound(arm: Arm, round: Round, figures: Figures): Promise<void> {
  await runPage(arm, 'home', round, figures);
  if (arm.name === 'naive') return;
  if (!isPlain(arm)) await runPage(arm, 'list', round, figures);
  await runPresses(arm, round, figures);
}

/** What pages hold us up that strain whoever looks at them; they have three products each. */
export async function runStrains(arm: Arm, figures: Figures): Promise<void> {
  for (const name of strains)
    await inTab(arm, async (tab) => {
      const longest = await measureStrain(tab, name);
      for (const stage of stages)
        for (const by of ['own', 'clock'] as const)
          figures.add(`strain ${by} ${name} ${stage}`, arm.name, strainRows, longest[stage][by]);
    });
}
