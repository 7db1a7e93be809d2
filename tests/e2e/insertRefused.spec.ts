import { shopUrl } from '../shop/shopUrl.ts';
import {
  expect,
  fieldIn,
  insert,
  linesIn,
  openEditor,
  placeCaret,
  readEditor,
  test,
} from './insertion.ts';
import { Panel } from './panel.ts';
import { press } from './shop.ts';

const tooLong = '今天 18 点下架，请尽快下单，客服会回复您';

test('no secret, no closed and no hidden field takes a notice', async ({ page, desk }) => {
  const frame = await openEditor(page, 'fields');
  const before = await readEditor(frame);
  const ids = before.split('\n').map((line) => line.split(':')[0] ?? '');
  const closed = ids.filter((id) => !id.startsWith('limited'));
  expect(closed).toHaveLength(24);
  for (const id of closed) {
    await frame.locator(`#${id}`).evaluate((field: HTMLElement) => field.focus());
    expect([id, await insert(desk, page, '一')]).toEqual([id, { outcome: 'no-field' }]);
  }
  expect(await readEditor(frame)).toBe(before);
});

for (const id of ['limited', 'limitedLine'])
  test(`a field's limit is kept to, and told: ${id}`, async ({ page, desk }) => {
    const frame = await openEditor(page, 'fields');
    await frame.locator(`#${id}`).focus();
    await page.keyboard.press('Control+End');
    expect(await insert(desk, page, tooLong)).toEqual({ outcome: 'too-long', most: 20 });
    await expect(frame.locator(`#${id}`)).toHaveValue('a');
    expect(await insert(desk, page, '今'.repeat(19))).toEqual({ outcome: 'inserted' });
    await expect(frame.locator(`#${id}`)).toHaveValue(`a${'今'.repeat(19)}`);
  });

for (const kind of ['reactLimited', 'tiptapLimited'])
  test(`a limit of the page's own is kept to, and nothing of a notice is left: ${kind}`, async ({
    page,
    desk,
  }) => {
    const frame = await openEditor(page, kind);
    await placeCaret(page, fieldIn(frame, kind));
    expect(await insert(desk, page, tooLong)).toEqual({ outcome: 'too-long' });
    expect(await linesIn(frame)).toEqual(['开头结尾']);
    expect(await insert(desk, page, '今天')).toEqual({ outcome: 'inserted' });
    expect(await linesIn(frame)).toEqual(['开头今天结尾']);
  });

for (const kind of ['reactFixed', 'fixedLate', 'shut'])
  test(`what takes nothing is left as it was: ${kind}`, async ({ page, desk }) => {
    const frame = await openEditor(page, kind);
    await placeCaret(page, fieldIn(frame, kind));
    expect(await insert(desk, page, '今天')).toEqual({ outcome: 'copied' });
    expect(await linesIn(frame)).toEqual(['开头结尾']);
  });

test('a stranger’s frame takes nothing', async ({ page, desk }) => {
  const frame = await openEditor(page, 'textarea', 'stranger');
  await placeCaret(page, fieldIn(frame, 'textarea'));
  expect(await insert(desk, page, '一')).toEqual({ outcome: 'no-field' });
  expect(await readEditor(frame)).toBe('开头结尾');
});

test('our own panel takes nothing, whatever in it has the focus', async ({ page, desk }) => {
  const panel = await Panel.of(page);
  await page.goto(shopUrl('list'));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('spinbutton', /./);
  const before = await panel.find('spinbutton', /./);
  expect(before?.isFocused).toBe(true);
  expect(await insert(desk, page, '19')).toEqual({ outcome: 'no-field' });
  expect(await panel.find('spinbutton', /./)).toEqual(before);
});

test('a page does not see the way in, and a tab that is no shop’s has none', async ({
  page,
  desk,
}) => {
  const frame = await openEditor(page, 'textarea');
  await placeCaret(page, fieldIn(frame, 'textarea'));
  expect(await insert(desk, page, '一')).toEqual({ outcome: 'inserted' });
  const seen = () => Symbol.for('delist-guard-insert') in globalThis;
  expect(await frame.evaluate(seen)).toBe(false);
  const answer = await desk.own.evaluate(async () => {
    const tab = await chrome.tabs.getCurrent();
    return chrome.runtime.sendMessage({ type: 'notice.insert', tabId: tab?.id, text: '一' });
  });
  expect(answer).toEqual({ ok: false, reason: 'forbidden' });
});
