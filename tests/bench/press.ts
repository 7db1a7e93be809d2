import type { Page } from '@playwright/test';
import { isPanelIn, pause, type Tab } from './tab.ts';
import { traced, type TraceEvent } from './trace.ts';

/** One press, in ms from the click event's own timestamp (that is, when the browser got the input). */
export interface PressTimes {
  /** Until the main thread took the click up. */
  wait: number;
  /** Until the end of the first frame with the panel: its styles, layout, paint and commit are done. */
  painted: number;
  /** Until the compositor drew that frame. Without a graphics card it is rastered by the processor. */
  drawn: number;
}

const mark = 'bench-panel-in';

/**
 * Marks the task in which the panel is complete. In the extension's world, since only there the
 * closed root can be looked into; without the extension it is the page's own dialog.
 *
 * Why this is honest: a mutation observer runs at the end of the very task that put the panel in,
 * asks for no frame, reads no layout and so hastens nothing. The time is not taken here but in the
 * browser's trace: from the click's timestamp (EventTiming) to the end of the first Commit after
 * the mark. The main thread runs one task after the other, so that this frame has the panel in it
 * and no earlier one can have.
 */
function watchForPanel(name: string): void {
  const hasPanel = (host: Element): boolean => {
    const dom = (globalThis.chrome as typeof chrome | undefined)?.dom;
    return !!dom?.openOrClosedShadowRoot(host as HTMLElement)?.querySelector('[role=alertdialog]');
  };
  const isIn = () =>
    document.querySelector('body>.dialog') !== null ||
    [...document.documentElement.children].some((at) => at.localName === 'div' && hasPanel(at));
  let wasIn = false;
  const look = (): void => {
    const isNow = isIn();
    if (isNow && !wasIn) performance.mark(name);
    wasIn = isNow;
  };
  const observer = new MutationObserver(look);
  // Only what has the document's root or body as its parent: the rows' changes cost nothing.
  observer.observe(document.documentElement, { childList: true });
  const watchBody = (): void => {
    if (document.body) observer.observe(document.body, { childList: true });
  };
  watchBody();
  addEventListener('DOMContentLoaded', watchBody);
}

const expression = `(${watchForPanel.toString()})(${JSON.stringify(mark)})`;

async function watch(tab: Tab): Promise<void> {
  if (tab.hasExtension()) await tab.inExtension(expression);
  else await tab.page.evaluate(expression);
}

const marks = (page: Page) =>
  page.evaluate((name) => performance.getEntriesByName(name).length, mark);

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

/** Presses once as a hand does, and waits until the panel is in. */
async function pressAt(page: Page, { x, y }: { x: number; y: number }, nth: number): Promise<void> {
  await page.mouse.move(x, y);
  await pause(60);
  await page.mouse.click(x, y, { delay: 60 });
  if (!(await hasPanelCome(page, nth))) throw new Error('the panel did not come');
}

/** Waits until the panel is in for the `nth` time. Looks late and seldom, to disturb nothing. */
async function hasPanelCome(page: Page, nth: number): Promise<boolean> {
  for (const end = Date.now() + 8000; Date.now() < end;) {
    await pause(150);
    if ((await marks(page)) >= nth) return true;
  }
  return false;
}

/** The times of every press in a trace. */
export function timesIn(events: readonly TraceEvent[]): PressTimes[] {
  const marked = events.filter(({ name, ph }) => name === mark && (ph === 'R' || ph === 'I'));
  return marked.flatMap(({ ts, pid }) => {
    const here = events.filter((event) => event.pid === pid);
    const data = (event: TraceEvent) => event.args.data ?? {};
    const isClick = (event: TraceEvent) =>
      event.name === 'EventTiming' && event.ph === 'b' && data(event)['type'] === 'click';
    const click = here.findLast((event) => isClick(event) && event.ts <= ts);
    const commit = here.find(
      (event) => event.name === 'Commit' && event.ph === 'X' && event.ts >= ts,
    );
    if (!click || !commit) return [];
    const committed = commit.ts + (commit.dur ?? 0);
    const active = here.find(
      (event) => event.name === 'ActivateLayerTree' && event.ts >= commit.ts,
    );
    const draw = here.find(
      (event) => event.name === 'DrawFrame' && event.ts >= (active?.ts ?? Infinity),
    );
    const since = (at: number) => (at - click.ts) / 1000;
    const wait = Number(data(click)['processingStart']) - Number(data(click)['timeStamp']);
    return [{ wait, painted: since(committed), drawn: since(draw?.ts ?? Number.NaN) }];
  });
}

/** Presses of a loaded page, each on another row; the first two warm it up and are left out. */
export async function measurePresses(tab: Tab, times: number): Promise<PressTimes[]> {
  const { page, session } = tab;
  await watch(tab);
  const places = await targets(page);
  const events = await traced(session, async () => {
    for (let nth = 0; nth < times + 2; nth += 1) {
      const place = places[nth % places.length];
      if (place) await pressAt(page, place, nth + 1);
      await page.keyboard.press('Escape');
      await pause(150);
    }
  });
  return timesIn(events).slice(2);
}

/** Moments after the rows are there at which a merchant may press already, in ms. */
export const moments = [0, 150, 500] as const;
export type Moment = (typeof moments)[number];

export interface ColdPress extends PressTimes {
  /** Whether the panel was in when it was pressed: else it is brought in for this press. */
  wasIn: boolean;
}

/**
 * A press on a page that is still loading, `moment` ms after its first rows are there, in a new
 * process. The mouse goes down and up at once: each pause would give the panel time to come in.
 */
export async function measureColdPress(tab: Tab, url: string, moment: Moment): Promise<ColdPress> {
  const { page, session } = tab;
  let wasIn = false;
  const events = await traced(session, async () => {
    await page.goto(url, { waitUntil: 'commit' });
    while ((await targets(page)).length === 0) await pause(5);
    await pause(moment);
    await watch(tab);
    const [{ x, y } = { x: 0, y: 0 }] = await targets(page);
    wasIn = (await tab.inExtension(isPanelIn)) === true;
    await page.mouse.click(x, y);
    await hasPanelCome(page, 1);
    await pause(200);
  });
  // A panel that never came is no missing figure but the worst one.
  const [times = { wait: Infinity, painted: Infinity, drawn: Infinity }] = timesIn(events);
  return { ...times, wasIn };
}
