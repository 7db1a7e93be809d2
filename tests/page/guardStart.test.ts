// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { start } from '@/entrypoints/guard.content';
import { guardHere } from '@/lib/page/guard';
import { page, row, words } from './some';

const said = vi.fn<(text: unknown) => void>();
const ask = vi.fn<() => Promise<unknown>>();
let stored: unknown;
let tellAgain: () => void;

/** What the browser gives to an extension in a page; without `id` the extension has gone since. */
const extension = (id?: string) => ({
  runtime: { id, sendMessage: ask },
  storage: {
    local: {
      get: async () => ({ guard: stored }),
      onChanged: { addListener: (listener: () => void) => (tellAgain = listener) },
    },
  },
});
/** Starts the guard of a page that is just loading; it has read what is stored when this resolves. */
async function load(chrome: unknown): Promise<void> {
  vi.stubGlobal('chrome', chrome);
  start();
  await vi.advanceTimersByTimeAsync(0);
}
const press = (name = '下架'): boolean => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  page(row(`<button id="it">${name}</button>`)).dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('origin', location.origin);
  vi.stubGlobal('alert', said);
  vi.spyOn(globalThis, 'addEventListener');
  said.mockReset();
  ask.mockReset().mockResolvedValue(undefined);
  stored = { words, taught: {}, alone: '已拦下，请刷新页面。' };
});
afterEach(() => {
  for (const [type, listener] of vi.mocked(addEventListener).mock.calls)
    removeEventListener(type, listener as EventListener, true);
  Reflect.deleteProperty(globalThis, Symbol.for('guard'));
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a press whose extension has gone is held each time, and what to do is said', async () => {
  await load(extension());
  expect(press()).toBe(true);
  expect(press()).toBe(true);
  expect(said.mock.calls).toEqual([['已拦下，请刷新页面。'], ['已拦下，请刷新页面。']]);
});

test.each([
  ['no extension API', undefined],
  ['an extension that never told anything', extension()],
])('in a frame with %s it is said that it is held', async (_, chrome) => {
  stored = undefined;
  await load(chrome);
  expect(press()).toBe(true);
  expect(said).toHaveBeenCalledExactlyOnceWith('已拦下');
});

test('a panel that never comes is waited for five seconds, and the next press is held anew', async () => {
  ask.mockRejectedValue(new Error('no receiver'));
  await load(extension('abc'));
  expect(press()).toBe(true);
  await vi.advanceTimersByTimeAsync(4900);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(said).toHaveBeenCalledTimes(1);
  expect(guardHere()?.held).toBeUndefined();
});

test('an extension that goes before it has answered is noticed, and what to do is said', async () => {
  const own = extension('abc');
  ask.mockReturnValue(new Promise(() => undefined));
  await load(own);
  expect(press()).toBe(true);
  Object.assign(own.runtime, { id: undefined });
  await vi.advanceTimersByTimeAsync(1100);
  expect(said).toHaveBeenCalledTimes(1);
  expect(guardHere()?.held).toBeUndefined();
});

test('a panel that has come, or a press that was given up, is not asked for again', async () => {
  await load(extension('abc'));
  press();
  Object.assign(guardHere() ?? {}, { review: () => undefined });
  await vi.advanceTimersByTimeAsync(6000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(said).not.toHaveBeenCalled();
  Object.assign(guardHere() ?? {}, { review: undefined, held: undefined });
  press();
  Object.assign(guardHere() ?? {}, { held: undefined });
  await vi.advanceTimersByTimeAsync(6000);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(said).not.toHaveBeenCalled();
});

const alternative = '收摊';
test.each<[string, unknown]>([
  ['no words', { taught: {} }],
  [
    'a name that is no pattern',
    { words: { ...words, 'off-shelf': `${alternative}|(` }, taught: {} },
  ],
  ['another list that is none', { words: { ...words, yes: '(' }, taught: {} }],
  ['only some of the lists', { words: { 'stop-promotion': alternative }, taught: {} }],
  ['nothing of what was taught', { words }],
  ['nothing at all', undefined],
  ['no record', '下架'],
])('a stored snapshot with %s lets no delist through', async (_, told) => {
  await load(extension('abc'));
  stored = told;
  tellAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(press()).toBe(true);
  expect(guardHere()?.held).toMatchObject({ action: 'off-shelf' });
  expect(press('编辑')).toBe(false);
});

test('what is told later is used', async () => {
  await load(extension('abc'));
  expect(press(alternative)).toBe(false);
  stored = { words: { ...words, 'off-shelf': alternative }, taught: {} };
  tellAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(press(alternative)).toBe(true);
});
