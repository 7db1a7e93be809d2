import type { Asks, Checklist, ChecklistItem } from '../core/checklist';
import { itemTraits } from './items';

const goods = 'https://fxg.jinritemai.com/ffa/g';
const orders = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const campaigns = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
const ads = 'https://fxg.jinritemai.com/ffa/ad/promotion-v2';
const lives = 'https://fxg.jinritemai.com/ffa/content-tool/shop-live';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/** Something to tick, from which risk on, and where it can be looked up. */
const tick = (id: string, asks: Asks, link?: string): ChecklistItem => ({
  id,
  answer: 'tick',
  asks,
  ...(link && { link }),
});

/** What a delist in a sale asks for, of one product or of many. */
const saleItems = [
  tick('signups', 'always', campaigns),
  tick('time', 'warning', campaigns),
  tick('orders', 'warning', orders),
  tick('told', 'warning'),
  tick('places', 'warning', lives),
  tick('compensation', 'danger'),
  tick('after', 'warning', ads),
];

/**
 * What a merchant's guide demands before a delist (domain.md, The job), the deadly ones first,
 * five to nine items each. `asks` says from which risk on: a quiet product passes with two, since
 * the whole list for everything is a list that nobody reads. In a sale, and shortly before it, its
 * own list asks for what is different then. Paths are those of domain.md §1.2
 * and §1.3. Ids are never reused.
 */
const lists = [
  {
    id: 'off-shelf-single',
    version: 2,
    action: 'off-shelf',
    forBatch: false,
    items: [
      tick('product', 'always', promotion),
      { id: 'stock', answer: 'stock', asks: 'always', link: `${goods}/stock-manage/list` },
      tick('time', 'warning', campaigns),
      tick('orders', 'warning', orders),
      tick('told', 'warning'),
      tick('compensation', 'danger'),
      tick('after', 'warning', ads),
    ],
  },
  {
    id: 'off-shelf-batch',
    version: 2,
    action: 'off-shelf',
    forBatch: true,
    items: [
      { id: 'count', answer: 'count', asks: 'always' },
      tick('products', 'always', promotion),
      tick('time', 'warning', campaigns),
      tick('orders', 'warning', orders),
      tick('told', 'warning'),
      tick('compensation', 'danger'),
      tick('after', 'warning', ads),
    ],
  },
  {
    id: 'stop-promotion-single',
    version: 2,
    action: 'stop-promotion',
    forBatch: false,
    items: [
      tick('plan', 'always'),
      tick('time', 'warning', campaigns),
      tick('creators', 'always'),
      tick('samples', 'warning'),
      tick('compensation', 'danger'),
      { id: 'shelf', answer: 'tick', asks: 'warning', link: `${goods}/list` },
    ],
  },
  {
    id: 'stop-promotion-batch',
    version: 2,
    action: 'stop-promotion',
    forBatch: true,
    items: [
      { id: 'count', answer: 'count', asks: 'always' },
      tick('plan', 'always'),
      tick('time', 'warning', campaigns),
      tick('creators', 'warning'),
      tick('samples', 'warning'),
      tick('compensation', 'danger'),
      { id: 'shelf', answer: 'tick', asks: 'warning', link: `${goods}/list` },
    ],
  },
  {
    id: 'off-shelf-single-sale',
    version: 1,
    action: 'off-shelf',
    forBatch: false,
    occasion: 'sale',
    items: [
      tick('product', 'always', promotion),
      { id: 'stock', answer: 'stock', asks: 'always', link: `${goods}/stock-manage/list` },
      ...saleItems,
    ],
  },
  {
    id: 'off-shelf-batch-sale',
    version: 1,
    action: 'off-shelf',
    forBatch: true,
    occasion: 'sale',
    items: [
      { id: 'count', answer: 'count', asks: 'always' },
      tick('products', 'always', promotion),
      ...saleItems,
    ],
  },
  {
    id: 'stop-promotion-single-sale',
    version: 1,
    action: 'stop-promotion',
    forBatch: false,
    occasion: 'sale',
    items: [
      tick('plan', 'always'),
      tick('time', 'warning', campaigns),
      tick('creators', 'always'),
      tick('saleLives', 'always'),
      tick('saleTeams', 'warning', promotion),
      tick('samples', 'warning'),
      tick('compensation', 'danger'),
      { id: 'shelf', answer: 'tick', asks: 'warning', link: `${goods}/list` },
    ],
  },
  {
    id: 'stop-promotion-batch-sale',
    version: 1,
    action: 'stop-promotion',
    forBatch: true,
    occasion: 'sale',
    items: [
      { id: 'count', answer: 'count', asks: 'always' },
      tick('plan', 'always'),
      tick('time', 'warning', campaigns),
      tick('creators', 'warning'),
      tick('saleLives', 'always'),
      tick('saleTeams', 'warning', promotion),
      tick('samples', 'warning'),
      tick('compensation', 'danger'),
      { id: 'shelf', answer: 'tick', asks: 'warning', link: `${goods}/list` },
    ],
  },
  {
    id: 'leave-alliance',
    version: 3,
    action: 'leave-alliance',
    forBatch: false,
    items: [
      tick('allProducts', 'always', promotion),
      tick('time', 'always', campaigns),
      tick('creators', 'always'),
      tick('settlement', 'always'),
      tick('compensation', 'always'),
      { id: 'shelf', answer: 'tick', asks: 'always', link: `${goods}/list` },
      tick('return', 'always'),
    ],
  },
] as const satisfies readonly Checklist[];

/** The lists with what holds of each item wherever it stands. */
export const checklists: readonly Checklist[] = lists.map((list) => ({
  ...list,
  items: list.items.map((item) => ({ ...item, ...itemTraits[item.id] })),
}));
