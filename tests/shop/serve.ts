import { fileURLToPath } from 'node:url';
import type { BrowserContext, Route } from '@playwright/test';
import { plainPage } from './plain.ts';

export interface ServeOptions {
  /** Where `vite build -c tests/shop/vite.config.ts` put the bundle, or where SHOP says. */
  folder?: string;
}

const built = process.env['SHOP'] ?? fileURLToPath(new URL('../../.shop/', import.meta.url));

/** Serves the model shop at the real addresses of both hosts in every page and frame of the context. */
export async function serveShop(
  context: BrowserContext,
  { folder = built }: ServeOptions = {},
): Promise<void> {
  await context.route(/^https:\/\/(fxg|buyin)\.jinritemai\.com\//, (route) =>
    answer(route, folder),
  );
}

async function answer(route: Route, folder: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const plain = plainPage(pathname);
  if (plain) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: plain });
  if (pathname.startsWith('/__shop/'))
    return route.fulfill({ path: folder + pathname.slice('/__shop/'.length) });
  // Any other path of a page is the app's; what is not a page does not exist here.
  if (route.request().resourceType() !== 'document') return route.fulfill({ status: 404 });
  return route.fulfill({ path: `${folder}index.html`, contentType: 'text/html; charset=utf-8' });
}
