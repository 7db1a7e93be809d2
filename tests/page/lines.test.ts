// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linesInSight } from '@/lib/page/lines';
import { cardAround } from '@/lib/page/card';

const id = '3819266189016826169';
const other = '3819266189016834088';

/** Everything is as high as its `data-high` says, else as a line; the page is wide. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width, height] = [this.getAttribute('data-wide'), this.getAttribute('data-high')];
    return new DOMRect(0, 0, Number(width ?? 1000), Number(height ?? 60));
  });
});

/** The ids of the elements at which something would stand for the product. */
const linesOf = (html: string) => {
  document.body.innerHTML = html;
  document.body.setAttribute('data-high', '700');
  const ids = new Map([[id, true]]);
  return linesInSight({ ids, cardAround, foundRoot: () => undefined }).map(
    ({ element }) => element.id,
  );
};
const tools = '<p>商品管理</p><form><input></form>';

describe('the line of a product', () => {
  test.each([
    [
      'its row',
      `<table><tbody><tr id="it"><td>手工麻花 ID：${id}</td></tr><tr><td>保温杯 ID：${other}</td></tr></tbody></table>`,
    ],
    [
      'its row where the list has no other, and not all that is around it',
      `<div data-high="300">${tools}<div><table><tbody><tr id="it"><td>手工麻花 ID：${id}</td></tr></tbody></table></div></div>`,
    ],
    [
      'its block where that bears the id, and not all that is around it',
      `<div data-high="300">${tools}<div><div id="it" data-row-key="${id}"><div>手工麻花 ID：${id}</div><a>下架</a></div></div></div>`,
    ],
    [
      'its card, and not the small thing in it that bears the id',
      `<div data-high="700"><section id="it"><p>手工麻花 ID：${id}</p><i data-wide="20" data-id="${id}"></i></section><section><p>保温杯 ID：${other}</p></section></div>`,
    ],
  ])('is %s', (_, html) => expect(linesOf(html)).toEqual(['it']));

  test('is none where another product stands', () => {
    expect(linesOf(`<table><tbody><tr id="it"><td>ID：${other}</td></tr></tbody></table>`)).toEqual(
      [],
    );
  });
});
