// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Coverage, Glance } from '@/lib/page/coverage';
import { watchCoverage } from '@/lib/page/glances';
import { page } from './some';

const full: Coverage = { shop: {}, pageName: '商品管理', coverage: 'full' };
const partial: Coverage = { ...full, coverage: 'partial', reason: 'no-control' };

/** Observers of sight, to be told what they see. */
let sights: { see: (at: Element) => void; of: Set<Element> }[];
const navigation = new EventTarget();
let seen: Coverage;
let control: Element | undefined;
let isHidden: boolean;
let mayLook: boolean;
let end: AbortController;
const looked = vi.fn();
const told = vi.fn<(coverage: Coverage) => void>();

function* glance(): Generator<void, Glance> {
  looked();
  yield;
  return { coverage: seen, control };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const add = () => document.body.append(document.createElement('p'));
/** Stands the watch up and lets it have its first look. */
const watch = async () => {
  const glances = watchCoverage(glance, told, () => mayLook, end.signal);
  await wait(4000);
  return glances;
};

beforeEach(() => {
  vi.useFakeTimers();
  sights = [];
  class Sight {
    of = new Set<Element>();
    constructor(private tell: (entries: object[]) => void) {
      sights.push(this);
    }
    see = (target: Element) => this.tell([{ target, isIntersecting: false }]);
    observe = (target: Element) => void this.of.add(target);
    disconnect = () => this.of.clear();
  }
  vi.stubGlobal('IntersectionObserver', Sight);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('navigation', navigation);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  [seen, control, isHidden, mayLook] = [full, page('<a id="it">下架</a>'), false, true];
  control.getClientRects = () => [new DOMRect(0, 0, 9, 9)] as unknown as DOMRectList;
  end = new AbortController();
  looked.mockReset();
  told.mockReset();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('how far a page is covered', () => {
  test('is told once it was looked at', async () => {
    await watch();
    expect(told.mock.calls).toEqual([[full]]);
  });

  test('is told of a page that has just been opened only after a second look', async () => {
    seen = partial;
    watchCoverage(glance, told, () => mayLook, end.signal);
    await wait(1000);
    expect([looked.mock.calls.length, told.mock.calls.length]).toEqual([1, 0]);
    seen = full;
    await wait(1500);
    expect(told.mock.calls).toEqual([[full]]);
  });

  test.each<[string, () => void]>([
    ['goes back', () => dispatchEvent(new Event('popstate'))],
    ['changes what follows # in its address', () => dispatchEvent(new Event('hashchange'))],
    [
      'goes to another address of its own, by the History or the Navigation API',
      () => navigation.dispatchEvent(new Event('currententrychange')),
    ],
    [
      'comes back from the browser’s cache',
      () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    ],
    [
      'was drawn before it was wanted, and is wanted now',
      () => document.dispatchEvent(new Event('prerenderingchange')),
    ],
  ])('is looked at anew when the page %s', async (_, happens) => {
    await watch();
    seen = { ...full, pageName: '推商品' };
    happens();
    await wait(4000);
    expect(told.mock.lastCall).toEqual([seen]);
  });

  test('is looked at anew when a tab of the page shows something else, while it is covered in part', async () => {
    seen = partial;
    await watch();
    seen = full;
    add();
    await wait(4000);
    expect(told.mock.calls).toEqual([[partial], [full]]);
  });

  test('is not, while it is covered and its control stays', async () => {
    await watch();
    add();
    await wait(4000);
    expect(looked).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is looked at anew when the control is gone', async () => {
    await watch();
    const at = control as Element;
    expect(sights.flatMap(({ of }) => [...of])).toEqual([at]);
    seen = partial;
    at.remove();
    sights[0]?.see(at);
    await wait(4000);
    expect(told.mock.lastCall).toEqual([partial]);
  });

  test('is looked at anew when something comes after the control was scrolled out of sight and taken away', async () => {
    await watch();
    const at = control as Element;
    sights[0]?.see(at);
    await wait(4000);
    expect(looked).toHaveBeenCalledTimes(1);
    seen = partial;
    at.remove();
    add();
    await wait(4000);
    expect(told.mock.lastCall).toEqual([partial]);
  });
});

describe('nothing is looked at', () => {
  test('while nobody sees the page, as before a prerendered one is wanted', async () => {
    isHidden = true;
    await watch();
    expect(looked).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(4000);
    expect(told.mock.calls).toEqual([[full]]);
  });

  test('while it may not be, until it is asked for again', async () => {
    mayLook = false;
    const glances = await watch();
    expect(looked).not.toHaveBeenCalled();
    mayLook = true;
    glances.again();
    await wait(4000);
    expect(told.mock.calls).toEqual([[full]]);
  });

  test('when nobody waits for it any more', async () => {
    seen = partial;
    await watch();
    end.abort();
    looked.mockReset();
    add();
    for (const type of ['popstate', 'pageshow']) dispatchEvent(new Event(type));
    await wait(4000);
    expect(looked).not.toHaveBeenCalled();
  });
});
