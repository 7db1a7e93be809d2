import type { Tab } from './tab.ts';

export interface Memory {
  /** JavaScript heap of all worlds of the page after garbage collection, in MB. */
  heap: number;
  listeners: number;
}

/** Takes what a loaded page holds, before any profiler is on: that has a heap of its own. */
export async function measureMemory({ session }: Tab): Promise<Memory> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  // The second collection takes what the first one's finalizers let go.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.send('HeapProfiler.disable');
  const metric = (name: string) => metrics.find((at) => at.name === name)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize') / 1024 / 1024, listeners: metric('JSEventListeners') };
}
