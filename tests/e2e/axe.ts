import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('the extension has no world on this page');
  const open = `(() => {
    globalThis.layers = [...document.querySelectorAll('[popover]')].filter((at) => chrome.dom.openOrClosedShadowRoot(at));
    for (const host of layers)
      Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true });
  })()`;
  await session.send('Runtime.evaluate', { expression: open, contextId: world.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: run('globalThis.layers'),
    contextId: world.id,
    awaitPromise: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(String(result.value)) as Violation[];
}
