import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '@/lib/platform/ask';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const intent = { type: 'dock.move', at: 0.5 } as const;
const { id } = fakeBrowser.runtime;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
});
afterEach(() => {
  Object.assign(fakeBrowser.runtime, { id });
  vi.useRealTimers();
});

test('the background’s answer is given, and nothing is waited for after it', async () => {
  send.mockResolvedValue({ ok: true });
  expect(await ask(intent)).toEqual({ ok: true });
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['refuses the message', () => Promise.reject(new Error('no receiver'))],
  [
    'throws at once',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
  ['answers something else', () => Promise.resolve('?')],
])('a browser that %s answers as unreachable', async (_, answer) => {
  send.mockImplementation(answer as () => Promise<unknown>);
  expect(await ask(intent)).toEqual({ ok: false, reason: 'unreachable' });
  expect(vi.getTimerCount()).toBe(0);
});

test('an extension that goes before it has answered is unreachable from then on', async () => {
  send.mockReturnValue(new Promise(() => undefined));
  const answer = ask(intent);
  await vi.advanceTimersByTimeAsync(5000);
  expect(vi.getTimerCount()).toBe(1);
  Object.assign(fakeBrowser.runtime, { id: undefined });
  await vi.advanceTimersByTimeAsync(1000);
  expect(await answer).toEqual({ ok: false, reason: 'unreachable' });
  expect(vi.getTimerCount()).toBe(0);
});
