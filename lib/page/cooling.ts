import type { Screen } from './screen';

/** Longest wait (ms) at one time: a computer that slept meanwhile is not waited for longer than this. */
const step = 60_000;

/** Ends the time to cool off of the review on the screen when it is over, unless `signal` aborts. */
export function cool(screen: Pick<Screen, 'review' | 'set'>, signal: AbortSignal): void {
  const until = screen.review()?.coolingUntil;
  if (until === undefined || signal.aborted) return;
  const left = until - Date.now();
  if (left <= 0) return screen.set({ coolingUntil: undefined });
  const timer = setTimeout(
    () => {
      signal.removeEventListener('abort', stop);
      cool(screen, signal);
    },
    Math.min(left, step),
  );
  const stop = () => clearTimeout(timer);
  signal.addEventListener('abort', stop);
}
