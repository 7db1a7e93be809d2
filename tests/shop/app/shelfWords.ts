import type { Shelf } from '../state';

export const shelfWords: Record<Shelf, string> = {
  onSale: '售卖中',
  soldOut: '已售罄',
  offline: '已下架',
};
