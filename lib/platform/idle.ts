/** Resolves when the page has nothing else to do, what it was told so far is on the screen; after a second at the latest. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
