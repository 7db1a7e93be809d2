// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchReaction, type Reaction } from '@/lib/page/reaction';

let end: AbortController;
let reaction: Reaction;
const button = () => document.querySelector('button') as HTMLElement;
const clock = () => document.querySelector('time') as HTMLElement;

/** What comes of a press that makes the page do this. */
async function after(act: () => void): Promise<boolean> {
  reaction.begin();
  act();
  const seen = reaction.seen(800);
  await vi.advanceTimersByTimeAsync(800);
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<time></time><button>下架</button>';
  end = new AbortController();
  reaction = watchReaction([document], () => false, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('what changes for the first time after a press is a reaction to it', async () => {
  expect(await after(() => button().classList.add('loading'))).toBe(true);
});

test('what changed before it by itself is none', async () => {
  clock().textContent = '14:02';
  await vi.advanceTimersByTimeAsync(10);
  expect(await after(() => (clock().textContent = '14:03'))).toBe(false);
});

test('what a page draws while it is paused is neither a reaction nor noise', async () => {
  reaction.pause();
  button().classList.add('focused');
  await vi.advanceTimersByTimeAsync(10);
  expect(await after(() => undefined)).toBe(false);
  reaction = watchReaction([document], () => false, end.signal);
  reaction.pause();
  button().classList.remove('focused');
  await vi.advanceTimersByTimeAsync(10);
  expect(await after(() => button().classList.add('loading'))).toBe(true);
});
