import type { CDPSession } from '@playwright/test';

/** One event of a trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of the processor, for the thread. */
  tts?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: Record<string, unknown> };
}

/**
 * What is noted. `scripts`: timers and calls. `frames`: the stages of a frame and our marks, and not
 * `devtools.timeline`: with it the browser walks through the whole layout tree at each layout to
 * count its objects, which makes a press of a page with 10 000 rows dearer by 20 ms. `processor`:
 * what a thread does one after the other, and how much of the processor it had.
 */
const categories = {
  scripts: ['devtools.timeline'],
  frames: [
    'disabled-by-default-devtools.timeline',
    'disabled-by-default-devtools.timeline.frame',
    'blink.user_timing',
  ],
  processor: ['toplevel', 'v8', 'blink.user_timing'],
};

/** Runs `work` and gives what the browser noted of it, in the order of time. */
export async function traced(
  session: CDPSession,
  what: keyof typeof categories,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', onData);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories[what] },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', onData);
  }
  return events.toSorted((one, other) => one.ts - other.ts);
}
