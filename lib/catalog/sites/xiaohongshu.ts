import type { Pack } from '../../core/pack';

/** 小红书千帆 (domain.md §7): only its addresses are attested, how its pages are built is not. */
export const xiaohongshu: Pack = {
  schema: 1,
  id: 'xiaohongshu',
  version: 1,
  date: '2026-12-01',
  name: '小红书千帆',
  origins: ['https://ark.xiaohongshu.com'],
  pages: [
    { id: 'product-list', name: '商品列表', path: '/app-item/list/*' },
    { id: 'product-editor', name: '商品编辑', path: '/app-item/good/edit/*' },
  ],
  shop: { name: ['header [class*="shop" i][class*="name" i]'], header: 'header' },
  tests: [
    {
      page: 'product-list',
      address: '/app-item/list/shelf',
      fixture: 'xiaohongshu/product-list.html',
      counts: { 'header [class*="shop" i][class*="name" i]': 1, header: 1 },
      shop: { name: '甲食品专营店' },
      products: [
        {
          id: '6500000000000001',
          name: '冻干草莓脆 50g×2 罐',
          facts: { price: '¥29.90', stock: '860', sales: '1,204', status: '在售' },
        },
      ],
    },
    {
      page: 'product-editor',
      address: '/app-item/good/edit/6500000000000001',
      fixture: 'xiaohongshu/product-editor.html',
      counts: { 'header [class*="shop" i][class*="name" i]': 1, header: 1 },
      shop: { name: '甲食品专营店' },
      products: [],
    },
  ],
};
