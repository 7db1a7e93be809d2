import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

const built = process.env['EDITORS'] ?? fileURLToPath(new URL('../../.editors/', import.meta.url));

/** Where the editor stands: see main.ts. */
export type Place = 'frame' | 'frames' | 'stranger' | 'shadow';

/** The address of the page of an editor, by the name of its file in `kinds`. */
export const editorUrl = (name: string, place?: Place): string =>
  `https://fxg.jinritemai.com/ffa/x/editors/${name}${place ? `?in=${place}` : ''}`;

/** Serves the editors' pages at both hosts and at a stranger's; to be called after `serveShop`, whose answers are others. */
export async function serveEditors(context: BrowserContext): Promise<void> {
  const page = { path: `${built}index.html`, contentType: 'text/html; charset=utf-8' };
  await context.route(
    /^https:\/\/((fxg|buyin)\.jinritemai\.com|stranger\.example)\/ffa\/x\/editors\//,
    (route) => route.fulfill(page),
  );
  await context.route(
    /^https:\/\/((fxg|buyin)\.jinritemai\.com|stranger\.example)\/__editors\//,
    (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: built + pathname.slice('/__editors/'.length) });
    },
  );
}
