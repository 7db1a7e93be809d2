import type { PlanState, Product, Shelf } from './state.ts';

export const shelfWords: Record<Shelf, string> = {
  onSale: '售卖中',
  soldOut: '已售罄',
  offline: '已下架',
};

/** What 推商品 calls the states of a plan. */
export const promotionWords: Record<PlanState, string> = {
  running: '推广中',
  closing: '关闭中（仍在投放中）',
  closed: '已关闭',
  delisted: '下架关闭',
};

/** What the old version calls them. */
export const planWords: Record<PlanState, string> = { ...promotionWords, running: '投放中' };

export const lockWords = { campaign: '活动中', flashSale: '秒杀', prize: '奖品' } as const;

export const yuan = (cents: number, sign = '￥'): string => `${sign}${(cents / 100).toFixed(2)}`;

/** ￥9.80 ~ ￥15.80 */
export const priceWords = ({ price }: Product): string =>
  price.from === price.to ? yuan(price.from) : `${yuan(price.from)} ~ ${yuan(price.to)}`;
