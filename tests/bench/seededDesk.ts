import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from './arms.ts';
import type { SeedCounts } from './deskSeed.ts';
import { bundleOf } from './bundleOf.ts';
import { pause } from './tab.ts';

/** A browser with the extension, in whose database there is much. */
export interface SeededDesk {
  context: BrowserContext;
  /** The address of one of the extension's pages. */
  url: (path: string) => string;
}

/** A page of the extension's origin in which nothing of it runs. */
export const bare = 'icon/16.png';

/** Runs `work` with a seeded browser and ends it. */
export async function withSeededDesk(
  extension: string,
  counts: SeedCounts,
  work: (desk: SeededDesk) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const context = await launch(folder, extension);
  try {
    const [worker] = context.serviceWorkers();
    const { host } = new URL(worker?.url() ?? '');
    const url = (path: string): string => `chrome-extension://${host}/${path}`;
    const page = await context.newPage();
    await page.goto(url(bare));
    await seed(page, counts);
    await page.close();
    await work({ context, url });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(page: Page, counts: SeedCounts): Promise<void> {
  // The extension makes its tables, and stores what it brings, when it is installed.
  const isMade = () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'delist-guard'),
    );
  while (!(await isMade())) await pause(100);
  await pause(3000);
  const code = await bundleOf('deskSeed.ts');
  await page.evaluate(
    `(async () => { ${code}; await __bundle.seedDesk(${JSON.stringify(counts)}, Date.now()); })()`,
  );
  // The browser goes on sorting what was written for a while.
  await pause(10_000);
}
