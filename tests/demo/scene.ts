import type { BrowserContext, Page } from '@playwright/test';
import type { Panel } from '../e2e/panel.ts';
import type { Album } from './album.ts';

/** What an act of the story plays in: the shop's page, what stands on it, and the album. */
export interface Scene {
  context: BrowserContext;
  page: Page;
  panel: Panel;
  album: Album;
}

export const say = (words: string): void => console.log(words);

/** Opens a page of the extension's own: popup.html, at the popup's size, or a section of the workbench. */
export async function openOwn(context: BrowserContext, path: string): Promise<Page> {
  const [worker] = context.serviceWorkers();
  const page = await context.newPage();
  if (path.startsWith('popup')) await page.setViewportSize({ width: 400, height: 580 });
  await page.goto(`chrome-extension://${new URL(worker?.url() ?? '').host}/${path}`);
  return page;
}
