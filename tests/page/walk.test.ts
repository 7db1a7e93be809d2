// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inParts, onRequest } from '@/lib/page/walk';

const { signal } = new AbortController();
/** How many slices the page was let draw between. */
let slices: number;
beforeEach(() => {
  slices = 0;
  vi.stubGlobal('requestIdleCallback', (go: () => void) => {
    slices += 1;
    setTimeout(go);
  });
  let now = 0;
  // Each look at the clock finds a millisecond gone.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
});
afterEach(() => vi.restoreAllMocks());

function* steps(count: number): Generator<void, string> {
  for (let at = 0; at < count; at += 1) yield;
  return 'seen';
}

describe('what somebody waits for', () => {
  test('is looked for in slices while the page is seen', async () => {
    expect(await onRequest(steps(100), signal)).toBe('seen');
    expect(slices).toBeGreaterThan(10);
  });

  test.each([
    ['goes on after a break as long as the page stays idle', 50, 1],
    ['waits for the next idle time where little is left of this', 1, 10],
  ])('%s', async (_, left, least) => {
    const breaks = vi.spyOn(globalThis, 'setTimeout');
    vi.stubGlobal('requestIdleCallback', (go: (idle: { timeRemaining: () => number }) => void) => {
      slices += 1;
      queueMicrotask(() => go({ timeRemaining: () => left }));
    });
    expect(await onRequest(steps(100), signal)).toBe('seen');
    expect(slices).toBeGreaterThanOrEqual(least);
    expect(breaks.mock.calls.length > 10).toBe(least === 1);
  });

  test('is looked for in one go where nobody sees the page', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    expect(await onRequest(steps(100), signal)).toBe('seen');
    expect(slices).toBe(0);
  });
});

test('what holds for each part of some steps holds in no break between them', () => {
  let isHeld = false;
  function* held(): Generator<void, void> {
    for (let at = 0; at < 20; at += 1) {
      expect(isHeld).toBe(true);
      yield;
    }
  }
  const parts = inParts(held(), (part) => {
    isHeld = true;
    const step = part();
    isHeld = false;
    return step;
  });
  let breaks = 0;
  for (const _ of parts) {
    breaks += 1;
    expect(isHeld).toBe(false);
  }
  expect(breaks).toBeGreaterThan(3);
});
