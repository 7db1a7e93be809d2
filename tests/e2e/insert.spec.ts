import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { launch } from './browser.ts';
import { editorUrl, serveEditors } from '../editors/serve.ts';

let context: BrowserContext; let folder: string; let own: Page;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guard-'));
  context = await launch(folder);
  await serveEditors(context);
  const id = new URL(context.serviceWorkers()[0]?.url() ?? '').host;
  own = await context.newPage();
  await own.goto(`chrome-extension://${id}/popup.html`);
});
test.afterAll(async () => { await context.close(); rmSync(folder, { recursive: true, force: true }); });

const insert = (page: Page, text: string) => own.evaluate(async ([url, text]) => {
  const tabs = await chrome.tabs.query({ url: 'https://fxg.jinritemai.com/*' });
  const tab = tabs.find((at) => at.url === url);
  return chrome.runtime.sendMessage({ type: 'notice.insert', tabId: tab?.id, text });
}, [page.url(), text] as const);

const kinds = ['textarea','input','react','vue','reactLimited','reactFixed','contenteditable','tiptap','quill','slate','lexical','draft','wangeditor','tinymce','ckeditor'];
for (const kind of kinds) for (const place of [undefined,'frame','shadow'] as const)
  test(`${kind} ${place ?? ''}`, async () => {
    const page = await context.newPage();
    page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => m.type()==='error' && console.log('CON', m.text()));
    await page.goto(editorUrl(kind, place));
    let frame = page.mainFrame();
    if (place === 'frame') { await expect.poll(() => page.frames().length).toBeGreaterThan(1); frame = page.frames().find((at) => at.url().includes('buyin'))!; }
    await frame.waitForFunction(() => window.editor);
    const field = kind === 'tinymce' ? frame.frameLocator('iframe').locator('body') : frame.locator('textarea, input:not([type=file]), [contenteditable=true]').first();
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowLeft');await page.keyboard.press('ArrowLeft');
    const t = Date.now();
    const answer = await insert(page, '第一行\n第二行\n\n第三行');
    const took = Date.now() - t;
    const got = await frame.evaluate(() => window.editor?.read());
    const active = await frame.evaluate(() => document.activeElement?.tagName);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(100);
    console.log(kind, place, took, JSON.stringify(answer), JSON.stringify(got), active, 'UNDO', JSON.stringify(await frame.evaluate(() => window.editor?.read())));
    await page.close();
  });
