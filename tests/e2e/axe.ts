import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { extensionWorld } from './extensionWorld.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

const run = (root: string) => `
  ${source};
  (async () => {
    const { violations } = await axe.run(${root}, { resultTypes: ['violations'] });
    return JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })));
  })()`;

/** What axe finds on one of our own pages. */
export async function axeOfPage(page: Page): Promise<Violation[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: run('document'),
    awaitPromise: true,
  });
  return JSON.parse(String(result.value)) as Violation[];
}

/**
 * What axe finds in our layers on a shop's page: it runs in the extension's own world, where the
 * browser opens the closed roots to it.
 */
export async function axeOfLayer(page: Page): Promise<Violation[]> {
  const inExtension = await extensionWorld(page);
  const open = `(() => {
    globalThis.layers = [...document.querySelectorAll('[popover]')].filter((at) => chrome.dom.openOrClosedShadowRoot(at));
    for (const host of layers)
      Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true });
  })()`;
  await inExtension(open);
  return JSON.parse(String(await inExtension(run('globalThis.layers')))) as Violation[];
}
