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

const count: ChecklistItem = { id: 'count', answer: 'count', asks: 'always' };
const time = tick('time', 'warning', campaigns);
const compensation = tick('compensation', 'danger');

/** What taking one product off asks for, what taking many off does, and what both do. */
const offOne: readonly ChecklistItem[] = [
  tick('product', 'always', promotion),
  { id: 'stock', answer: 'stock', asks: 'always', link: `${goods}/stock-manage/list` },
];
const offMany = [count, tick('products', 'always', promotion)];
const ordersAndTold = [tick('orders', 'warning', orders), tick('told', 'warning')];
const after = tick('after', 'warning', ads);
const off = [time, ...ordersAndTold, compensation, after];
const offInSale = [
  tick('signups', 'always', campaigns),
  time,
  ...ordersAndTold,
  tick('places', 'warning', lives),
  compensation,
  after,
];

/** The same of stopping a promotion. Of one, the creators are always told. */
const stopOne = [tick('plan', 'always'), time, tick('creators', 'always')];
const stopMany = [count, tick('plan', 'always'), time, tick('creators', 'warning')];
const stop = [tick('samples', 'warning'), compensation, tick('shelf', 'warning', `${goods}/list`)];
const stopInSale = [tick('saleLives', 'always'), tick('saleTeams', 'warning', promotion), ...stop];

/**
 * What a merchant's guide demands before a delist (domain.md, The job), the deadly ones first,
 * five to nine items each. `asks` says from which risk on: a quiet product passes with two, since
 * the whole list for everything is a list that nobody reads. In a sale, and shortly before it, its
 * own list asks for what is different then. Paths are those of domain.md §1.2
 * and §1.3. Ids are never reused.
 */
const lists: readonly Checklist[] = [
  {
    ...{ id: 'off-shelf-single', version: 2, action: 'off-shelf', forBatch: false },
    items: [...offOne, ...off],
  },
  {
    ...{ id: 'off-shelf-batch', version: 2, action: 'off-shelf', forBatch: true },
    items: [...offMany, ...off],
  },
  {
    ...{ id: 'stop-promotion-single', version: 2, action: 'stop-promotion', forBatch: false },
    items: [...stopOne, ...stop],
  },
  {
    ...{ id: 'stop-promotion-batch', version: 2, action: 'stop-promotion', forBatch: true },
    items: [...stopMany, ...stop],
  },
  {
    ...{ id: 'off-shelf-single-sale', version: 1, action: 'off-shelf', forBatch: false },
    occasion: 'sale',
    items: [...offOne, ...offInSale],
  },
  {
    ...{ id: 'off-shelf-batch-sale', version: 1, action: 'off-shelf', forBatch: true },
    occasion: 'sale',
    items: [...offMany, ...offInSale],
  },
  {
    ...{ id: 'stop-promotion-single-sale', version: 1, action: 'stop-promotion', forBatch: false },
    occasion: 'sale',
    items: [...stopOne, ...stopInSale],
  },
  {
    ...{ id: 'stop-promotion-batch-sale', version: 1, action: 'stop-promotion', forBatch: true },
    occasion: 'sale',
    items: [...stopMany, ...stopInSale],
  },
  {
    ...{ id: 'leave-alliance', version: 3, action: 'leave-alliance', forBatch: false },
    items: [
      tick('allProducts', 'always', promotion),
      tick('time', 'always', campaigns),
      tick('creators', 'always'),
      tick('settlement', 'always'),
      tick('compensation', 'always'),
      tick('shelf', 'always', `${goods}/list`),
      tick('return', 'always'),
    ],
  },
];

/** The lists with what holds of each item wherever it stands. */
export const checklists: readonly Checklist[] = lists.map((list) => ({
  ...list,
  items: list.items.map((item) => ({ ...item, ...itemTraits[item.id] })),
}));
