import { isDrawn, isElement } from './dom';
import type { Coverage, Glance } from './coverage';
import { atIdle } from './walk';

/** For so long (ms) a page is let draw before it is looked at. */
const settle = 250;
/** A page that has just been opened (ms) is not called uncovered before it was looked at once more. */
const opening = 1500;
/** A look that took long is not repeated before this many times as long. */
const rest = 30;

export interface Glances {
  /** Looks again, as after a route change or when something else was taught. */
  again: () => void;
}

/**
 * Tells how far the document is covered, by `glance`, whenever that may have changed, until `signal` aborts.
 * While the page is covered nothing is listened to but the disappearance of the control by which
 * that is known; else additions are, one until the next look. Nothing is done while nobody sees
 * the page, and while `mayLook` says no: then `again` is called for afterwards.
 */
export function watchCoverage(
  glance: () => Generator<void, Glance>,
  tell: (coverage: Coverage) => void,
  mayLook: () => boolean,
  signal: AbortSignal,
): Glances {
  let last: Glance | undefined;
  let address = '';
  let looking = new AbortController();
  let isDue = false;
  let opened = 0;
  let pause = settle;
  let timer: ReturnType<typeof setTimeout>;

  const additions = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isElement))) soon();
  });
  const hearAdditions = () => additions.observe(document, { childList: true, subtree: true });
  // Of one control: it is there no more, or out of sight, where its going would not be told.
  const sight = new IntersectionObserver(([entry]) => {
    if (!entry || entry.isIntersecting) return;
    if (!entry.target.isConnected) return soon();
    sight.disconnect();
    hearAdditions();
  });
  const quiet = (): void => {
    additions.disconnect();
    sight.disconnect();
  };
  const listen = ({ coverage, control }: Glance): void => {
    if (coverage.coverage === 'full' && control) sight.observe(control);
    else hearAdditions();
  };
  const look = async (): Promise<void> => {
    if (document.hidden || !mayLook()) return;
    isDue = false;
    const { coverage, control } = last ?? {};
    const isSame = coverage?.coverage === 'full' && address === location.href;
    if (isSame && last && control?.isConnected && isDrawn(control)) return listen(last);
    looking.abort();
    looking = new AbortController();
    address = location.href;
    const { value, cost } = await atIdle(glance(), looking.signal);
    last = value;
    const now = performance.now();
    pause = Math.max(settle, rest * cost);
    if (signal.aborted) return;
    const isOpening = last.coverage.coverage !== 'full' && now - opened < opening;
    if (isOpening) return soon(opening - (now - opened));
    tell(last.coverage);
    listen(last);
  };
  const soon = (wait = pause): void => {
    quiet();
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), wait);
  };
  const again = (): void => {
    last = undefined;
    opened = performance.now();
    soon(settle);
  };

  const routes = (globalThis as { navigation?: EventTarget }).navigation;
  routes?.addEventListener('currententrychange', again, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow'])
    addEventListener(type, again, { signal });
  document.addEventListener('prerenderingchange', again, { signal });
  document.addEventListener('visibilitychange', () => isDue && soon(), { signal });
  signal.addEventListener('abort', () => {
    quiet();
    looking.abort();
    clearTimeout(timer);
  });
  again();
  return { again };
}
