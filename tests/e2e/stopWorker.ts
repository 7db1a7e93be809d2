import { expect, type Page } from '@playwright/test';

/** Stops the worker of a page's extension, as the browser does with one that has nothing to do. */
export async function workerStopper(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let running: string | undefined;
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      running = runningStatus === 'running' ? versionId : undefined;
      if (runningStatus === 'stopped') stops += 1;
    }
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await expect.poll(() => running).toBeDefined();
    const before = stops;
    if (running) await session.send('ServiceWorker.stopWorker', { versionId: running });
    // What waits for it may have begun another one at once.
    await expect.poll(() => stops).toBeGreaterThan(before);
  };
}
