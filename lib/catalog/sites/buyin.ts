import type { Site } from '../../core/site';

/** 巨量百应: the merchant's side of 精选联盟 (domain.md §1.3, §2.6). */
export const buyin = {
  id: 'buyin',
  name: '巨量百应',
  origin: 'https://buyin.jinritemai.com',
  checked: '2026-11-24',
  pages: [
    { id: 'promotion', name: '推商品', path: '^/dashboard/product/promote-manage' },
    { id: 'product-detail', name: '商品推广详情', path: '^/dashboard/product/detail' },
    { id: 'plan', name: '推广计划', path: '^/dashboard/product/' },
  ],
  shopName: ['[class*="role-exchange-name__title"]'],
  shopHeader: 'header',
} as const satisfies Site;
