import type { CDPSession, Page } from '@playwright/test';
import type { Arm } from './arms.ts';
import { benchUrl, type BenchPath } from './benchPage.ts';

interface World {
  id: number;
  origin: string;
  auxData?: { isDefault?: boolean };
}

/** One page of one arm with its debugging session. */
export interface Tab {
  page: Page;
  session: CDPSession;
  /** Evaluates in the world of the extension's content scripts; `undefined` where there is none. */
  inExtension: (expression: string) => Promise<unknown>;
  hasExtension: () => boolean;
}

/** Asks the extension's world whether the panel has been injected. */
export const isPanelIn = `globalThis[Symbol.for('guard')]?.review !== undefined`;

/**
 * Runs `work` in a new page, which gets a renderer process of its own: nothing is warm in it, and
 * nothing of the page before is counted.
 */
export async function inTab<T>({ context }: Arm, work: (tab: Tab) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let worlds: World[] = [];
  session.on('Runtime.executionContextsCleared', () => (worlds = []));
  session.on('Runtime.executionContextCreated', (event) => worlds.push(event.context as World));
  await session.send('Runtime.enable');
  const ours = () => worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  const inExtension = async (expression: string): Promise<unknown> => {
    const world = ours();
    if (!world) return undefined;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  try {
    return await work({ page, session, inExtension, hasExtension: () => ours() !== undefined });
  } finally {
    await page.close();
  }
}

/** Loads a page and waits until the panel is in (`list`, `marks`), or says that it stayed out (`home`). */
export async function load(tab: Tab, path: BenchPath, rows: number): Promise<void> {
  await tab.page.goto(benchUrl(path, rows));
  const end = Date.now() + 10_000;
  while (path !== 'home' && tab.hasExtension() && !(await tab.inExtension(isPanelIn))) {
    if (Date.now() > end) throw new Error('the panel did not come in');
    await pause(50);
  }
  // What follows a load (idle injection, first paints, the worker's answers) is over by then.
  // The dock looks at the page for a while.
  await pause(path === 'home' ? 400 : 1500);
  if (path === 'home' && (await tab.inExtension(isPanelIn))) throw new Error('the panel is in');
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
