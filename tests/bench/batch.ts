import type { Page } from '@playwright/test';
import { pressAt, timesIn, watch, type PressTimes } from './press.ts';
import { pause, type Tab } from './tab.ts';
import { traced } from './trace.ts';

/** How many products are chosen when 批量下架 is pressed. */
export const batchSizes = [1, 500] as const;
export type BatchSize = (typeof batchSizes)[number];

/** How many rows the page has. */
export const batchRows = 1000;

/** Ticks just the first rows, and says where 批量下架 stands. */
const choose = (page: Page, size: BatchSize) =>
  page.evaluate((count) => {
    for (const [index, box] of document.querySelectorAll('tbody input').entries())
      (box as HTMLInputElement).checked = index < count;
    const button = document.querySelector('.batchOpWrap button') as HTMLElement;
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, size);

/** Presses of a loaded page, in turn with one product chosen and with many; the first of each warms it up. */
export async function measureBatches(
  { page, session, ...tab }: Tab,
  times: number,
): Promise<Record<BatchSize, PressTimes[]>> {
  await watch({ page, session, ...tab });
  const events = await traced(session, 'frames', async () => {
    for (let nth = 0; nth < (times + 1) * batchSizes.length; nth += 1) {
      const size = batchSizes[nth % batchSizes.length] ?? 1;
      const place = await choose(page, size);
      await pause(150);
      await pressAt(page, place, nth + 1);
      // What is thought of so many comes later, and is not to fall into the next press.
      await pause(1000);
      await page.keyboard.press('Escape');
      await pause(150);
    }
  });
  const all = timesIn(events).slice(batchSizes.length);
  const of = (size: BatchSize) =>
    all.filter((_, index) => batchSizes[index % batchSizes.length] === size);
  return { 1: of(1), 500: of(500) };
}
