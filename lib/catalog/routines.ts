import type { RoutineSet } from '../core/routine';

const products = 'https://fxg.jinritemai.com/ffa/g/list';
const stock = 'https://fxg.jinritemai.com/ffa/g/stock-manage/list';
const discounts = 'https://fxg.jinritemai.com/ffa/marketing/discount-query';
const campaigns = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
const orders = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const comments = 'https://fxg.jinritemai.com/ffa/maftersale/comment';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/**
 * What is looked at again and again so that less has to be delisted (domain.md, The job: stock and
 * supply, the market and the competitors, prices and promotions in time), at hours at which a shop
 * is at work. Days and hours are ours, to be edited. Paths are those of domain.md §1.2 and §1.3.
 */
export const routineSets = [
  {
    id: 'stock',
    routines: [
      { id: 'lowStock', when: { kind: 'daily', every: 1, clock: [9, 30] }, link: stock },
      {
        id: 'slowStock',
        when: { kind: 'monthly', every: 1, days: [1], clock: [10, 0] },
        link: products,
      },
      { id: 'saleStock', when: { kind: 'sale', days: 14, clock: [10, 0] }, link: stock },
    ],
  },
  {
    id: 'supply',
    routines: [
      {
        id: 'suppliers',
        when: { kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0] },
      },
      {
        id: 'unshipped',
        when: { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: [16, 0] },
        link: orders,
      },
      { id: 'nextMonth', when: { kind: 'monthly', every: 1, days: [25], clock: [10, 0] } },
    ],
  },
  {
    id: 'competitors',
    routines: [
      { id: 'rivals', when: { kind: 'weekly', every: 1, days: ['WE'], clock: [10, 0] } },
      {
        id: 'comments',
        when: { kind: 'weekly', every: 1, days: ['TH'], clock: [10, 0] },
        link: comments,
      },
    ],
  },
  {
    id: 'prices',
    routines: [
      {
        id: 'discounts',
        when: { kind: 'weekly', every: 1, days: ['TU'], clock: [14, 0] },
        link: discounts,
      },
      { id: 'salePrices', when: { kind: 'sale', days: 7, clock: [10, 0] }, link: discounts },
    ],
  },
  {
    id: 'promotions',
    routines: [
      {
        id: 'commissions',
        when: { kind: 'weekly', every: 1, days: ['FR'], clock: [15, 0] },
        link: promotion,
      },
      {
        id: 'ending',
        when: { kind: 'monthly', every: 1, days: [-1], clock: [15, 0] },
        link: promotion,
      },
      { id: 'signUps', when: { kind: 'sale', days: 10, clock: [10, 0] }, link: campaigns },
    ],
  },
] as const satisfies readonly RoutineSet[];
