// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isOtherShop } from '@/lib/core/fact';
import { readPlace, watchPlace } from '@/lib/page/place';

const open = (address: string, html = '') => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  document.body.innerHTML = html;
};

test('a place is the shop in the header, and the page without its parameters', () => {
  open(
    'https://fxg.jinritemai.com/ffa/g/list?product_id=1#top',
    '<header>甲食品旗舰店 店铺ID 10001</header>',
  );
  expect(readPlace()).toEqual({
    shop: { name: '甲食品旗舰店', id: '10001' },
    page: 'https://fxg.jinritemai.com/ffa/g/list',
    pageName: '商品管理',
    isKnown: true,
  });
});

test('a page that no site knows has a place all the same', () => {
  open('https://fxg.jinritemai.com/ffa/mshop/homepage/index', '<header></header>');
  expect(readPlace()).toMatchObject({ pageName: '抖店', isKnown: false, shop: {} });
});

describe('a place is looked at', () => {
  const navigation = new EventTarget();
  let end = new AbortController();
  const look = vi.fn<(hasReturned: boolean) => void>();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigation', navigation);
    look.mockReset();
    end = new AbortController();
    watchPlace(look, end.signal);
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test.each<[string, () => void, boolean]>([
    ['when the page goes back', () => dispatchEvent(new Event('popstate')), false],
    [
      'when the page goes to another address of its own',
      () => navigation.dispatchEvent(new Event('currententrychange')),
      false,
    ],
    ['every half second', () => vi.advanceTimersByTime(500), false],
    [
      'when the document comes back from the cache',
      () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
      true,
    ],
  ])('%s', (_, happens, hasReturned) => {
    happens();
    expect(look.mock.calls).toEqual([[hasReturned]]);
  });

  test('not when the document is shown for the first time', () => {
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(look).not.toHaveBeenCalled();
  });

  test('no more when nobody waits for it', () => {
    end.abort();
    dispatchEvent(new Event('popstate'));
    navigation.dispatchEvent(new Event('currententrychange'));
    vi.advanceTimersByTime(5000);
    expect(look).not.toHaveBeenCalled();
  });
});

describe('two readings are of different shops', () => {
  const shop = { id: '10001', name: '甲食品旗舰店' };
  test.each([
    ['where the id is another', shop, { ...shop, id: '10002' }, true],
    ['where the name is another', { name: shop.name }, { name: '乙百货专营店' }, true],
    ['where nothing is to be read any more', shop, {}, true],
    ['not where the id is read only once', { name: shop.name }, shop, false],
    ['not where only the id is known, and is the same', { id: shop.id }, shop, false],
    ['not where nothing was ever read', {}, {}, false],
  ])('%s', (_, one, other, isOther) => expect(isOtherShop(one, other)).toBe(isOther));
});
