import type { Pack } from '../../core/pack';

/** 拼多多 (domain.md §7): the rows' table has no heads of its own. */
export const pinduoduo: Pack = {
  schema: 1,
  id: 'pinduoduo',
  version: 1,
  date: '2026-11-24',
  name: '拼多多',
  origins: ['https://mms.pinduoduo.com'],
  pages: [{ id: 'product-list', name: '商品列表', path: '/goods/goods_list*' }],
  shop: { name: ['header [class*="mall" i][class*="name" i]'], header: 'header' },
  tests: [
    {
      page: 'product-list',
      address: '/goods/goods_list?msfrom=mms_sidenav',
      fixture: 'pinduoduo/product-list.html',
      counts: { 'header [class*="mall" i][class*="name" i]': 1, header: 1 },
      shop: { name: '甲食品专营店', id: '30001' },
      products: [
        {
          id: '600000000001',
          name: '冻干草莓脆 50g×2 罐',
          facts: { price: '¥29.90', stock: '860', sales: '3,204' },
        },
      ],
    },
  ],
};
