import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { extensionWorld } from './extensionWorld.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Brings axe in where it is not yet, and has it look at `root`. */
const run = (root: string, options: object) => `
  if (!globalThis.axe) { ${source} };
  (async () => {
    const { violations } = await axe.run(${root}, { resultTypes: ['violations'], ...${JSON.stringify(options)} });
    return JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })));
  })()`;

/** What it finds when it is light, and of what the scheme decides, the colours, when it is dark. */
async function inBothSchemes(
  page: Page,
  look: (options: object) => Promise<unknown>,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [colorScheme, options] of [
    ['light', {}],
    ['dark', { runOnly: ['color-contrast'] }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = JSON.parse(String(await look(options))) as Violation[];
    found.push(...violations.map((at) => ({ ...at, id: `${at.id}, ${colorScheme}` })));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

/** What axe finds on one of our own pages, light and dark. */
export async function axeOfPage(page: Page): Promise<Violation[]> {
  const session = await page.context().newCDPSession(page);
  return inBothSchemes(page, async (options) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: run('document', options),
      awaitPromise: true,
    });
    return result.value;
  });
}

/**
 * What axe finds in our layers on a shop's page, light and dark: it runs in the extension's own
 * world, where the browser opens the closed roots to it.
 */
export async function axeOfLayer(page: Page): Promise<Violation[]> {
  const inExtension = await extensionWorld(page);
  const open = `(() => {
    globalThis.layers = [...document.querySelectorAll('[popover]')].filter((at) => chrome.dom.openOrClosedShadowRoot(at));
    for (const host of layers)
      Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true });
  })()`;
  await inExtension(open);
  return inBothSchemes(page, (options) => inExtension(run('globalThis.layers', options)));
}
