import type { Page } from '@playwright/test';
import type { Place } from '../editors/serve.ts';
import {
  expect,
  fieldIn,
  frameAt,
  insert,
  linesIn,
  openEditor,
  placeCaret,
  readEditor,
  test,
  type Desk,
} from './insertion.ts';

const notice = '今天 18 点下架\n请尽快下单\n\n客服会回复您';
const lines = ['开头今天 18 点下架', '请尽快下单', '客服会回复您结尾'];
/** What TinyMCE makes of a pasted text: paragraphs between those that were there. */
const apart = ['开头', '今天 18 点下架', '请尽快下单', '客服会回复您', '结尾'];

/** Fields of the page's own, and editors that stand wherever a page has them. */
const own = ['textarea', 'react', 'vue', 'contenteditable'] as const;
const rich = ['tiptap', 'slate', 'lexical', 'wangeditor'] as const;

/** Puts a notice into an editor's page: it comes in whole, the field keeps the focus, one undo takes it back. */
async function comesIn(page: Page, desk: Desk, kind: string, place?: Place): Promise<void> {
  const frame = await openEditor(page, kind, place);
  const field = fieldIn(frame, kind);
  const first = await readEditor(frame);
  await placeCaret(page, field);
  expect(await insert(desk, page, notice)).toEqual({ outcome: 'inserted' });
  await expect.poll(() => linesIn(frame)).toEqual(kind === 'tinymce' ? apart : lines);
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readEditor(frame)).toBe(first);
}

test.describe('a notice comes in once, at the caret, with its lines, and one undo takes it back', () => {
  const kinds = [
    'textarea',
    'react',
    'vue',
    'contenteditable',
    'tiptap',
    'quill',
    'slate',
    'lexical',
    'draft',
    'wangeditor',
    'tinymce',
    'designMode',
    'ckeditor',
    'barred',
    'slateBarred',
    'inputOnly',
    'twice',
  ] as const;
  for (const kind of kinds) test(kind, ({ page, desk }) => comesIn(page, desk, kind));

  // Of the others, Draft and TinyMCE cannot be typed into in a shadow root, and CKEditor fails there.
  const elsewhere = {
    frame: [...own, ...rich, 'draft', 'tinymce', 'ckeditor', 'quill'],
    shadow: [...own, ...rich],
  } as const;
  for (const place of ['frame', 'shadow'] as const)
    test(`in a ${place}: ${elsewhere[place].join(', ')}`, async ({ page, desk }) => {
      test.setTimeout(120_000);
      for (const kind of elsewhere[place])
        await test.step(kind, () => comesIn(page, desk, kind, place));
    });
});

// Quill does not see its own caret in a shadow root, and pastes at the start.
test('a notice that comes in elsewhere than at the caret is taken back, and not said to be inserted', async ({
  page,
  desk,
}) => {
  const frame = await openEditor(page, 'quill', 'shadow');
  const first = await readEditor(frame);
  await placeCaret(page, fieldIn(frame, 'quill'));
  expect(await insert(desk, page, notice)).toEqual({ outcome: 'copied' });
  expect(await readEditor(frame)).toBe(first);
});

for (const kind of ['textarea', 'contenteditable', 'tiptap', 'slate', 'lexical'])
  test(`what is selected is replaced: ${kind}`, async ({ page, desk }) => {
    const frame = await openEditor(page, kind);
    await placeCaret(page, fieldIn(frame, kind), 1);
    expect(await insert(desk, page, '一\n二')).toEqual({ outcome: 'inserted' });
    await expect.poll(() => linesIn(frame)).toEqual(['开头一', '二尾']);
  });

test('one line takes the lines of a notice with blanks between them', async ({ page, desk }) => {
  const frame = await openEditor(page, 'input');
  await placeCaret(page, fieldIn(frame, 'input'));
  expect(await insert(desk, page, notice)).toEqual({ outcome: 'inserted' });
  expect(await readEditor(frame)).toBe('开头今天 18 点下架 请尽快下单 客服会回复您结尾');
});

test('the frame that has the focus takes it, and no other', async ({ page, desk }) => {
  const first = await openEditor(page, 'textarea', 'frames');
  const second = await frameAt(page, 1);
  await second.waitForFunction(() => window.editor);
  await placeCaret(page, fieldIn(first, 'textarea'));
  await placeCaret(page, fieldIn(second, 'textarea'));
  expect(await insert(desk, page, '一')).toEqual({ outcome: 'inserted' });
  expect([await readEditor(first), await readEditor(second)]).toEqual(['开头结尾', '开头一结尾']);
});

test('a field that the focus has left for another frame takes nothing', async ({ page, desk }) => {
  const first = await openEditor(page, 'textarea', 'frames');
  const second = await frameAt(page, 1);
  await second.waitForFunction(() => window.editor);
  await placeCaret(page, fieldIn(first, 'textarea'));
  await second.locator('h1').click();
  expect(await insert(desk, page, '一')).toEqual({ outcome: 'no-field' });
  expect([await readEditor(first), await readEditor(second)]).toEqual(['开头结尾', '开头结尾']);
});

test('a notice of 20 000 characters comes in whole', async ({ page, desk }) => {
  const frame = await openEditor(page, 'textarea');
  await placeCaret(page, fieldIn(frame, 'textarea'));
  const long = '一行有十个字的通知。'.repeat(2000);
  expect(await insert(desk, page, long)).toEqual({ outcome: 'inserted' });
  expect(await readEditor(frame)).toBe(`开头${long}结尾`);
});
