// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { standGuard, type Guard, type Press } from '@/lib/page/guard';
import { cardsOf, readHold } from '@/lib/page/reader';
import { release, type Step } from '@/lib/page/release';
import { page, row, words } from './some';

let end: AbortController;
let closed: AbortController;
let guard: Guard;
let press: Press;
let hold: Hold;
let steps: Step[];
let doesReact: boolean;
const passed = vi.fn();

/** A person's press on an element; true if the page may hear of it. */
function pressOn(element: Element | null): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element?.dispatchEvent(event);
  return !event.defaultPrevented;
}
/** One on the control as it stands there now; true if the page has heard of it. */
function pressAgain(): boolean {
  passed.mockReset();
  pressOn(document.querySelector('#it'));
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

describe('a control that stands in a layer itself', () => {
  const drawer = '<div role="dialog" class="drawer"><button id="it">下架</button><a>详情</a></div>';
  const ask = () =>
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="modal"><p>确定下架该商品吗？</p><button class="no">取消</button><button class="yes">确定</button></div>',
    );
  const yes = () => document.querySelector('.yes');
  const no = () => document.querySelector('.no');
  const closes = () => document.querySelector('.modal')?.remove();
  beforeEach(async () => {
    doesReact = true;
    page(drawer);
    pressAgain();
    guard.held = undefined;
    hold = readHold(press, cardsOf(press, undefined), Date.now());
    listen();
    await go();
  });

  test('passes once: after the platform’s question was declined it is held again', async () => {
    ask();
    await pass(1000);
    pressOn(no());
    closes();
    expect(pressAgain()).toBe(false);
    expect(guard.held?.control.element).toBe(document.querySelector('#it'));
  });

  test('is not the platform’s question itself: without one, it is told in time that nothing was seen', async () => {
    await pass(16_000);
    expect(kinds()).toEqual(['released', 'uncertain']);
  });

  test('is followed by the platform’s question, which is open for as long as the merchant thinks', async () => {
    ask();
    await pass(60_000);
    expect(kinds()).toEqual(['released']);
    expect(pressOn(yes())).toBe(true);
    expect(kinds()).toEqual(['released', 'platform-confirmed']);
    expect(pressOn(yes())).toBe(false);
  });

  test('goes on with the next step that its dialog shows in place', async () => {
    end.abort();
    end = new AbortController();
    page(
      '<div role="dialog"><p>确定下架该商品吗？</p><i>取消</i><button id="it">确定</button></div>',
    );
    pressAgain();
    guard.held = undefined;
    hold = readHold(press, cardsOf(press, undefined), Date.now());
    await go();
    expect(pressAgain()).toBe(false);
    guard.held = undefined;
    document.querySelector('p')?.replaceChildren('下架后不可恢复，确定下架吗？');
    listen();
    expect(pressAgain()).toBe(true);
  });
});
