// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookBefore } from '@/lib/page/before';
import { upwards } from '@/lib/page/dom';
import { standGuard, type Guard } from '@/lib/page/guard';
import { watchQuestion, type PlatformQuestion } from '@/lib/page/question';
import { inOneGo } from '@/lib/page/walk';
import { someHold } from '../platform/some';
import { page, row, words } from './some';

let guard: Guard;
let end: AbortController;
let question: PlatformQuestion;
/** Elements that are not drawn; happy-dom draws everything. */
const undrawn = new Set<Element>();

beforeEach(() => {
  end = new AbortController();
  guard = standGuard(words, () => undefined, end.signal);
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    const boxes = upwards(this).some((at) => undrawn.has(at)) ? [] : [new DOMRect(0, 0, 9, 9)];
    return boxes as unknown as DOMRectList;
  });
});
afterEach(() => {
  end.abort();
  undrawn.clear();
});

const list = (beside = '') =>
  page(
    `${row('<button id="it">下架</button><button class="other">详情</button>')}<div id="place">${beside}</div>`,
  );
/** The press was let through on the page as it stands. */
const released = () => {
  const before = inOneGo(lookBefore(someHold(), []));
  question = watchQuestion(before, 'off-shelf', guard, () => false, end.signal);
};
const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const asks = `<p>确定下架该商品吗？</p><footer><button>取消</button><button class="yes">确定</button></footer>`;
const add = (html: string, to: Element | ShadowRoot = at('#place')) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  to.append(...holder.childNodes);
};
const press = (element: Element) => {
  const event = new MouseEvent('pointerdown', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
};
/** Whether it is seen to be open: it is looked for bit by bit. */
const isOpen = () => Array.from({ length: 20 }).some(() => question.isOpen());
const isAnsweredBy = (control: Element) => {
  const found = guard.recognise(upwards(control));
  return found !== undefined && question.isAnsweredBy(found);
};
const shadowOf = (host: Element) => host.shadowRoot ?? host.attachShadow({ mode: 'open' });

describe('the platform’s question is open', () => {
  test.each([
    ['a dialog by its role', `<div role="dialog">${asks}</div>`],
    [
      'a dialog by its class alone',
      `<div class="t-dialog__ctx"><div class="t-dialog">${asks}</div></div>`,
    ],
    ['a drawer', `<div class="next-overlay-wrapper"><div class="next-drawer">${asks}</div></div>`],
    ['a sheet', `<div class="semi-sidesheet-inner">${asks}</div>`],
    ['a bubble', `<div class="popup">${asks}</div>`],
    [
      'a layer with a way on by its name',
      '<div class="popover">下架后买家看不到<button>再想想</button><button class="yes">下架</button></div>',
    ],
    ['a passage that is no layer', `<div>${asks}</div>`],
  ])('in %s', (_, html) => {
    list();
    released();
    expect(isOpen()).toBe(false);
    add(html);
    expect(isOpen()).toBe(true);
    expect(isAnsweredBy(at('.yes'))).toBe(true);
    at('#place').replaceChildren();
    expect(isOpen()).toBe(false);
  });

  test('in the pressed row itself', () => {
    const cell = list().parentElement;
    released();
    if (cell) add('<span>确定下架？</span><a>取消</a><a class="yes">确定</a>', cell);
    expect(isOpen()).toBe(true);
    expect(isAnsweredBy(at('.yes'))).toBe(true);
  });

  test('in a shadow root that stood there', () => {
    list('<div id="host"></div>');
    const root = shadowOf(at('#host'));
    released();
    add(`<div role="dialog">${asks}</div>`, root);
    expect(isOpen()).toBe(true);
    const yes = root.querySelector('.yes');
    expect(yes && isAnsweredBy(yes)).toBe(true);
  });

  test('in a shadow root that came with it', () => {
    list();
    released();
    add('<div id="host" class="modal"></div>');
    add(asks, shadowOf(at('#host')));
    expect(isOpen()).toBe(true);
  });

  test('in a layer that was kept out of sight until then', () => {
    list(`<div class="modal">${asks}</div>`);
    undrawn.add(at('.modal'));
    released();
    expect(isOpen()).toBe(false);
    undrawn.clear();
    expect(isOpen()).toBe(true);
    expect(isAnsweredBy(at('.yes'))).toBe(true);
  });

  test('though its words come after it', () => {
    list();
    released();
    add('<div class="modal"><p></p><button>取消</button><button class="yes">确定</button></div>');
    expect(isOpen()).toBe(false);
    add('<b>确定下架该商品吗？</b>', at('.modal p'));
    expect(isOpen()).toBe(true);
  });

  test('a second time, once the first was answered', () => {
    list();
    released();
    add(`<div role="dialog">${asks}</div>`);
    press(at('.yes'));
    question.passed(new MouseEvent('click'));
    at('#place').replaceChildren();
    add(`<div role="dialog">${asks}</div>`);
    expect(isAnsweredBy(at('.yes'))).toBe(true);
  });

  test('though something in it was pressed meanwhile', () => {
    list();
    released();
    add(
      `<div role="dialog"><label class="known"><input type="checkbox">我已知晓</label>${asks}</div>`,
    );
    press(at('.known'));
    expect(isOpen()).toBe(true);
    expect(isAnsweredBy(at('.yes'))).toBe(true);
  });
});

describe('it is none', () => {
  const drawer =
    '<div role="dialog" class="drawer"><b>保温杯</b><button class="yes">下架</button></div>';

  test('in a drawer that stood there with the same 下架', () => {
    list(drawer);
    released();
    expect(isOpen()).toBe(false);
    expect(isAnsweredBy(at('.yes'))).toBe(false);
  });

  test('where such a drawer draws itself anew', () => {
    list(drawer);
    released();
    add('<button class="yes">下架</button>', at('.drawer'));
    expect(isOpen()).toBe(false);
    expect(isAnsweredBy(at('.yes'))).toBe(false);
  });

  test.each<[string, () => void]>([
    ['was added', () => add(drawer)],
    ['was out of sight', () => undrawn.clear()],
  ])('in a drawer that the merchant opens, which %s', (how, opens) => {
    list(how === 'was added' ? '' : drawer);
    for (const hidden of document.querySelectorAll('.drawer')) undrawn.add(hidden);
    released();
    press(at('.other'));
    opens();
    expect(isOpen()).toBe(false);
    expect(isAnsweredBy(at('.yes'))).toBe(false);
    // What follows the next press that is let through is asked by the platform again.
    question.passed(new MouseEvent('click'));
    expect(isAnsweredBy(at('.yes'))).toBe(false);
    add(`<div role="dialog">${asks.replace('yes', 'sure')}</div>`);
    expect(isAnsweredBy(at('.sure'))).toBe(true);
  });

  test.each([
    ['the row that is drawn anew', row('<button class="yes">下架</button>')],
    [
      'a question about another action',
      '<div class="modal"><p>确定取消推广吗？</p><button>取消</button><button class="yes">确定</button></div>',
    ],
  ])('%s', (_, html) => {
    list();
    released();
    add(html);
    expect(isOpen()).toBe(false);
  });
});
