import type { Pack } from '../../core/pack';

/** 微信小店 (domain.md §7): its list stands in the open shadow root of a micro-app. */
export const weixin: Pack = {
  schema: 1,
  id: 'weixin',
  version: 1,
  date: '2026-11-24',
  name: '微信小店',
  origins: ['https://store.weixin.qq.com'],
  pages: [
    { id: 'product-list', name: '商品列表', path: '/shop/goods/list*' },
    { id: 'products', name: '商品', path: '/shop/*', structure: 'micro-app[name="goods"]' },
  ],
  shop: { name: ['header [class*="shop" i][class*="name" i]'], header: 'header' },
  tests: [
    {
      page: 'product-list',
      address: '/shop/goods/list',
      fixture: 'weixin/product-list.html',
      counts: {
        'header [class*="shop" i][class*="name" i]': 1,
        header: 1,
        'micro-app[name="goods"]': 1,
      },
      shop: { name: '甲食品专营店' },
      products: [
        {
          id: '10000000000001',
          name: '冻干草莓脆 50g×2 罐',
          facts: { price: '¥29.90', stock: '860' },
        },
      ],
    },
    {
      page: 'products',
      address: '/shop/goods',
      fixture: 'weixin/product-list.html',
      counts: { 'micro-app[name="goods"]': 1 },
      shop: { name: '甲食品专营店' },
      products: [{ id: '10000000000001', facts: {} }],
    },
  ],
};
