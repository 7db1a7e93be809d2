import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  expect,
  test as base,
  type BrowserContext,
  type Frame,
  type Locator,
  type Page,
} from '@playwright/test';
import { editorUrl, serveEditors, type Place } from '../editors/serve.ts';
import { launch } from './browser.ts';

export interface Desk {
  context: BrowserContext;
  /** The popup as a page: it stays open, and lets a test ask the background. */
  own: Page;
}

/** One browser for all tests of a worker: what they change is in a page of their own. */
export const test = base.extend<{ page: Page }, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'guard-'));
      const context = await launch(folder);
      await serveEditors(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
      const own = await context.newPage();
      await own.setViewportSize({ width: 400, height: 580 });
      await own.goto(`chrome-extension://${id}/popup.html`);
      await use({ context, own });
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  page: async ({ desk }, use) => {
    const page = await desk.context.newPage();
    await use(page);
    await page.close();
  },
});

/** What the background answers when a notice is to go into a page. */
export const insert = ({ own }: Desk, page: Page, text: string): Promise<unknown> =>
  own.evaluate(
    async ([url, notice]) => {
      const tabs = await chrome.tabs.query({ url: 'https://fxg.jinritemai.com/*' });
      const tabId = tabs.find((tab) => tab.url === url)?.id;
      const reply: unknown = await chrome.runtime.sendMessage({
        type: 'notice.insert',
        tabId,
        text: notice,
      });
      return Object(reply).insertion ?? reply;
    },
    [page.url(), text] as const,
  );

/** Opens an editor's page; gives the frame in which it stands, the first one of several. */
export async function openEditor(page: Page, name: string, place?: Place): Promise<Frame> {
  await page.goto(editorUrl(name, place));
  const isFramed = place !== undefined && place !== 'shadow';
  const frame = isFramed ? await frameAt(page, 0) : page.mainFrame();
  await frame.waitForFunction(() => window.editor);
  return frame;
}

/** The frame of a page that stands at this place among its frames. */
export async function frameAt(page: Page, index: number): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`there is no frame ${index}`);
  return frame;
}

export const readEditor = (frame: Frame): Promise<string> =>
  frame.evaluate(() => window.editor?.read() ?? '');

/** The lines in which something stands. */
export const linesIn = async (frame: Frame): Promise<string[]> =>
  (await readEditor(frame)).split('\n').filter((line) => line.trim() !== '');

/** The field of an editor, which may stand in a frame of its own. */
export const fieldIn = (frame: Frame, kind: string): Locator =>
  ['tinymce', 'designMode'].includes(kind)
    ? frame.frameLocator('iframe').locator('body')
    : frame.locator('textarea, input:not([type=file]), [contenteditable=true]').first();

/** Presses until the caret stands behind 开头, and selects as many characters from there as are asked for. */
export async function placeCaret(page: Page, field: Locator, selected = 0): Promise<void> {
  await expect(async () => {
    await field.click();
    for (const key of ['Control+End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await expect.poll(() => textBeforeCaret(field), { timeout: 500 }).toBe('开头');
  }).toPass({ timeout: 20_000 });
  for (let count = 0; count < selected; count += 1) await page.keyboard.press('Shift+ArrowRight');
}

const textBeforeCaret = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return element.value.slice(0, element.selectionStart ?? 0);
    const root = element.getRootNode();
    const own: unknown = Reflect.get(root, 'getSelection');
    const selection: Selection = typeof own === 'function' ? own.call(root) : getSelection();
    const { focusNode, focusOffset } = selection;
    if (!focusNode) return '';
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(focusNode, focusOffset);
    return range.toString().replace(/\p{Cf}/gu, '');
  });

export { expect };
