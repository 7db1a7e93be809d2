import { pause, type Tab } from './tab.ts';
import { watchScripts } from './scripts.ts';
import { traced, type TraceEvent } from './trace.ts';

export interface Idle {
  timers: number;
  /** Calls of an extension's functions, by the count of V8 and, independently, by the trace. */
  calls: number;
  ms: number;
}

/** How long nothing may happen, in ms. */
const idleTime = 3000;

const isCallOfExtension = ({ name, args }: TraceEvent) =>
  (name === 'FunctionCall' || name === 'EvaluateScript') &&
  String(args.data?.['url']).startsWith('chrome-extension://');

/** Leaves a page alone and counts what ran in it. The page itself has no timer: all are an extension's. */
export async function measureIdle({ session }: Tab): Promise<Idle> {
  const { frameTree } = await session.send('Page.getFrameTree');
  let work = { ms: 0, calls: 0 };
  const events = await traced(session, 'scripts', async () => {
    work = await watchScripts(session, () => pause(idleTime));
  });
  const inPage = events.filter(({ args }) => args.data?.['frame'] === frameTree.frame.id);
  return {
    timers: inPage.filter(({ name }) => name === 'TimerFire').length,
    calls: Math.max(work.calls, inPage.filter(isCallOfExtension).length),
    ms: work.ms,
  };
}
