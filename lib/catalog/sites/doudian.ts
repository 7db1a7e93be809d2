import type { Pack } from '../../core/pack';

/** 抖店: the shop backend (domain.md §1.2, §2.4, §2.7). */
export const doudian: Pack = {
  schema: 1,
  id: 'doudian',
  version: 1,
  date: '2026-11-24',
  name: '抖店',
  origins: ['https://fxg.jinritemai.com'],
  pages: [
    { id: 'product-list', name: '商品管理', path: '/ffa/g/list*' },
    { id: 'product-editor', name: '商品编辑', path: '/ffa/g/create*' },
    { id: 'products', name: '商品', path: '/ffa/g/*' },
    { id: 'alliance', name: '精选联盟', path: '/ffa/buyin/*' },
  ],
  shop: {
    name: [
      '#fxg-pc-header [class*="headerShopName"] [class*="userName"]',
      '#fxg-pc-header [class*="userName"]',
    ],
    header: '#fxg-pc-header,header',
  },
  tests: [
    {
      page: 'product-list',
      address: '/ffa/g/list?tab=onSale',
      fixture: 'doudian/product-list.html',
      counts: {
        '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1,
        '#fxg-pc-header [class*="userName"]': 1,
        '#fxg-pc-header,header': 1,
      },
      shop: { name: '甲食品旗舰店' },
      products: [
        {
          id: '3819266189016826169',
          name: '密封胶泥9.8发十包升级款',
          facts: { price: '￥9.80 ~ ￥15.80', stock: '19999877', status: '售卖中' },
        },
      ],
    },
    {
      page: 'product-editor',
      address: '/ffa/g/create?product_id=3819266189016826169&entrance=edit',
      fixture: 'doudian/product-editor.html',
      counts: { '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1 },
      shop: { name: '甲食品旗舰店' },
      products: [],
    },
    {
      page: 'products',
      address: '/ffa/g/channel-goods/list',
      fixture: 'doudian/products.html',
      counts: {
        '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 0,
        '#fxg-pc-header [class*="userName"]': 1,
      },
      shop: { name: '甲食品旗舰店' },
      products: [{ id: '3819266189016826169', facts: { stock: '320', status: '售卖中' } }],
    },
    {
      page: 'alliance',
      address: '/ffa/buyin/dashboard/product/promote-manage',
      fixture: 'doudian/alliance.html',
      counts: { '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1 },
      shop: { name: '甲食品旗舰店' },
      products: [{ id: '3819266189016826169', facts: { status: '推广中' } }],
    },
  ],
};
