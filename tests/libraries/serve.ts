import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

const built =
  process.env['LIBRARIES'] ?? fileURLToPath(new URL('../../.libraries/', import.meta.url));

/** The address of the product list that is built with a library, by the name of its file in `kinds`. */
export const libraryUrl = (name: string): string =>
  `https://fxg.jinritemai.com/ffa/g/list?library=${name}`;

/** Serves the libraries' pages; to be called after `serveShop`, whose answers are others. */
export async function serveLibraries(context: BrowserContext): Promise<void> {
  const page = { path: `${built}index.html`, contentType: 'text/html; charset=utf-8' };
  await context.route(/^https:\/\/fxg\.jinritemai\.com\/ffa\/g\/list\?library=/, (route) =>
    route.fulfill(page),
  );
  await context.route(/^https:\/\/fxg\.jinritemai\.com\/__libraries\//, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: built + pathname.slice('/__libraries/'.length) });
  });
}
