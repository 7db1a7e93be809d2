import type { CDPSession } from '@playwright/test';
import { spansInExtension, type Profile, type Span } from './scripts.ts';
import { traced, type TraceEvent } from './trace.ts';

/** The longest stretch of an extension's scripts without a break, in ms. */
export interface Longest {
  /** By the processor's time of the page's thread: for so long it was these scripts that held the page up. */
  own: number;
  /** By the clock: other processes, which the browser has a dozen of, took their turns meanwhile. */
  clock: number;
}

const mark = 'thread of the page';

/** The processor's time (µs) of the thread that made the mark, at a time of the trace (µs), between what is known of it. */
function processorOf(events: readonly TraceEvent[]): (at: number) => number {
  const marked = events.find(({ name }) => name === mark);
  const known = events
    .filter(({ pid, tid }) => pid === marked?.pid && tid === marked.tid)
    .flatMap(({ ts, dur, tts, tdur }) => {
      if (tts === undefined) return [];
      const begun = { at: ts, took: tts };
      return dur && tdur ? [begun, { at: ts + dur, took: tts + tdur }] : [begun];
    })
    .toSorted((one, other) => one.at - other.at);
  return (at) => {
    const index = known.findLastIndex((point) => point.at <= at);
    const [before, after] = [known[index], known[index + 1]];
    if (!before || !after) throw new Error('the trace does not tell the time of the processor');
    const share = (at - before.at) / (after.at - before.at || 1);
    return before.took + (after.took - before.took) * share;
  };
}

/** Runs `work` and gives the longest stretch of extensions' scripts in the page meanwhile. */
export async function longestStretch(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<Longest> {
  let profile: Profile | undefined;
  const note = () =>
    session.send('Runtime.evaluate', { expression: `performance.mark(${JSON.stringify(mark)})` });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  const events = await traced(session, 'processor', async () => {
    await note();
    await session.send('Profiler.start');
    await work();
    ({ profile } = await session.send('Profiler.stop'));
    await note();
  });
  const took = processorOf(events);
  const spans = profile ? spansInExtension(profile) : [];
  const clock = ({ from, to }: Span) => (to - from) / 1000;
  const longest: Longest = { own: 0, clock: 0 };
  for (const span of spans.toSorted((one, other) => clock(other) - clock(one))) {
    longest.clock = Math.max(longest.clock, clock(span));
    // No shorter one can have taken more of the processor.
    if (clock(span) <= longest.own) break;
    longest.own = Math.max(longest.own, (took(span.to) - took(span.from)) / 1000);
  }
  return longest;
}
