import type { Arm } from './arms.ts';
import { benchUrl } from './benchPage.ts';
import { measureClassification } from './classification.ts';
import type { Figures } from './figures.ts';
import { measureIdle } from './idle.ts';
import { measureMemory } from './memory.ts';
import { measureMutation } from './mutation.ts';
import {
  measureColdPress,
  measurePresses,
  moments,
  type Moment,
  type PressTimes,
} from './press.ts';
import { inTab, load } from './tab.ts';

export interface Round {
  rows: number;
  /** Idle is counted and not timed: once is enough, and it takes seconds. */
  isFirst: boolean;
  presses: number;
}

/** What a page holds, and what runs in it at rest and under change. */
async function runPage(
  arm: Arm,
  path: 'home' | 'list',
  { rows, isFirst }: Round,
  figures: Figures,
): Promise<void> {
  await inTab(arm, async (tab) => {
    await load(tab, path, rows);
    const { heap, listeners } = await measureMemory(tab);
    figures.add(`heap ${path}`, arm.name, rows, heap);
    figures.add(`listeners ${path}`, arm.name, rows, listeners);
    if (isFirst) {
      const { timers, calls, ms } = await measureIdle(tab);
      figures.add(`idle timers ${path}`, arm.name, rows, timers);
      figures.add(`idle calls ${path}`, arm.name, rows, calls);
      figures.add(`idle ms ${path}`, arm.name, rows, ms);
    }
    const mutation = await measureMutation(tab);
    figures.add(`mutation ${path}`, arm.name, rows, mutation.ms);
    figures.add(`mutation calls ${path}`, arm.name, rows, mutation.calls);
    figures.add(`page script ${path}`, arm.name, rows, mutation.script);
  });
}

async function runPresses(arm: Arm, { rows, presses }: Round, figures: Figures): Promise<void> {
  const add = (kind: 'press' | `cold ${Moment}`, { wait, painted, drawn }: PressTimes): void => {
    figures.add(`${kind} wait`, arm.name, rows, wait);
    figures.add(`${kind} painted`, arm.name, rows, painted);
    figures.add(`${kind} drawn`, arm.name, rows, drawn);
  };
  for (const moment of moments) {
    if (arm.name !== 'ours' && moment > 0) continue;
    await inTab(arm, async (tab) => {
      const cold = await measureColdPress(tab, benchUrl('list', rows), moment);
      if (!cold) return;
      add(`cold ${moment}`, cold);
      figures.add(`cold ${moment} was in`, arm.name, rows, cold.wasIn ? 1 : 0);
    });
  }
  await inTab(arm, async (tab) => {
    await load(tab, 'list', rows);
    if (arm.name === 'ours')
      figures.add('classification', arm.name, rows, ...(await measureClassification(tab)));
    for (const times of await measurePresses(tab, presses)) add('press', times);
  });
}

/** One round of one arm. */
export async function runRound(arm: Arm, round: Round, figures: Figures): Promise<void> {
  await runPage(arm, 'home', round, figures);
  if (arm.name === 'naive') return;
  await runPage(arm, 'list', round, figures);
  await runPresses(arm, round, figures);
}
