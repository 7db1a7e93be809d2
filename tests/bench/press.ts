import type { Page } from '@playwright/test';
import { isPanelIn, pause, type Tab } from './tab.ts';
import { traced, type TraceEvent } from './trace.ts';

/** One press, in ms from the click event's own timestamp (that is, when the browser got the input). */
export interface PressTimes {
  /** Until the panel is complete in the document, layout included. */
  inserted: number;
  /** Until the end of the first frame with the panel: its styles, layout, paint and commit are done. */
  painted: number;
  /** Until the compositor drew that frame. Without a graphics card it is rastered by the processor. */
  drawn: number;
}

const measureName = 'bench-press';

/**
 * Notes the span from the click's timestamp to the task in which the panel is complete. In the
 * extension's world, since only there the closed root can be looked into; without the extension
 * it is the page's own dialog.
 *
 * Why this is honest: a mutation observer runs at the end of the very task that put the panel in,
 * asks for no frame, reads no layout and so hastens nothing. Nor is the frame timed here: the
 * browser's trace has the end of the first Commit after that task. The main thread runs one task
 * after the other, so that this frame has the panel in it and no earlier one can have.
 */
function watchForPanel(name: string): void {
  interface Shared {
    held?: { event: Event };
  }
  const slot = Symbol.for('guard');
  const hasPanel = (host: Element): boolean => {
    const dom = (globalThis.chrome as typeof chrome | undefined)?.dom;
    return !!dom?.openOrClosedShadowRoot(host as HTMLElement)?.querySelector('[role=alertdialog]');
  };
  const isIn = (): boolean =>
    [...document.documentElement.children].some(
      (at) => at.localName === 'div' && (at.className === 'dialog' || hasPanel(at)),
    );
  let wasIn = false;
  const look = (): void => {
    const isNow = isIn();
    const guard = (globalThis as unknown as Record<symbol, Shared>)[slot];
    const clicked = guard
      ? guard.held?.event.timeStamp
      : (window as unknown as { __clickedAt: number }).__clickedAt;
    if (isNow && !wasIn) performance.measure(name, { start: clicked, end: performance.now() });
    wasIn = isNow;
  };
  // Only what has the root element as its parent: the rows' changes cost nothing.
  new MutationObserver(look).observe(document.documentElement, { childList: true });
}

const expression = `(${watchForPanel.toString()})(${JSON.stringify(measureName)})`;

export async function watch(tab: Tab): Promise<void> {
  if (tab.hasExtension()) await tab.inExtension(expression);
  else await tab.page.evaluate(expression);
}

const presses = (page: Page) =>
  page.evaluate((name) => performance.getEntriesByName(name).length, measureName);

/** Where 下架 of the rows stands that are on the screen. */
const targets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].slice(0, 6).map((row) => {
      const { x, y, width, height } = (
        row.querySelectorAll('td:last-child a')[1] as Element
      ).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );

/** Presses once as a hand does, and waits until the panel is in for the `nth` time. */
export async function pressAt(
  page: Page,
  { x, y }: { x: number; y: number },
  nth: number,
): Promise<void> {
  await page.mouse.move(x, y);
  await pause(60);
  await page.mouse.click(x, y, { delay: 60 });
  if (!(await hasPanelCome(page, nth))) throw new Error('the panel did not come');
}

/** Waits until the panel is in for the `nth` time. Looks late and seldom, to disturb nothing. */
async function hasPanelCome(page: Page, nth: number): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    await pause(150);
    if ((await presses(page)) >= nth) return true;
  }
  return false;
}

/** The times of every press in a trace. */
export function timesIn(events: readonly TraceEvent[]): PressTimes[] {
  const starts = events.filter(({ name, ph }) => name === measureName && ph === 'b');
  return starts.flatMap((click) => {
    const after = events.filter(({ pid, ts }) => pid === click.pid && ts >= click.ts);
    const inserted = after.find(({ name, ph }) => name === measureName && ph === 'e');
    const find = (name: string, since: TraceEvent | undefined) =>
      after.find((at) => at.name === name && at.ph !== 'b' && at.ts >= (since?.ts ?? Infinity));
    const commit = find('Commit', inserted);
    const draw = find('DrawFrame', find('ActivateLayerTree', commit));
    if (!inserted || !commit) return [];
    const since = (at: number): number => (at - click.ts) / 1000;
    return [
      {
        inserted: since(inserted.ts),
        painted: since(commit.ts + (commit.dur ?? 0)),
        drawn: since(draw?.ts ?? Number.NaN),
      },
    ];
  });
}

/** Presses of a loaded page, each on another row; the first two warm it up and are left out. */
export async function measurePresses(tab: Tab, times: number): Promise<PressTimes[]> {
  const { page, session } = tab;
  await watch(tab);
  const places = await targets(page);
  const events = await traced(session, 'frames', async () => {
    for (let nth = 0; nth < times + 2; nth += 1) {
      const place = places[nth % places.length];
      if (place) await pressAt(page, place, nth + 1);
      await page.keyboard.press('Escape');
      await pause(150);
    }
  });
  return timesIn(events).slice(2);
}

/**
 * Moments at which a merchant may press already: when the first rows are there and the browser is
 * still reading the page, and so many ms after its load.
 */
export const moments = ['loading', 0, 150, 500] as const;
export type Moment = (typeof moments)[number];

export interface ColdPress extends PressTimes {
  /** Whether the panel was in when it was pressed: else it is brought in for this press. */
  wasIn: boolean;
}

/**
 * A press on a young page, in a new process. The mouse goes down and up at once: each pause would
 * give the panel time to come in.
 */
export async function measureColdPress(tab: Tab, url: string, moment: Moment): Promise<ColdPress> {
  const { page, session } = tab;
  let wasIn = false;
  const events = await traced(session, 'frames', async () => {
    await page.goto(url, { waitUntil: 'commit' });
    while ((await targets(page)).length === 0) await pause(5);
    await watch(tab);
    if (moment !== 'loading') {
      await page.waitForLoadState('load');
      await pause(moment);
    }
    const [{ x, y } = { x: 0, y: 0 }] = await targets(page);
    wasIn = (await tab.inExtension(isPanelIn)) === true;
    await page.mouse.click(x, y);
    await hasPanelCome(page, 1);
    await pause(200);
  });
  // A panel that never came is no missing figure but the worst one.
  const [times = { inserted: Infinity, painted: Infinity, drawn: Infinity }] = timesIn(events);
  return { ...times, wasIn };
}
