import type { UntestedPack } from '../../core/pack';

/** 巨量百应: the merchant's side of 精选联盟 (domain.md §1.3, §2.6). */
export const buyin: UntestedPack = {
  schema: 1,
  id: 'buyin',
  version: 1,
  date: '2026-11-24',
  name: '巨量百应',
  origins: ['https://buyin.jinritemai.com'],
  pages: [
    { id: 'promotion', name: '推商品', path: '/dashboard/product/promote-manage*' },
    { id: 'product-detail', name: '商品推广详情', path: '/dashboard/product/detail*' },
    { id: 'plan', name: '推广计划', path: '/dashboard/product/*' },
    {
      id: 'alliance',
      name: '精选联盟',
      path: '/dashboard/*',
      structure: '[class*="-table-body"] [class*="-btn-link"]',
    },
  ],
  shop: { name: ['[class*="role-exchange-name__title"]'], header: 'header' },
};
