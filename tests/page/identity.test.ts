// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { sites } from '@/lib/catalog/sites';
import { pageAt, shopOf } from '@/lib/page/identity';

const [doudian, buyin] = sites;
const headed = (html: string) => {
  document.body.innerHTML = html;
  return document;
};

describe('the shop of a page', () => {
  test('stands in the backend’s own header', () => {
    const page = headed(
      '<div id="fxg-pc-header"><div class="index_headerShopName__x1"><span class="index_userName__16Isl">甲食品旗舰店</span></div></div>',
    );
    expect(shopOf(page, doudian)).toEqual({ name: '甲食品旗舰店', id: undefined });
  });

  test('stands with its id in the header of 百应', () => {
    const page = headed(
      '<header><span class="btn-item-role-exchange-name__title">甲食品旗舰店</span>店铺ID 10001</header>',
    );
    expect(shopOf(page, buyin)).toEqual({ name: '甲食品旗舰店', id: '10001' });
  });

  test('is the one name that reads like a shop’s in a header that we do not know', () => {
    const page = headed(
      '<header><b>商家后台</b><a>抖店</a><span>乙百货专营店 店铺ID 10002</span></header>',
    );
    expect(shopOf(page, doudian)).toEqual({ name: '乙百货专营店', id: '10002' });
  });

  test('has the id that an attribute of the header bears', () => {
    const page = headed('<header data-x><span data-shop-id="10001">甲食品旗舰店</span></header>');
    expect(shopOf(page, doudian)).toEqual({ name: '甲食品旗舰店', id: '10001' });
  });

  test.each([
    '店铺ID 10001 店铺ID 10002',
    '店铺ID 10001 <i data-shop-id="10002"></i>',
    '店铺ID 未知',
  ])('has no id where the header says “%s”', (text) => {
    expect(shopOf(headed(`<header>甲食品旗舰店 ${text}</header>`), doudian).id).toBeUndefined();
  });

  test('is unknown where there is no header, and on sites that we do not know', () => {
    expect(shopOf(headed('<p>甲食品旗舰店</p>'), doudian)).toEqual({});
    expect(shopOf(headed('<header>甲食品旗舰店</header>'), undefined)).toEqual({});
  });

  test('is unknown where two names stand', () => {
    const page = headed('<header><span>甲食品旗舰店</span><span>乙百货专营店</span></header>');
    expect(shopOf(page, doudian).name).toBeUndefined();
  });
});

test.each([
  ['https://fxg.jinritemai.com/ffa/g/list?tab=all', '商品管理'],
  ['https://fxg.jinritemai.com/ffa/buyin/dashboard/live/control', '精选联盟'],
  ['https://buyin.jinritemai.com/dashboard/product/promote-manage', '推商品'],
  ['https://fxg.jinritemai.com/ffa/mshop/homepage/index', undefined],
  ['https://example.com/ffa/g/list', undefined],
])('%s is %s', (url, name) => expect(pageAt(url, sites, document).page?.name).toBe(name));
