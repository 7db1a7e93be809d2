// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { glanceAt } from '@/lib/page/coverage';
import { cardAround } from '@/lib/page/card';
import { kindOf, upwards } from '@/lib/page/dom';
import { standGuard, type Guard } from '@/lib/page/guard';
import { readPlace } from '@/lib/page/place';
import { aboutOf, cardsOf, readHold } from '@/lib/page/reader';
import { signOf } from '@/lib/page/sign';
import { holdToTaught } from '@/lib/page/taughtHere';
import { inOneGo } from '@/lib/page/walk';
import type { Taught } from '@/lib/core/taught';
import { page, row, words } from './some';

let guard: Guard;
let end: AbortController;
beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  end = new AbortController();
  guard = standGuard(words, () => undefined, end.signal);
  holdToTaught(guard);
});
afterEach(() => end.abort());

/** Teaches the control `#it` of a page, which stood outside of menus and dialogs unless it is said. */
function teach(html: string, isSteady = true): Taught {
  const sign = signOf(page(html));
  const taught = { [origin]: { [sign]: 'off-shelf' as const } };
  guard.learn({ words, taught, steady: isSteady ? { [origin]: [sign] } : {} });
  const kind = kindOf(document.querySelector('#it') ?? document.body);
  const known = { origin, sign, kind, isSteady, label: '', where: '', at: 1 };
  return { ...known, id: 'taught-1', action: 'off-shelf' };
}
const held = (html: string) => guard.recognise(upwards(page(html)))?.why;

const handle = '<button id="it">处理</button>';
const other = '<button>处理</button>';
const dialog = (inside: string) => `<div role="dialog"><p>处理退货</p>${inside}</div>`;

describe('what was taught is held', () => {
  test.each([
    ['where it was', handle],
    ['though a dialog has one that is called the same', handle + dialog(other)],
    ['though a copy of it is not drawn', `${handle}<div hidden>${other}</div>`],
  ])('%s', (_, html) => {
    vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
      return (this.closest('[hidden]') ? [] : [{}]) as unknown as DOMRectList;
    });
    teach(handle);
    expect(held(html)).toBe('taught');
    vi.restoreAllMocks();
  });

  test('in each row of its list', () => {
    teach(row(handle));
    const list = row(handle) + row(other);
    expect(held(list)).toBe('taught');
  });

  test('in the dialog that it was taught in', () => {
    teach(dialog(handle), false);
    expect(held(dialog(handle))).toBe('taught');
  });
});

describe('no other control is taken for it', () => {
  test.each([
    ['one in a dialog', dialog(handle)],
    ['one in a dialog, beside it', other + dialog(handle)],
    ['one of two', other + handle],
    ['one that stands in a row as well', `<table><tr><td>${other}</td></tr></table>${handle}`],
  ])('%s', (_, html) => {
    teach(handle);
    expect(held(html)).toBeUndefined();
  });

  test('one of two in a row', () => {
    teach(row(handle));
    expect(held(row(handle + other))).toBeUndefined();
  });

  test('but what its own words say is held all the same', () => {
    teach('<button id="it">下架商品</button>');
    expect(held(dialog('<button id="it">下架商品</button>'))).toBe('name');
  });
});

test.each([
  ['there', handle, undefined],
  ['one of two', handle + other, 'taught-lost'],
  ['only in a dialog', dialog(handle), 'taught-lost'],
])('a page where what was taught is %s says so', (_, html, reason) => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL('https://fxg.jinritemai.com/ffa/g/list');
  vi.stubGlobal('origin', location.origin);
  const taught = teach(handle);
  page(`<header>甲食品旗舰店 店铺ID 10001</header>${html}`);
  const stage = {
    ...{ readPlace, cardAround },
    holdOf: (press: Parameters<typeof cardsOf>[0] & { event: Event }) =>
      readHold(press, cardsOf(press, undefined), 1),
    aboutOf: (press: Parameters<typeof cardsOf>[0]) => aboutOf(press, cardsOf(press, undefined)),
  };
  expect(inOneGo(glanceAt({ guard, stage }, [taught])).coverage.reason).toBe(reason);
});
