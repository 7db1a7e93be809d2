// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { pointedAt } from '@/lib/page/pointed';
import { signOf, taughtOn } from '@/lib/page/sign';
import { upwards } from '@/lib/page/dom';
import { page, row } from './some';

const signIn = (cell: string) => signOf(page(row(cell)));
const button = (inside: string) => `<button id="it">${inside}</button>`;
const svg = (...shapes: string[]) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><g>${shapes.join('')}</g></svg>`;
const path = (d: string) => `<path d="${d}"></path>`;
const cdn = 'https://p9-aio.example.com/obj/ecom-shop-material/2026/11/24/icons/operate/';
const long =
  'M12 2.25c5.385 0 9.75 4.365 9.75 9.75s-4.365 9.75-9.75 9.75S2.25 17.385 2.25 12 6.615 2.25 12 2.25z';

describe('two controls are not one', () => {
  test.each([
    ['pictures of one folder', `<img src="${cdn}off.svg">`, `<img src="${cdn}top.svg">`],
    ['pictures that begin alike', svg(path(`${long} M8 12h8`)), svg(path(`${long} M12 8v8`))],
    [
      'a picture that is part of another',
      svg(path('M5 12h14')),
      svg(path('M5 12h14'), path('M12 5v14')),
    ],
    [
      'shapes around the same sign',
      svg('<circle cx="12" cy="12" r="10"></circle>', path('m9 9 6 6')),
      svg('<rect x="3" y="3" width="18"></rect>', path('m9 9 6 6')),
    ],
    [
      'pictures that are turned',
      svg('<path transform="rotate(90)"></path>'),
      svg('<path transform="rotate(270)"></path>'),
    ],
    ['big letters of a path', svg(path('M5 5h9')), svg(path('m5 5h9'))],
    [
      'parts of a sheet of pictures',
      svg('<use href="#i-off"></use>'),
      svg('<use href="#i-top"></use>'),
    ],
    ['icons of a font', '<i class="icon icon-off"></i>', '<i class="icon icon-top"></i>'],
    ['letters of an icon font', '<i class="icon">\ue601</i>', '<i class="icon">\ue602</i>'],
    ['parts of a block', '<i class="op__trash"></i>', '<i class="op__share"></i>'],
    ['numbers in a name', '处理方案1', '处理方案2'],
    ['numbers of a class', '<i class="icon--step1"></i>', '<i class="icon--step2"></i>'],
    ['words', '收摊', '出摊'],
  ])('with other %s', (_, one, other) => {
    expect(signIn(button(one))).not.toBe(signIn(button(other)));
  });

  test('in other columns', () => {
    const under = (head: string) =>
      signOf(page(row(button('收摊'), ['商品', '价格', '状态', head])));
    expect(under('操作')).not.toBe(under('推广'));
  });

  test('on other pages, of which a product’s own are one', () => {
    const at = (address: string) => {
      (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
      return signIn(button('收摊'));
    };
    const list = at('https://fxg.jinritemai.com/ffa/g/list');
    expect(at('https://fxg.jinritemai.com/ffa/v1/list')).not.toBe(
      at('https://fxg.jinritemai.com/ffa/v2/list'),
    );
    expect(at('https://fxg.jinritemai.com/ffa/g/detail/3819266189016826169')).toBe(
      at('https://fxg.jinritemai.com/ffa/g/detail/3819266189016826170'),
    );
    expect(at('https://fxg.jinritemai.com/ffa/g/list?page=2')).toBe(list);
  });
});

describe('a control stays the same', () => {
  test('whatever product its name says it is for', () => {
    const named = (product: string) =>
      signOf(
        page(
          row(`<button id="it" aria-label="清退 ${product}">×</button>`).replace('￥9.80', product),
        ),
      );
    expect(named('保温杯 316')).toBe(named('手工麻花 500 克'));
    expect(named('保温杯 316')).not.toBe(signIn('<button id="it" aria-label="置顶">×</button>'));
  });

  test.each([
    ['when more are chosen', '批量处理(3)', '批量处理（12）'],
    ['when none is chosen', '批量处理(3)', '批量处理'],
    ['when a button is drawn with spaces', '处 理', '处理'],
    ...[
      ['index_off__x1aB9', 'index_off__y2cD8'],
      ['index_off__16Isl', 'index_off__fRtLx'],
      ['index-module-off--gKEFF', 'index-module-off--2JxYD'],
      ['index_off___c3657', 'index_off___b1d20'],
    ].map(([one, other]): [string, string, string] => [
      `after the next build of its page (${one})`,
      `<i class="${one}"></i>`,
      `<i class="${other}"></i>`,
    ]),
    [
      'after the next build, of its picture',
      `<svg class="a_b__x1aB9 big">${path('M5 5h9')}</svg>`,
      `<svg class="a_b__yQ2hV big">${path('M5 5h9')}</svg>`,
    ],
  ])('%s', (_, one, other) => {
    expect(signIn(button(one))).toBe(signIn(button(other)));
  });

  test('whatever its own classes say of the mouse over it', () => {
    const inside = svg(path('M5 5h9'));
    expect(
      signIn(`<button id="it" class="is-hovered" aria-describedby="t1">${inside}</button>`),
    ).toBe(signIn(button(inside)));
  });
});

test('a press on any part of a taught control is one on it, and one on its neighbour is not', () => {
  const cell = `<button id="off">${svg(path('M5 12h14'))}</button><button id="top">${svg(path('M5 12h14'), path('M12 5v14'))}</button>`;
  const off = page(row(cell), '#off');
  const taught = { [signOf(off)]: 'off-shelf' } as const;
  const pressed = (selector: string) =>
    taughtOn(upwards(page(row(cell), selector)), taught)?.control.element.id;
  expect(pressed('#off path')).toBe('off');
  expect(pressed('#off')).toBe('off');
  expect(pressed('#top path')).toBeUndefined();
});

test('of two controls in a row that begin alike either can be taught', () => {
  const cell = `<button id="off">${svg(path(`${long} M8 12h8`))}</button><button id="top">${svg(path(`${long} M12 8v8`))}</button>`;
  const twice = `<button id="off">${svg(path(long))}</button><button>${svg(path(long))}</button>`;
  const refusal = (html: string) => pointedAt(page(row(html), '#off'), () => undefined).refusal;
  expect(refusal(cell)).toBeUndefined();
  expect(refusal(twice)).toBe('many');
});

test('what holds controls is not read for its pictures', () => {
  const rows = row(button(svg(path('M5 5h9')))).repeat(3);
  expect(signOf(page(`<div id="list">${rows}</div>`, '#list'))).not.toContain('M5 5h9');
});
