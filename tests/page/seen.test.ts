// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { watchSight } from '@/lib/page/seen';

type Look = (entries: object[]) => void;
let looks: Look[] = [];
let clock = 0;

beforeEach(() => {
  looks = [];
  clock = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: Look) {
        looks.push(look);
      }
      observe() {}
      disconnect() {}
    },
  );
});

const entry = (change: object = {}) => ({
  isIntersecting: true,
  isVisible: true,
  intersectionRect: { width: 96, height: 32 },
  ...change,
});

test('what is seen is seen since then, until something covers it', () => {
  const sight = watchSight(document.body, new AbortController().signal);
  expect(sight.since()).toBeUndefined();
  looks[0]?.([entry()]);
  clock = 1400;
  looks[0]?.([entry()]);
  expect(sight.since()).toBe(1000);
  looks[0]?.([entry({ isVisible: false })]);
  expect(sight.since()).toBeUndefined();
});

test('the time begins anew when the window has the focus again', () => {
  const end = new AbortController();
  const sight = watchSight(document.body, end.signal);
  looks[0]?.([entry()]);
  clock = 5000;
  dispatchEvent(new Event('focus'));
  expect(sight.since()).toBe(5000);
  end.abort();
  clock = 9000;
  dispatchEvent(new Event('focus'));
  expect(sight.since()).toBe(5000);
});

test.each([
  ['it is too small', { intersectionRect: { width: 23, height: 32 } }],
  ['it is out of the window', { isIntersecting: false }],
])('nothing is seen where %s', (_, change) => {
  const sight = watchSight(document.body, new AbortController().signal);
  looks[0]?.([entry(change)]);
  expect(sight.since()).toBeUndefined();
});
