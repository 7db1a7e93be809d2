import type { CDPSession } from '@playwright/test';

/** What scripts of an extension did while something else went on. */
export interface ScriptWork {
  /** Time in their functions and in all that these called, in ms, by samples every 0.1 ms. */
  ms: number;
  /** Calls of their functions, counted and not sampled: a call of a microsecond counts as well. */
  calls: number;
}

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

export interface Profile {
  nodes: ProfileNode[];
  /** Microseconds, as in a trace. */
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** A stretch of time, in microseconds. */
export interface Span {
  from: number;
  to: number;
}

const isExtension = (url: string) => url.startsWith('chrome-extension://');

/**
 * The stretches without a break in which functions of an extension ran. Going by the stack and not
 * by the function on top counts what the browser does in querySelectorAll or innerText; a sample of
 * anything else ends a stretch.
 */
export function spansInExtension({
  nodes,
  startTime,
  samples = [],
  timeDeltas = [],
}: Profile): Span[] {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const isOurs = (node: number | undefined): boolean =>
    node !== undefined && (isExtension(urls.get(node) ?? '') || isOurs(parents.get(node)));
  const spans: Span[] = [];
  let open: Span | undefined;
  let at = startTime;
  for (const [index, node] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    // What a sample shows lasts until the next one.
    const to = at + (timeDeltas[index + 1] ?? 0);
    if (!isOurs(node)) open = undefined;
    else if (open) open.to = to;
    else spans.push((open = { from: at, to }));
  }
  return spans;
}

async function countCalls(session: CDPSession): Promise<number> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const functions = result.filter(({ url }) => isExtension(url)).flatMap((at) => at.functions);
  return functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

/** Runs `work` under the profiler, which sees every world of the page. */
export async function watchScripts<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<ScriptWork & { result: T }> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.send('Profiler.start');
  // What was called before (by the load) is taken away.
  await countCalls(session);
  const result = await work();
  const calls = await countCalls(session);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.stopPreciseCoverage');
  const ms = spansInExtension(profile).reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
  return { result, calls, ms };
}
