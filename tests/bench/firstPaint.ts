import type { SeededDesk } from './seededDesk.ts';
import { pause } from './tab.ts';

/** How a popup comes up, in ms from the start of its navigation. */
export interface FirstPaint {
  /** The browser's own first-contentful-paint: head and tabs, with their words. */
  content: number;
  /** Until the frame with the open tab's list is painted. */
  list: number;
}

/** Leaves the popup at a tab, as its own storage has it, and notes when the tab's list is painted. */
function prepare(tab: string): void {
  const state = {
    tab,
    productSearch: '',
    recordSearch: '',
    templateSearch: '',
    templateFilter: { sort: 'used' },
    given: {},
  };
  localStorage.setItem('view', JSON.stringify({ state, version: 0 }));
  const watcher = new MutationObserver(() => {
    if (document.querySelectorAll('[role=tabpanel] :is(li, article)').length < 3) return;
    watcher.disconnect();
    // The first task after the frame: style, layout and paint are done.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => performance.mark('list'));
      port1.start();
      port2.postMessage(0);
    });
  });
  watcher.observe(document, { subtree: true, childList: true });
}

/** Opens the popup as it was left at a tab. */
export async function measureFirstPaint(desk: SeededDesk, tab: string): Promise<FirstPaint> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 400, height: 580 });
  await page.addInitScript(prepare, tab);
  await page.goto(desk.url('popup.html'));
  await page.waitForFunction(() => performance.getEntriesByName('list').length > 0);
  // What it reads after that is over before the next one opens.
  await pause(1500);
  const times = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Infinity;
    return { content: at('first-contentful-paint'), list: at('list') };
  });
  await page.close();
  return times;
}
