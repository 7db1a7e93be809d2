// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { upwards } from '@/lib/page/dom';
import type { Guard, Press } from '@/lib/page/guard';
import { locate } from '@/lib/page/locate';
import { cardsOf, readHold } from '@/lib/page/reader';
import { recognise } from '@/lib/page/recognise';
import type { Cards } from '@/lib/page/subjects';
import { grammar } from './some';

const [first, second] = ['3819266189016826101', '3819266189016826102'];
const row = (id: string, controls = '<a class="off">下架</a>') =>
  `<tr data-row-key="${id}"><td>保温杯 商品ID：${id}</td><td>￥9.80</td><td><a>编辑</a> ${controls}</td></tr>`;
const list = (...rows: string[]) =>
  `<table><thead><tr><th>商品信息</th><th>价格</th><th>操作</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;

const guard = {
  recognise: (path: readonly Element[]) => recognise(path, grammar),
} as Guard;
let press: Press;
let cards: Cards;
let hold: Hold;

const draw = (html: string) => (document.body.innerHTML = html);
function hear(selector: string): Element {
  const element = document.querySelector(selector);
  const found = element && recognise(upwards(element), grammar);
  if (!found) throw new Error(`nothing that would delist at ${selector}`);
  press = { ...found, event: new Event('click') };
  cards = cardsOf(press, undefined);
  hold = readHold(press, cards, 1);
  return element;
}
const found = () => locate(guard, press, hold, cards, undefined)?.control.element;

describe('the control of a held press', () => {
  let control: Element;
  beforeEach(() => {
    draw(list(row(first), row(second)));
    control = hear(`[data-row-key="${first}"] .off`);
  });

  test('is the element itself while it says what it said', () => {
    expect(found()).toBe(control);
  });

  test('is the product’s own once its row was drawn anew, wherever that stands', () => {
    draw(list(row(second), row(first)));
    expect(found()).toBe(document.querySelector(`[data-row-key="${first}"] .off`));
    expect(found()).not.toBe(control);
  });

  test('is found through an open shadow root', () => {
    draw('<div id="host"></div>');
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = list(row(second), row(first));
    expect(found()).toBe(root?.querySelector(`[data-row-key="${first}"] .off`));
  });

  test.each<[string, () => void]>([
    ['the product is gone', () => draw(list(row(second)))],
    ['two are alike: none is taken', () => draw(list(row(first, '<a>下架</a> <a>下架</a>')))],
    ['two rows show the product', () => draw(list(row(first), row(first)))],
    ['it says something else', () => (control.textContent = '立即下架')],
    ['it would do something else', () => (control.textContent = '取消推广')],
    [
      'it was taken out of its row',
      () => {
        draw(list(row(second)));
        document.body.append(control);
      },
    ],
    ['it is greyed', () => control.setAttribute('aria-disabled', 'true')],
    [
      'its row shows another product, as a virtual list does',
      () => {
        const line = control.closest('tr');
        if (line) line.outerHTML = row(second);
      },
    ],
    [
      'its row was rewritten for another product around it',
      () => {
        control.closest('tr')?.setAttribute('data-row-key', second);
        const [cell] = control.closest('tr')?.children ?? [];
        if (cell) cell.textContent = `雨伞 商品ID：${second}`;
      },
    ],
  ])('is not there where %s', (_, change) => {
    change();
    expect(found()).toBeUndefined();
  });
});

test('where no product is known, only the very element is the control', () => {
  draw('<p><button class="off">下架</button></p>');
  const control = hear('.off');
  expect(hold.subjects).toEqual([]);
  expect(found()).toBe(control);
  draw('<p><button class="off">下架</button></p>');
  expect(found()).toBeUndefined();
});

test('what concerns the whole shop is found again by its words alone, if it is one', () => {
  const leave = '<button class="leave">退出精选联盟</button>';
  draw(leave);
  hear('.leave');
  draw(`<main>${leave}</main>`);
  expect(found()).toBe(document.querySelector('.leave'));
  draw(leave + leave);
  expect(found()).toBeUndefined();
});
