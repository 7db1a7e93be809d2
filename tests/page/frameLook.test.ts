// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frames } from '@/lib/core/framesSeen';
import type { Reply } from '@/lib/core/message';
import { lookIntoFrame, watchFrames } from '@/lib/page/frameLook';
import { standGuard } from '@/lib/page/guard';
import { inOneGo } from '@/lib/page/walk';
import { page, row, words } from './some';

let end: AbortController;
beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('a frame says whether a control of its would delist', () => {
  const guard = standGuard(words, () => undefined, end.signal);
  const look = (html: string) => {
    page(html, 'body > *');
    return inOneGo(lookIntoFrame(guard));
  };
  expect(look(row('<a>编辑</a> <a>下架</a>'))).toEqual({
    isLarge: true,
    isDirect: true,
    hasControl: true,
  });
  expect(look(row('<a>编辑</a> <a>置顶</a>'))).toMatchObject({ hasControl: false });
});

describe('the frames of a page', () => {
  const told = vi.fn<(frames: Frames) => void>();
  const ask = vi.fn<() => Promise<Reply>>();
  const seen = { isLarge: true, isDirect: true, hasControl: true };
  const answer = (...frames: (typeof seen)[]) => ask.mockResolvedValue({ ok: true, frames });
  const open = (width: number) => {
    const frame = document.createElement('frame');
    document.body.replaceChildren(frame);
    const box = new DOMRect(0, 0, width, 500);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
    return frame;
  };
  beforeEach(() => {
    vi.useFakeTimers();
    told.mockReset();
    ask.mockReset();
  });

  test('are not asked about where none is large', () => {
    open(300);
    watchFrames(ask, told, end.signal).look();
    expect(ask).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledExactlyOnceWith({ large: 0, looks: [] });
  });

  test('are told once they have been looked into', async () => {
    open(800);
    answer(seen);
    watchFrames(ask, told, end.signal).look();
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledExactlyOnceWith({ large: 1, looks: [seen] });
  });

  test('are looked into again where nothing was found yet, and then no more', async () => {
    open(800);
    answer();
    watchFrames(ask, told, end.signal).look();
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(3);
    expect(told).toHaveBeenCalledExactlyOnceWith({ large: 1, looks: [] });
  });

  test('are looked into when one has loaded', async () => {
    const frame = open(800);
    answer(seen);
    watchFrames(ask, told, end.signal);
    frame.dispatchEvent(new Event('load'));
    await vi.runAllTimersAsync();
    expect(told).toHaveBeenCalledWith({ large: 1, looks: [seen] });
  });
});
