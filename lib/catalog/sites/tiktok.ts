import type { Pack } from '../../core/pack';

/** TikTok Shop in Indonesia (domain.md §7); its pages are in three languages. */
export const tiktok: Pack = {
  schema: 1,
  id: 'tiktok',
  version: 1,
  date: '2026-11-24',
  name: 'TikTok Shop',
  origins: ['https://seller-id.tokopedia.com'],
  pages: [{ id: 'product-list', name: '商品管理', path: '/product/manage*' }],
  shop: { name: ['header [class*="shop" i][class*="name" i]'], header: 'header' },
  words: { names: { 'off-shelf': ['Deactivate', 'Nonaktifkan'] }, yes: ['Konfirmasi'] },
  tests: [
    {
      page: 'product-list',
      address: '/product/manage?tab=live',
      fixture: 'tiktok/product-list.html',
      counts: { 'header [class*="shop" i][class*="name" i]': 1, header: 1 },
      shop: { name: 'Toko Makanan Jaya' },
      products: [
        {
          id: '1730000000000000001',
          name: 'Keripik Stroberi 50 g × 2',
          facts: { stock: '860' },
        },
      ],
    },
  ],
};
