import type { PackTest } from '../../core/pack';

/** What must be found on scrubbed pages of 百应; apart from its pack, which is in every panel. */
export const buyinTests: PackTest[] = [
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
        facts: { price: '¥9.80', plan: '普通', promotion: '推广中' },
      },
    ],
  },
  {
    page: 'product-detail',
    address: '/dashboard/product/detail?product_id=3819266189016826169',
    fixture: 'buyin/product-detail.html',
    counts: { '[class*="role-exchange-name__title"]': 1, header: 1 },
    shop: { name: '甲食品旗舰店', id: '10001' },
    products: [{ id: '3819266189016826169', facts: { promotion: '推广中' } }],
  },
  {
    page: 'plan',
    address: '/dashboard/product/plan?type=2',
    fixture: 'buyin/plan.html',
    counts: { '[class*="role-exchange-name__title"]': 1, header: 1 },
    shop: { name: '甲食品旗舰店', id: '10001' },
    products: [
      {
        id: '3819266189016826169',
        facts: { plan: '定向计划', promotion: '投放中', planEndsAt: '2026/12/15 23:59:59' },
      },
    ],
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
    products: [
      {
        id: '3819266189016826169',
        facts: { plan: '定向计划', promotion: '投放中', planEndsAt: '2026/12/15 23:59:59' },
      },
    ],
  },
];
