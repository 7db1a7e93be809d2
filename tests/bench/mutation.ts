import type { BenchWindow } from './benchPage.ts';
import { watchScripts } from './scripts.ts';
import type { Tab } from './tab.ts';

export interface Mutation {
  /** Time of an extension's scripts per drawn frame, in ms. */
  ms: number;
  calls: number;
  frames: number;
  /** Time of all scripts per frame, the page's own included. */
  script: number;
}

/** How long the page changes, in ms. */
const loadTime = 1000;

/** Lets the page change with every frame and takes the share of an extension's scripts in it. */
export async function measureMutation({ page, session }: Tab): Promise<Mutation> {
  await session.send('Performance.enable');
  const scriptTime = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'ScriptDuration',
    )?.value ?? Number.NaN;
  const before = await scriptTime();
  const { result, ms, calls } = await watchScripts(session, () =>
    page.evaluate((time) => (window as unknown as BenchWindow).__mutate(time), loadTime),
  );
  const script = (await scriptTime()) - before;
  return { ms: ms / result, calls, frames: result, script: (script * 1000) / result };
}
