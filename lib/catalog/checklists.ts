import type { Checklist } from '../core/checklist';
import { itemTraits } from './items';

const goods = 'https://fxg.jinritemai.com/ffa/g';
const orders = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const campaigns = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
const ads = 'https://fxg.jinritemai.com/ffa/ad/promotion-v2';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/**
 * What a merchant's guide demands before a delist (domain.md, The job), the deadly ones first,
 * five to nine items each. Paths are those of domain.md §1.2 and §1.3. Ids are never reused.
 */
const lists = [
  {
    id: 'off-shelf-single',
    version: 1,
    action: 'off-shelf',
    forBatch: false,
    items: [
      { id: 'product', answer: 'tick', link: promotion },
      { id: 'stock', answer: 'stock', link: `${goods}/stock-manage/list` },
      { id: 'time', answer: 'tick', link: campaigns },
      { id: 'orders', answer: 'tick', link: orders },
      { id: 'told', answer: 'tick' },
      { id: 'compensation', answer: 'tick' },
      { id: 'after', answer: 'tick', link: ads },
    ],
  },
  {
    id: 'off-shelf-batch',
    version: 1,
    action: 'off-shelf',
    forBatch: true,
    items: [
      { id: 'count', answer: 'count' },
      { id: 'products', answer: 'tick', link: promotion },
      { id: 'time', answer: 'tick', link: campaigns },
      { id: 'orders', answer: 'tick', link: orders },
      { id: 'told', answer: 'tick' },
      { id: 'compensation', answer: 'tick' },
      { id: 'after', answer: 'tick', link: ads },
    ],
  },
  {
    id: 'stop-promotion-single',
    version: 1,
    action: 'stop-promotion',
    forBatch: false,
    items: [
      { id: 'plan', answer: 'tick' },
      { id: 'time', answer: 'tick', link: campaigns },
      { id: 'creators', answer: 'tick' },
      { id: 'samples', answer: 'tick' },
      { id: 'compensation', answer: 'tick' },
      { id: 'shelf', answer: 'tick', link: `${goods}/list` },
    ],
  },
  {
    id: 'stop-promotion-batch',
    version: 1,
    action: 'stop-promotion',
    forBatch: true,
    items: [
      { id: 'count', answer: 'count' },
      { id: 'plan', answer: 'tick' },
      { id: 'time', answer: 'tick', link: campaigns },
      { id: 'creators', answer: 'tick' },
      { id: 'samples', answer: 'tick' },
      { id: 'compensation', answer: 'tick' },
      { id: 'shelf', answer: 'tick', link: `${goods}/list` },
    ],
  },
  {
    id: 'leave-alliance',
    version: 1,
    action: 'leave-alliance',
    forBatch: false,
    items: [
      { id: 'allProducts', answer: 'tick', link: promotion },
      { id: 'time', answer: 'tick', link: campaigns },
      { id: 'creators', answer: 'tick' },
      { id: 'settlement', answer: 'tick' },
      { id: 'compensation', answer: 'tick' },
      { id: 'return', answer: 'tick' },
    ],
  },
] as const satisfies readonly Checklist[];

/** The lists with what holds of each item wherever it stands. */
export const checklists: readonly Checklist[] = lists.map((list) => ({
  ...list,
  items: list.items.map((item) => ({ ...item, ...itemTraits[item.id] })),
}));
