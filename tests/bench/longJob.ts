import type { Page } from '@playwright/test';
import { pause } from './tab.ts';

/** A longer piece of work that a page does. */
export interface LongJob {
  /** From the press to the words that it is done, in ms. */
  whole: number;
  /** The longest time for which nothing else could run in the page, in ms; one below 50 is none. */
  longest: number;
  /** Different states of the progress that were painted. */
  steps: number;
}

interface Watched {
  longest: number;
  steps: Set<number>;
}

/** Notes long tasks, and the progress as each frame has it. */
function watch(): void {
  const watched: Watched = { longest: 0, steps: new Set() };
  (globalThis as unknown as { __job: Watched }).__job = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask' });
  const look = (): void => {
    const progress = document.querySelector('progress');
    if (progress) watched.steps.add(progress.value);
    requestAnimationFrame(look);
  };
  look();
}

/** Begins a piece of work by `begin` and waits until the page says, in these words, that it has ended. */
export async function measureJob(
  page: Page,
  begin: () => Promise<void>,
  ended: string,
): Promise<LongJob> {
  await page.evaluate(watch);
  const start = Date.now();
  await begin();
  await page.getByText(ended).first().waitFor({ timeout: 300_000 });
  const whole = Date.now() - start;
  return page.evaluate((took) => {
    const { longest, steps } = (globalThis as unknown as { __job: Watched }).__job;
    return { whole: took, longest, steps: steps.size };
  }, whole);
}

/** Begins it, stops it after a second, and gives how long the page took to say that it has stopped, in ms. */
export async function measureStop(page: Page, begin: () => Promise<void>): Promise<number> {
  await begin();
  await pause(1000);
  return page.evaluate(async () => {
    const isStop = ({ textContent }: Element): boolean => textContent === '停止';
    const button = [...document.querySelectorAll('.job button')].find(isStop) as HTMLElement;
    const start = performance.now();
    button.click();
    while (document.querySelector('.job progress'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}
