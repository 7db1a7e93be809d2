import type { Page } from '@playwright/test';

/** Runs code in the extension's own world of a page, where the browser opens closed roots to it. */
export async function extensionWorld(page: Page): Promise<(code: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('the extension has no world on this page');
  return async (code) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      ...{ expression: code, contextId: world.id, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
