import type { UntestedPack } from '../../core/pack';

/** 抖店: the shop backend (domain.md §1.2, §2.4, §2.7). */
export const doudian: UntestedPack = {
  schema: 1,
  id: 'doudian',
  version: 2,
  date: '2026-12-01',
  name: '抖店',
  origins: ['https://fxg.jinritemai.com'],
  pages: [
    { id: 'product-list', name: '商品管理', path: '/ffa/g/list*' },
    { id: 'product-editor', name: '商品编辑', path: '/ffa/g/create*' },
    { id: 'products', name: '商品', path: '/ffa/g/*' },
    { id: 'alliance', name: '精选联盟', path: '/ffa/buyin/*' },
    // Wherever the list moves to: the tables of its app (ecom-g-) and the cell of its products.
    {
      id: 'goods',
      name: '商品',
      path: '/ffa/*',
      structure: 'tr[class*="ecom-g-table-row"][data-row-key],[data-row-key] [class*="goodsInfo"]',
    },
  ],
  shop: {
    name: [
      '#fxg-pc-header [class*="headerShopName"] [class*="userName"]',
      '#fxg-pc-header [class*="userName"]',
    ],
    header: '#fxg-pc-header,header',
  },
};
