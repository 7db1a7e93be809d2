import type { Site } from '../../core/site';

/** 抖店: the shop backend (domain.md §1.2, §2.4, §2.7). */
export const doudian = {
  id: 'doudian',
  name: '抖店',
  origin: 'https://fxg.jinritemai.com',
  checked: '2026-11-24',
  pages: [
    { id: 'product-list', name: '商品管理', path: '^/ffa/g/list' },
    { id: 'product-editor', name: '商品编辑', path: '^/ffa/g/create' },
    { id: 'products', name: '商品', path: '^/ffa/g/' },
    { id: 'alliance', name: '精选联盟', path: '^/ffa/buyin/' },
  ],
  shopName: [
    '#fxg-pc-header [class*="headerShopName"] [class*="userName"]',
    '#fxg-pc-header [class*="userName"]',
  ],
  shopHeader: '#fxg-pc-header,header',
} as const satisfies Site;
