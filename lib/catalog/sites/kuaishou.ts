import type { Pack } from '../../core/pack';

/** 快手小店 (domain.md §7): heads and rows of its list stand in two tables. */
export const kuaishou: Pack = {
  schema: 1,
  id: 'kuaishou',
  version: 1,
  date: '2026-11-24',
  name: '快手小店',
  origins: ['https://s.kwaixiaodian.com'],
  pages: [{ id: 'product-list', name: '商品管理', path: '/zone/goods/v1/list*' }],
  shop: { name: ['header [class*="shop" i][class*="name" i]'], header: 'header' },
  tests: [
    {
      page: 'product-list',
      address: '/zone/goods/v1/list',
      fixture: 'kuaishou/product-list.html',
      counts: { 'header [class*="shop" i][class*="name" i]': 1, header: 1 },
      shop: { name: '甲食品专营店', id: '20001' },
      products: [
        {
          id: '2200000000001',
          name: '冻干草莓脆 50g×2 罐',
          facts: { price: '¥29.90', stock: '860', sales: '1.2万', status: '在售' },
        },
      ],
    },
  ],
};
