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
