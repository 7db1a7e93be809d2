// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linesInSight } from '@/lib/page/lines';
import { cardAround } from '@/lib/page/card';

const id = '3819266189016826169';
const other = '3819266189016834088';

/** How far rows stand one below the other, and how far they were scrolled up. */
let [rowHeight, scrolled] = [0, 0];

/** Everything is as high as its `data-high` says, else as a line; the page is wide. */
beforeEach(() => {
  [rowHeight, scrolled] = [0, 0];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width, height] = [this.getAttribute('data-wide'), this.getAttribute('data-high')];
    const top =
      this instanceof HTMLTableRowElement ? this.sectionRowIndex * rowHeight - scrolled : 0;
    return new DOMRect(0, top, Number(width ?? 1000), Number(height ?? 60));
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

describe('of a long list', () => {
  const ids = Array.from({ length: 400 }, (_, at) => String(BigInt(id) + BigInt(at)));
  const sought = {
    ids: new Map(ids.map((at) => [at, true])),
    cardAround,
    foundRoot: () => undefined,
  };
  const rowsOf = (some: readonly string[]) =>
    some.map((at) => `<tr id="r${at}"><td>ID：${at}</td></tr>`).join('');
  const listOf = (some: readonly string[]) => {
    document.body.innerHTML = `<table data-high="20000"><tbody data-high="20000">${rowsOf(some)}</tbody></table>`;
    document.body.setAttribute('data-high', '20000');
  };
  const seen = () => linesInSight(sought).map((line) => line.id);
  /** The rows of which anything is in sight. */
  const expected = (some: readonly string[]) =>
    some.filter((_, at) => {
      const top = at * rowHeight - scrolled;
      return top + 60 >= 0 && top <= innerHeight;
    });

  test('the rows in sight are found wherever it is scrolled to, near or far', () => {
    rowHeight = 60;
    listOf(ids);
    for (scrolled of [0, 90, 600, 700, 20_000, 19_000, 0, 23_400, 23_000, 12_345, 12_100])
      expect(seen()).toEqual(expected(ids));
  });

  test('also where those that were seen last have gone, or been put in another order', () => {
    rowHeight = 60;
    scrolled = 6000;
    listOf(ids);
    expect(seen()).toEqual(expected(ids));
    const body = document.querySelector('tbody');
    for (const gone of [...(body?.children ?? [])].slice(95, 130)) gone.remove();
    const left = ids.filter((_, at) => at < 95 || at >= 130);
    expect(seen()).toEqual(expected(left));
    body?.append(...[...body.children].reverse());
    expect(seen()).toEqual(expected(left.toReversed()));
  });

  test('the place is found once, and not again while it is scrolled by little', () => {
    rowHeight = 60;
    scrolled = 6000;
    listOf(ids);
    const asked = vi.mocked(Element.prototype.getBoundingClientRect);
    const askedIn = (look: () => unknown) => {
      asked.mockClear();
      look();
      return asked.mock.calls.length;
    };
    const first = askedIn(seen);
    expect(askedIn(seen)).toBeLessThan(first);
    scrolled = 6060;
    expect(askedIn(seen)).toBeLessThan(first);
  });
});
