// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { standGuard, type Guard, type Press } from '@/lib/page/guard';
import { cardsOf, readHold } from '@/lib/page/reader';
import { release, type Step } from '@/lib/page/release';
import { page, row, words } from './some';

// The platform's own dialogs are looked for by a selector that happy-dom does not know.
vi.mock('@/lib/page/dialogs', () => ({ openDialog: () => undefined }));

let end: AbortController;
let closed: AbortController;
let guard: Guard;
let press: Press;
let hold: Hold;
let steps: Step[];
let doesReact: boolean;
const passed = vi.fn();

/** A person's press on the control as it stands there now; true if the page has heard of it. */
function pressAgain(): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  passed.mockReset();
  document.querySelector('#it')?.dispatchEvent(event);
  return passed.mock.calls.length > 0;
}
const listen = () =>
  document
    .querySelector('#it')
    ?.addEventListener('click', ({ isTrusted }) => isTrusted && passed());
const kinds = () => steps.map(({ kind }) => kind);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Confirms what is held, and waits until it was pressed or is not there to be. */
async function go(): Promise<void> {
  const cards = cardsOf(press, undefined);
  void release(press, hold, cards, {
    guard,
    reaction: {
      pause: () => undefined,
      begin: () => undefined,
      seen: (ms) => new Promise((resolve) => setTimeout(resolve, ms, doesReact)),
    },
    lastPressed: () => undefined,
    isOurs: () => false,
    onStep: (step) => {
      steps.push(step);
      // As whoever follows it does: nothing of it goes on.
      if (step.kind === 'void' || step.kind === 'done') end.abort();
    },
    signal: end.signal,
  });
  await pass(900);
}

beforeEach(() => {
  vi.useFakeTimers();
  [end, closed] = [new AbortController(), new AbortController()];
  [steps, doesReact] = [[], false];
  guard = standGuard(words, (held) => (press = held), closed.signal);
  page(row('<button id="it">下架</button>'));
  pressAgain();
  guard.held = undefined;
  hold = readHold(press, cardsOf(press, undefined), Date.now());
  listen();
});
afterEach(() => {
  end.abort();
  closed.abort();
  vi.useRealTimers();
});

test('a page that does not react is given ten seconds for the merchant’s own press', async () => {
  await go();
  expect(kinds()).toEqual(['released', 'press']);
  await pass(9800);
  expect(pressAgain()).toBe(true);
  expect(kinds()).toEqual(['released', 'press', 'repress']);
  // It is over then: nothing comes of its end, and no further press passes.
  await pass(1100);
  expect(kinds()).toEqual(['released', 'press', 'repress']);
  expect(pressAgain()).toBe(false);
});

test('what is lit goes dark after ten seconds, and the press is held again', async () => {
  await go();
  const lit = steps.find((step) => step.kind === 'press');
  expect(lit).toMatchObject({ control: document.querySelector('#it'), signal: { aborted: false } });
  await pass(10_000);
  expect(kinds()).toEqual(['released', 'press', 'late']);
  expect(lit).toMatchObject({ signal: { aborted: true } });
  expect(pressAgain()).toBe(false);
  expect(guard.held).toBeDefined();
});

test('what was pressed may come to something after that', async () => {
  await go();
  await pass(10_000);
  document.body.insertAdjacentHTML('beforeend', '<div class="message">下架成功</div>');
  await pass(500);
  expect(kinds()).toEqual(['released', 'press', 'late', 'done']);
});

test('a control that is gone is given a minute to be opened again, and its press passes once', async () => {
  page(row('<a>更多</a>'), 'a');
  await go();
  expect(kinds()).toEqual(['gone']);
  await pass(58_000);
  page(row('<button id="it">下架</button>'));
  listen();
  expect(pressAgain()).toBe(true);
  expect(pressAgain()).toBe(false);
  await pass(5000);
  expect(kinds()).toEqual(['gone', 'repress']);
});

test('after a minute nothing was let through, and nothing is', async () => {
  page(row('<a>更多</a>'), 'a');
  await go();
  await pass(60_000);
  expect(kinds()).toEqual(['gone', 'void']);
  expect(guard.covers).toBeUndefined();
  page(row('<button id="it">下架</button>'));
  listen();
  expect(pressAgain()).toBe(false);
});

test.each([
  [
    'price',
    'td:nth-child(2)',
    '￥1.00',
    { what: 'fact', field: 'price', from: '￥9.80', to: '￥1.00' },
  ],
  ['state', 'td:nth-child(3)', '已下架', { what: 'fact', field: 'status' }],
])('nothing is pressed on another %s', async (_, selector, text, drift) => {
  const cell = document.querySelector(selector);
  if (cell) cell.textContent = text;
  const heard = vi.fn();
  document.querySelector('#it')?.addEventListener('click', heard);
  await go();
  expect(steps).toMatchObject([{ kind: 'void', drift }]);
  expect(heard).not.toHaveBeenCalled();
});

test('a release that is over asks for no press any more', async () => {
  const going = go();
  await pass(100);
  expect(kinds()).toEqual(['released']);
  end.abort();
  await going;
  expect(kinds()).toEqual(['released']);
  expect(guard.covers).toBeUndefined();
});

test('a page that reacts asks for none', async () => {
  doesReact = true;
  await go();
  await pass(12_000);
  expect(kinds()).toEqual(['released']);
  expect(pressAgain()).toBe(false);
});
