import type { Pack } from '../../core/pack';

/** 巨量百应: the merchant's side of 精选联盟 (domain.md §1.3, §2.6). */
export const buyin: Pack = {
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
  tests: [
    {
      page: 'promotion',
      address: '/dashboard/product/promote-manage?enter_from=doudian_homepage',
      fixture: 'buyin/promotion.html',
      counts: { '[class*="role-exchange-name__title"]': 1, header: 1 },
      shop: { name: '甲食品旗舰店', id: '10001' },
      products: [
        {
          id: '3819266189016826169',
          name: '密封胶泥9.8发十包升级款',
          facts: { price: '¥9.80', plan: '普通', status: '推广中' },
        },
      ],
    },
    {
      page: 'product-detail',
      address: '/dashboard/product/detail?product_id=3819266189016826169',
      fixture: 'buyin/product-detail.html',
      counts: { '[class*="role-exchange-name__title"]': 1, header: 1 },
      shop: { name: '甲食品旗舰店', id: '10001' },
      products: [{ id: '3819266189016826169', facts: { status: '推广中' } }],
    },
    {
      page: 'plan',
      address: '/dashboard/product/plan?type=2',
      fixture: 'buyin/plan.html',
      counts: { '[class*="role-exchange-name__title"]': 1, header: 1 },
      shop: { name: '甲食品旗舰店', id: '10001' },
      products: [{ id: '3819266189016826169', facts: { plan: '定向计划', status: '投放中' } }],
    },
    {
      page: 'alliance',
      address: '/dashboard/servicehall/plans',
      fixture: 'buyin/plan.html',
      counts: {
        '[class*="role-exchange-name__title"]': 1,
        header: 1,
        '[class*="-table-body"] [class*="-btn-link"]': 2,
      },
      shop: { name: '甲食品旗舰店', id: '10001' },
      products: [{ id: '3819266189016826169', facts: { plan: '定向计划', status: '投放中' } }],
    },
  ],
};
