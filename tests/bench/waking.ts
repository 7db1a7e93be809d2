import { bare, type SeededDesk } from './seededDesk.ts';
import { pause } from './tab.ts';

/** Stops the background some times, and gives how long each first message to it took until its answer, in ms. */
export async function measureWaking(
  { context, url }: SeededDesk,
  times: number,
): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url(bare));
  const session = await context.newCDPSession(page);
  let running: string | undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions)
      running = runningStatus === 'running' ? versionId : undefined;
  });
  await session.send('ServiceWorker.enable');
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
    if (running) await session.send('ServiceWorker.stopWorker', { versionId: running });
    while (running) await pause(50);
    await pause(300);
    took.push(await ask());
  }
  await page.close();
  return took;
}
