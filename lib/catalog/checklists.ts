import type { Checklist } from '../core/checklist';
import { itemTraits } from './items';

const goods = 'https://fxg.jinritemai.com/ffa/g';
const orders = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const campaigns = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
const ads = 'https://fxg.jinritemai.com/ffa/ad/promotion-v2';
const lives = 'https://fxg.jinritemai.com/ffa/content-tool/shop-live';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/** What a delist in a sale asks for, of one product or of many. */
const saleItems = [
  { id: 'signups', answer: 'tick', asks: 'always', link: campaigns },
  { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
  { id: 'orders', answer: 'tick', asks: 'warning', link: orders },
  { id: 'told', answer: 'tick', asks: 'warning' },
  { id: 'places', answer: 'tick', asks: 'warning', link: lives },
  { id: 'compensation', answer: 'tick', asks: 'danger' },
  { id: 'after', answer: 'tick', asks: 'warning', link: ads },
] as const;

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
      { id: 'product', answer: 'tick', asks: 'always', link: promotion },
      { id: 'stock', answer: 'stock', asks: 'always', link: `${goods}/stock-manage/list` },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'orders', answer: 'tick', asks: 'warning', link: orders },
      { id: 'told', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
      { id: 'after', answer: 'tick', asks: 'warning', link: ads },
    ],
  },
  {
    id: 'off-shelf-batch',
    version: 2,
    action: 'off-shelf',
    forBatch: true,
    items: [
      { id: 'count', answer: 'count', asks: 'always' },
      { id: 'products', answer: 'tick', asks: 'always', link: promotion },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'orders', answer: 'tick', asks: 'warning', link: orders },
      { id: 'told', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
      { id: 'after', answer: 'tick', asks: 'warning', link: ads },
    ],
  },
  {
    id: 'stop-promotion-single',
    version: 2,
    action: 'stop-promotion',
    forBatch: false,
    items: [
      { id: 'plan', answer: 'tick', asks: 'always' },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'creators', answer: 'tick', asks: 'always' },
      { id: 'samples', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
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
      { id: 'plan', answer: 'tick', asks: 'always' },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'creators', answer: 'tick', asks: 'warning' },
      { id: 'samples', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
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
      { id: 'product', answer: 'tick', asks: 'always', link: promotion },
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
      { id: 'products', answer: 'tick', asks: 'always', link: promotion },
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
      { id: 'plan', answer: 'tick', asks: 'always' },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'creators', answer: 'tick', asks: 'always' },
      { id: 'saleLives', answer: 'tick', asks: 'always' },
      { id: 'saleTeams', answer: 'tick', asks: 'warning', link: promotion },
      { id: 'samples', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
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
      { id: 'plan', answer: 'tick', asks: 'always' },
      { id: 'time', answer: 'tick', asks: 'warning', link: campaigns },
      { id: 'creators', answer: 'tick', asks: 'warning' },
      { id: 'saleLives', answer: 'tick', asks: 'always' },
      { id: 'saleTeams', answer: 'tick', asks: 'warning', link: promotion },
      { id: 'samples', answer: 'tick', asks: 'warning' },
      { id: 'compensation', answer: 'tick', asks: 'danger' },
      { id: 'shelf', answer: 'tick', asks: 'warning', link: `${goods}/list` },
    ],
  },
  {
    id: 'leave-alliance',
    version: 3,
    action: 'leave-alliance',
    forBatch: false,
    items: [
      { id: 'allProducts', answer: 'tick', asks: 'always', link: promotion },
      { id: 'time', answer: 'tick', asks: 'always', link: campaigns },
      { id: 'creators', answer: 'tick', asks: 'always' },
      { id: 'settlement', answer: 'tick', asks: 'always' },
      { id: 'compensation', answer: 'tick', asks: 'always' },
      { id: 'shelf', answer: 'tick', asks: 'always', link: `${goods}/list` },
      { id: 'return', answer: 'tick', asks: 'always' },
    ],
  },
] as const satisfies readonly Checklist[];

/** The lists with what holds of each item wherever it stands. */
export const checklists: readonly Checklist[] = lists.map((list) => ({
  ...list,
  items: list.items.map((item) => ({ ...item, ...itemTraits[item.id] })),
}));
