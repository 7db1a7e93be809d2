import { workerStopper } from '../e2e/stopWorker.ts';
import { bare, type SeededDesk } from './seededDesk.ts';
import { pause } from './tab.ts';

/** Stops the background some times, and gives how long each first message to it took until its answer, in ms. */
export async function measureWaking(
  { context, url }: SeededDesk,
  times: number,
): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url(bare));
  const stop = await workerStopper(page);
  const ask = () =>
    page.evaluate(async () => {
      const start = performance.now();
      const answer: unknown = await chrome.runtime.sendMessage({ type: 'reminder.ring' });
      if (!Reflect.get(Object(answer), 'ok')) throw new Error('the background did not answer');
      return performance.now() - start;
    });
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await ask();
    await pause(1500);
    await stop();
    await pause(300);
    took.push(await ask());
  }
  await page.close();
  return took;
}
