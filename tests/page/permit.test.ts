// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { lookBefore } from '@/lib/page/before';
import { changedSince } from '@/lib/page/changed';
import { upwards } from '@/lib/page/dom';
import { standGuard, type Press } from '@/lib/page/guard';
import { grantPermit, type Permit } from '@/lib/page/permit';
import { cardsOf, readHold } from '@/lib/page/reader';
import { watchQuestion } from '@/lib/page/question';
import { recognise } from '@/lib/page/recognise';
import { inOneGo } from '@/lib/page/walk';
import { grammar, words } from './some';

const [first, second] = ['3819266189016826101', '3819266189016826102'];
const list = 'https://fxg.jinritemai.com/ffa/g/list';
const row = (id: string) =>
  `<tr data-row-key="${id}"><td>保温杯 商品ID：${id}</td><td class="price">￥9.80</td><td class="stock">199</td><td class="state">售卖中</td><td><a>编辑</a> <a class="off">下架</a> <a class="stop">取消推广</a></td></tr>`;
const shopPage = `<header>甲食品旗舰店 店铺ID 10001</header><button id="batch">批量下架</button>
  <table><thead><tr><th>商品信息</th><th>价格</th><th>库存</th><th>状态</th><th>操作</th></tr></thead>
  <tbody>${row(first)}${row(second)}</tbody></table>`;
const question = (id = '') => `<div role="dialog" class="modal"><p>确定下架该商品吗？${id}</p>
  <footer><button class="no">取消</button><button class="yes">确定</button></footer></div>`;

const goTo = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
const at = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector} in the page`);
  return element;
};
const off = (id = first) => at(`[data-row-key="${id}"] .off`);
const write = (selector: string, text: string) => (at(selector).textContent = text);

/** The first row is used for the second product, as a virtual list does. */
const recycle = () => {
  write('tr[data-row-key] td', `雨伞 商品ID：${second}`);
  at('tr[data-row-key]').setAttribute('data-row-key', second);
};

interface Way {
  type?: string;
  isTrusted?: boolean;
}
/** One event of a person's press on an element, as the guard hands it on. */
function pressOn(element: Element, { type = 'click', isTrusted = true }: Way = {}): Press {
  const found = recognise(upwards(element), grammar);
  if (!found) throw new Error('nothing that would delist');
  return {
    ...found,
    event: Object.defineProperty(new Event(type), 'isTrusted', { value: isTrusted }),
  };
}

const told = { repress: vi.fn(), drift: vi.fn(), platform: vi.fn() };
let pressed: Element | undefined;
let held: Hold;
let permit: Permit;
let end: AbortController;

/** What is held is reviewed and confirmed. */
function grant(element: Element): void {
  const press = pressOn(element);
  const cards = cardsOf(press, undefined);
  const guard = standGuard(words, () => undefined, end.signal);
  pressed = element;
  held = readHold(press, cards, Date.now());
  const before = inOneGo(lookBefore(held, cards.cards));
  const asked = watchQuestion(before, held.action, guard, () => false, end.signal);
  permit = grantPermit(held, element, {
    lastPressed: () => pressed,
    isAsked: asked.isAnsweredBy,
    changed: () => changedSince(guard, press, held, cards, pressed),
    onRepress: told.repress,
    onDrift: told.drift,
    onPlatformPress: told.platform,
  });
}
const covers = (element: Element, way?: Way) => permit.covers(pressOn(element, way));

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  for (const tell of Object.values(told)) tell.mockReset();
  goTo(list);
  document.body.innerHTML = shopPage;
  grant(off());
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('what was confirmed', () => {
  test('is pressed once, with all that the press is made of, and not again', () => {
    const seen: boolean[] = [];
    permit.during(off(), () => {
      for (const type of ['pointerdown', 'mousedown', 'click'])
        seen.push(covers(off(), { type, isTrusted: false }));
    });
    expect(seen).toEqual([true, true, true]);
    expect(covers(off(), { isTrusted: false })).toBe(false);
    expect(covers(off())).toBe(false);
  });

  test('passes by nobody’s press before it is replayed or the merchant is asked to press', () => {
    expect(covers(off())).toBe(false);
  });
});

describe('the merchant’s own second press', () => {
  beforeEach(() => permit.arm(10_000));

  test('passes once, each of its events once, and is told once', () => {
    const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    expect(types.map((type) => covers(off(), { type }))).toEqual(types.map(() => true));
    expect(told.repress).toHaveBeenCalledTimes(1);
    expect(covers(off())).toBe(false);
    vi.advanceTimersByTime(1001);
    expect(covers(off())).toBe(false);
  });

  test.each([
    [9999, true],
    [10_001, false],
  ])('after %i ms: %s', (ms, passes) => {
    vi.advanceTimersByTime(ms);
    expect(covers(off())).toBe(passes);
  });

  test('passes in no time that is left to it, once the permit is three minutes old', () => {
    permit.arm(10 * 60_000);
    vi.advanceTimersByTime(179_000);
    expect(covers(off(), { type: 'pointerdown' })).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(covers(off())).toBe(false);
  });

  test.each<[string, () => boolean]>([
    ['a script’s', () => covers(off(), { isTrusted: false })],
    ['one on the same button of another product', () => covers(off(second))],
    ['one on another action of the product', () => covers(at('.stop'))],
    ['one on many products', () => covers(at('#batch'))],
  ])('is none of the press that was confirmed: %s', (_, isCovered) => {
    expect(isCovered()).toBe(false);
    // It took nothing of what is permitted.
    expect(covers(off())).toBe(true);
    expect(told.drift).not.toHaveBeenCalled();
  });

  test.each<[string, () => unknown]>([
    ['another shop', () => write('header', '乙百货专营店 店铺ID 10002')],
    ['no shop any more', () => write('header', '')],
    ['another page', () => goTo('https://fxg.jinritemai.com/ffa/g/recycle')],
    ['a row that shows another product', () => recycle()],
  ])('does not pass on %s', (_, change) => {
    const control = off();
    change();
    expect(covers(control)).toBe(false);
    expect(told.repress).not.toHaveBeenCalled();
  });

  test.each([
    ['price', '.price', '￥9.80', '￥1.00'],
    ['stock', '.stock', '199', '9999'],
  ])('does not pass on another %s, and that is told', (field, selector, from, to) => {
    write(selector, to);
    expect(covers(off())).toBe(false);
    expect(told.drift).toHaveBeenCalledExactlyOnceWith({ what: 'fact', field, from, to });
    expect(told.repress).not.toHaveBeenCalled();
  });

  test('passes where another product’s facts have changed', () => {
    write(`[data-row-key="${second}"] .price`, '￥1.00');
    expect(covers(off())).toBe(true);
  });
});

describe('the platform’s own question', () => {
  const ask = (id?: string) => document.body.insertAdjacentHTML('beforeend', question(id));
  beforeEach(() => permit.during(off(), () => covers(off(), { isTrusted: false })));

  test('is answered once, though the element around the button tells of the press by an event of its own', () => {
    ask();
    at('.yes').outerHTML = '<x-button class="yes">确定</x-button>';
    const around = at('.yes');
    vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation((of) => of.shadowRoot);
    around.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
    const inner = around.shadowRoot?.querySelector('button') ?? around;
    const byItself = { isTrusted: false };
    expect(permit.covers(pressOn(around, byItself))).toBe(false);
    expect(permit.covers(pressOn(inner))).toBe(true);
    expect(permit.covers(pressOn(around, byItself))).toBe(true);
    expect(permit.covers(pressOn(around, byItself))).toBe(false);
    expect(permit.covers(pressOn(inner))).toBe(false);
  });

  test('belongs to the permit, and is answered once', () => {
    ask();
    expect(covers(at('.yes'))).toBe(true);
    expect(told.platform).toHaveBeenCalledTimes(1);
    expect(covers(at('.yes'))).toBe(false);
  });

  test('may name the product', () => {
    ask(`ID ${first}`);
    expect(covers(at('.yes'))).toBe(true);
  });

  test.each<[string, string, string]>([
    ['the state that the press leads to', '.state', '已下架'],
    ['a state on its way there', '.state', '处理中'],
    ['what is not to be read just now', '.price', '…'],
  ])('passes though the row shows %s', (_, selector, text) => {
    ask();
    write(selector, text);
    expect(covers(at('.yes'))).toBe(true);
    expect(told.drift).not.toHaveBeenCalled();
  });

  test('passes though the row was drawn anew with the same facts, or shows another product', () => {
    ask();
    at('tbody').innerHTML = row(first) + row(second);
    expect(covers(at('.yes'), { type: 'pointerdown' })).toBe(true);
    recycle();
    expect(covers(at('.yes'))).toBe(true);
  });

  test.each([
    ['price', '.price', '￥9.80', '￥1.00'],
    ['stock', '.stock', '199', '9999'],
    ['status', '.state', '售卖中', '审核中'],
  ])('passes no more on another %s, and that is told', (field, selector, from, to) => {
    ask();
    write(selector, to);
    expect(covers(at('.yes'))).toBe(false);
    expect(told.drift).toHaveBeenCalledExactlyOnceWith({ what: 'fact', field, from, to });
    expect(told.platform).not.toHaveBeenCalled();
  });

  test('passes no more where the row was drawn anew with another price', () => {
    ask();
    at('tbody').innerHTML = row(first).replace('￥9.80', '￥1.00') + row(second);
    expect(covers(at('.yes'))).toBe(false);
    expect(told.drift).toHaveBeenCalledOnce();
  });

  test.each<[string, () => boolean]>([
    ['that names another product', () => (ask(`ID ${second}`), covers(at('.yes')))],
    [
      'that was opened from another product',
      () => (ask(), (pressed = off(second)), covers(at('.yes'))),
    ],
    ['that a script answers', () => (ask(), covers(at('.yes'), { isTrusted: false }))],
    ['on another page', () => (ask(), goTo(`${list}/2`), covers(at('.yes')))],
    [
      'that comes after three minutes',
      () => (ask(), vi.advanceTimersByTime(181_000), covers(at('.yes'))),
    ],
  ])('is another one %s', (_, isCovered) => {
    expect(isCovered()).toBe(false);
    expect(told.platform).not.toHaveBeenCalled();
  });
});

test('where no product is known, only the very control is covered', () => {
  document.body.innerHTML = '<button class="off">下架</button> <button class="off">下架</button>';
  const [one, other] = document.querySelectorAll('.off');
  if (!one || !other) throw new Error('no controls');
  grant(one);
  expect(held.subjects).toEqual([]);
  permit.arm(10_000);
  expect(covers(other)).toBe(false);
  expect(covers(one)).toBe(true);
});
