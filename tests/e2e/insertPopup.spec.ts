import type { Page } from '@playwright/test';
import {
  expect,
  fieldIn,
  linesIn,
  openEditor,
  placeCaret,
  readEditor,
  test,
  type Desk,
} from './insertion.ts';

const named = '把 短通知 插入到页面';

/** One template without variables; the popup is on 模板 when it opens. */
async function prepare({ own }: Desk, text: string): Promise<void> {
  await own.evaluate(async (words) => {
    const template = { id: 't-1', name: '短通知', audience: 'buyers', text: words, updatedAt: 1 };
    await chrome.runtime.sendMessage({ type: 'template.save', template });
  }, text);
  await own.getByRole('tab', { name: '模板' }).click();
}

/** The browser's own popup takes the focus from the page, as a merchant's press on the toolbar does. */
async function openRealPopup({ context, own }: Desk): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => chrome.action.openPopup());
  const count = () => chrome.extension.getViews({ type: 'popup' }).length;
  await expect.poll(() => own.evaluate(count)).toBe(1);
}

/** What stands in the real popup, which only our own pages see. */
const said = ({ own }: Desk): Promise<string> =>
  own.evaluate(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    return popup?.document.body.textContent ?? '';
  });

/** The page loses the focus as a merchant's does: Playwright otherwise tells it that it has it. */
async function followFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}

const kinds = ['textarea', 'slate', 'lexical', 'draft', 'tinymce'];
for (const kind of kinds)
  test(`the popup’s button puts a notice where the caret was, and undo still works: ${kind}`, async ({
    page,
    desk,
  }) => {
    await prepare(desk, '今天下架');
    const frame = await openEditor(page, kind);
    await followFocus(page);
    const first = await readEditor(frame);
    await placeCaret(page, fieldIn(frame, kind));
    await openRealPopup(desk);
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(false);
    await expect.poll(() => said(desk)).toContain('短通知');
    await desk.own.evaluate((name) => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      popup?.document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
    }, named);
    await expect.poll(() => said(desk)).toContain('已插入到页面');
    expect((await linesIn(frame)).join('')).toBe('开头今天下架结尾');
    expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
    await desk.own.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
    await page.bringToFront();
    await expect(fieldIn(frame, kind)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(() => readEditor(frame)).toBe(first);
  });

test('a notice is found and put where the caret was, by keys alone', async ({ page, desk }) => {
  const { own } = desk;
  await prepare(desk, '今天下架');
  const frame = await openEditor(page, 'textarea');
  await placeCaret(page, fieldIn(frame, 'textarea'));
  await own.reload();
  await own.locator('.notice').first().waitFor();
  await own.keyboard.press('/');
  await own.keyboard.type('短通知');
  await expect(own.locator('.notice h3').first()).toContainText('短通知');
  await own.keyboard.press('Alt+Shift+Digit1');
  await expect(own.getByText('已插入到页面')).toBeVisible();
  expect((await linesIn(frame)).join('')).toBe('开头今天下架结尾');
});

test.describe('what was not taken is on the clipboard, and the popup says so', () => {
  for (const [kind, words] of [
    ['reactFixed', '这个输入框没有收下'],
    ['fields', '没有找到要填的地方'],
  ] as const)
    test(kind, async ({ page, desk }) => {
      const { own } = desk;
      await prepare(desk, `今天下架 ${kind}`);
      const frame = await openEditor(page, kind);
      if (kind === 'fields') await frame.locator('#password').focus();
      else await placeCaret(page, fieldIn(frame, kind));
      const first = await readEditor(frame);
      await own.reload();
      await own.getByRole('button', { name: named }).click();
      await expect(own.getByRole('alert')).toContainText(words);
      await expect(own.getByRole('alert')).toContainText('文字已复制');
      expect(await own.evaluate(() => navigator.clipboard.readText())).toBe(`今天下架 ${kind}`);
      expect(await readEditor(frame)).toBe(first);
    });

  test('a limit is told with its number, and the text is on the clipboard', async ({
    page,
    desk,
  }) => {
    const { own } = desk;
    await prepare(desk, '今'.repeat(30));
    const frame = await openEditor(page, 'fields');
    await frame.locator('#limited').focus();
    await own.reload();
    await own.getByRole('button', { name: named }).click();
    await expect(own.getByRole('alert')).toContainText('最多 20 字，通知有 30 字');
    await expect(own.getByRole('alert')).toContainText('文字已复制');
    expect(await own.evaluate(() => navigator.clipboard.readText())).toBe('今'.repeat(30));
  });
});
