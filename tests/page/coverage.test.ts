// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { glanceAt, pageStateIn, type Reader } from '@/lib/page/coverage';
import { standGuard } from '@/lib/page/guard';
import { readPlace } from '@/lib/page/place';
import { cardAround } from '@/lib/page/card';
import { aboutOf, cardsOf, readHold } from '@/lib/page/reader';
import { inOneGo } from '@/lib/page/walk';
import { page, words } from './some';

let reader: Reader;
let end: AbortController;
beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://fxg.jinritemai.com/ffa/g/list',
  );
  end = new AbortController();
  reader = {
    guard: standGuard(words, () => undefined, end.signal),
    stage: {
      readPlace,
      cardAround,
      holdOf: (press, last) => readHold(press, cardsOf(press, last), 1),
      aboutOf: (press) => aboutOf(press, cardsOf(press, undefined)),
    },
  };
});
afterEach(() => end.abort());

interface Line {
  state?: string;
  cell: string;
}
const usual: Line = { state: '售卖中', cell: '<a>编辑</a> <a>下架</a>' };

/** A list with a line for each of these, and where the shop's name stands. */
const list = (lines: readonly Line[]) => {
  const rows = lines.map(({ state = '', cell }, at) => {
    const id = `38192661890168261${String(at).padStart(2, '0')}`;
    return `<tr data-row-key="${id}"><td>手工麻花 ID：${id}</td><td>${state}</td><td>${cell}</td></tr>`;
  });
  const heads = ['商品信息', '商品状态', '操作'].map((head) => `<th>${head}</th>`).join('');
  page(
    `<header>甲食品旗舰店 店铺ID 10001</header><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    'table',
  );
};
const seen = () => {
  const { coverage, reason = '' } = inOneGo(glanceAt(reader, [])).coverage;
  return `${coverage} ${reason}`.trim();
};

describe('a list whose first products can be delisted', () => {
  test('is covered', () => {
    list(Array.from({ length: 8 }, () => usual));
    expect(seen()).toBe('full');
  });

  test.each<[string, Line]>([
    ['by a control that nobody knows', { state: '售卖中', cell: '<a>编辑</a> <a>收摊</a>' }],
    ['by a picture without words', { state: '售卖中', cell: '<a>编辑</a> <a><i></i></a>' }],
  ])('is covered in part where a product beside them is delisted %s', (_, line) => {
    list([usual, usual, usual, usual, usual, line]);
    expect(seen()).toBe('partial some-rows');
    expect(inOneGo(pageStateIn(reader, []))).toMatchObject({
      coverage: 'partial',
      reason: 'some-rows',
    });
  });

  test.each<[string, Line]>([
    ['is off already, as its state says', { state: '已下架', cell: '<a>编辑</a> <a>删除</a>' }],
    ['is put back by its control', { state: '售卖中', cell: '<a>编辑</a> <a>上架</a>' }],
    ['has more behind a control', { state: '售卖中', cell: '<a>编辑</a> <a>更多</a>' }],
    [
      'has more behind an icon',
      { state: '售卖中', cell: '<a>编辑</a> <a aria-haspopup="menu"><i></i></a>' },
    ],
    [
      'may not be delisted now',
      { state: '售卖中', cell: '<a>编辑</a> <button disabled>下架</button>' },
    ],
    ['has nothing to press', { state: '售卖中', cell: '' }],
  ])('is covered where one beside them %s', (_, line) => {
    list([usual, usual, usual, usual, line]);
    expect(seen()).toBe('full');
  });

  test('is covered where what delists is a piece of text that can be pressed', () => {
    const cell = '<a>编辑</a> <span style="cursor: pointer">下架</span>';
    list(Array.from({ length: 5 }, () => ({ state: '售卖中', cell })));
    expect(seen()).toBe('full');
  });

  test('is looked through no further than its first rows, however long it is', () => {
    list(Array.from({ length: 2000 }, () => usual));
    const recognise = vi.spyOn(reader.guard, 'recognise');
    inOneGo(glanceAt(reader, []));
    expect(recognise.mock.calls.length).toBeLessThan(200);
  });
});
