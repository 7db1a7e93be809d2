// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { selectors } from '@/lib/catalog/selectors';
import { controlOn, headerOver, headsOver, neighbours } from '@/lib/page/control';
import { isMatch, query, queryAll, upwards } from '@/lib/page/dom';
import { grammar, page, row } from './some';

const on = (element: Element) => controlOn(upwards(element), grammar);

test.each(Object.entries(selectors))('the selector %s is one: %s', (_, selector) => {
  expect(isMatch(page('<p id="it">保温杯</p>'), selector)).toBe(false);
});

test('a selector that nobody has told meets nothing', () => {
  const it = page('<p id="it">保温杯</p>');
  expect(isMatch(it, undefined)).toBe(false);
  expect(queryAll(document.documentElement, undefined)).toEqual([]);
  expect(query(document.documentElement, undefined)).toBeUndefined();
});

describe('the control that a press reaches', () => {
  test('is the button, not the icon in it', () => {
    const control = on(page('<button title="下架商品"><i><svg id="it"></svg></i>下架</button>'));
    expect(control).toMatchObject({ names: ['下架', '下架商品'], isSemantic: true });
    expect(control?.element.tagName).toBe('BUTTON');
  });

  test('is the word on a card that can be pressed as a whole', () => {
    const control = on(
      page(
        '<div tabindex="0">保温杯 大容量 不锈钢 便携 学生 男女通用 送礼<span id="it">下架</span></div>'.replace(
          '送礼<',
          '送礼 <',
        ),
      ),
    );
    expect(control).toMatchObject({ names: ['下架'], isSemantic: false });
  });

  test('is the whole word where the page has it in pieces', () => {
    expect(
      on(page('<td><span class="op"><i>下</i><i id="it">架</i></span></td>'))?.element.className,
    ).toBe('op');
  });

  test.each(['<p id="it">保温杯</p>', '<div id="it"></div>', '<div role="tab" id="it">下架</div>'])(
    'is none: %s',
    (html) => {
      expect(on(page(html))).toBeUndefined();
    },
  );

  test('is a switch by role, by checkbox, by class', () => {
    expect(on(page('<button role="switch" id="it"></button>'))?.toggle?.id).toBe('it');
    expect(
      on(
        page(
          '<label class="el-switch"><input type="checkbox" id="box"><span id="it"></span></label>',
        ),
      )?.toggle?.id,
    ).toBe('box');
    expect(
      on(page('<span class="auxo-switch auxo-switch-checked" id="it"></span>'))?.toggle?.id,
    ).toBe('it');
    expect(on(page('<input type="checkbox" id="it">'))).toBeUndefined();
  });
});

describe('headers over a row', () => {
  test('are found by the place of the cell', () => {
    expect(headerOver(page(row('<a id="it"></a>')))).toBe('操作');
  });

  test('are found where header and rows are two tables', () => {
    const html = `<div><div><table><thead><tr><th>商品</th><th>推广状态</th></tr></thead></table></div>
      <div><table><tbody><tr><td>甲</td><td><a id="it"></a></td></tr></tbody></table></div></div>`;
    expect(headerOver(page(html))).toBe('推广状态');
  });

  test('are found by number in a grid of divs', () => {
    const html = `<div role="grid"><div role="row"><div role="columnheader" aria-colindex="4">商品</div><div role="columnheader" aria-colindex="5">操作</div></div>
      <div><div role="row"><div role="gridcell" aria-colindex="5"><a id="it"></a></div></div></div></div>`;
    expect(headerOver(page(html))).toBe('操作');
  });

  test('are none of another table, and none outside of a row', () => {
    expect(headsOver(page(`${row('')}<p id="it"></p>`))).toEqual([]);
  });
});

test('neighbours are siblings of the same kind, or those of a wrapper that holds the control alone', () => {
  expect(neighbours(page('<ul><li><a>全部</a></li><li><a id="it">下架</a></li></ul>'))).toEqual([
    '全部',
  ]);
  expect(
    neighbours(page('<div><button>取消</button><i>x</i><button id="it">确定</button></div>')),
  ).toEqual(['取消']);
});
