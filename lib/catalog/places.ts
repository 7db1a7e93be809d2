const shop = 'https://fxg.jinritemai.com/ffa';
const alliance = 'https://buyin.jinritemai.com/dashboard';

/** Pages of the backends where things are looked up and done (domain.md §1.2, §1.3, all of confidence A). */
export const places = {
  home: `${shop}/mshop/homepage/index`,
  goods: `${shop}/g/list`,
  stock: `${shop}/g/stock-manage/list`,
  orders: `${shop}/morder/order/list`,
  afterSales: `${shop}/merchant-aftersale-workbench/aftersale/list`,
  discounts: `${shop}/marketing/discount-query`,
  ads: `${shop}/ad/promotion-v2`,
  live: `${shop}/content-tool/shop-live`,
  videos: `${shop}/content-tool/short-video`,
  /** Our own: what campaigns there are is kept there. */
  calendar: 'workbench.html#calendar',
  promotion: `${alliance}/product/promote-manage`,
} as const;
