import { measureMutation } from './mutation.ts';
import { pause, type Tab } from './tab.ts';

export interface MarksCost {
  /** Time of our scripts per drawn frame while the page changes, in ms. */
  ms: number;
  /** Marks in the document beyond the rows in sight, at the most. */
  beyond: number;
}

/** How many products have an open case: as many as the dock is told of. */
const cases = 50;

/** Opens a case for each of the first products, as the dock would. */
const openCases = `(async () => {
  const { dock } = globalThis[Symbol.for('delist-guard-stage')];
  for (const hold of (await dock.hear({ type: 'page.state' })).holds.slice(0, ${cases}))
    await chrome.runtime.sendMessage({ type: 'case.open', hold, kind: 'opened' });
})()`;

/** How many flags stand in our layers. */
const countMarks = `[...document.documentElement.children]
  .map((at) => chrome.dom.openOrClosedShadowRoot(at)?.querySelectorAll('.marks button').length ?? 0)
  .reduce((sum, count) => sum + count, 0)`;

const rowsInSight = (): number =>
  [...document.querySelectorAll('tbody tr')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }).length;

/** Waits until the rows bear flags, and measures what these cost while the page changes. */
export async function measureMarks(tab: Tab): Promise<MarksCost> {
  const marks = async () => Number(await tab.inExtension(countMarks));
  await tab.inExtension(openCases);
  const end = Date.now() + 20_000;
  while ((await marks()) === 0) {
    if (Date.now() > end) throw new Error('no mark came');
    await pause(100);
  }
  // The search through the rows, begun with the first case, is over by then.
  await pause(1500);
  const before = await marks();
  const { ms } = await measureMutation(tab);
  const seen = await tab.page.evaluate(rowsInSight);
  return { ms, beyond: Math.max(before, await marks()) - seen };
}
