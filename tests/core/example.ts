import type { Hold } from '@/lib/core/hold';

export const id = '3819266189016826169';

/** A hold as the product list gives it; parts can be replaced. */
export function makeHold(change: Partial<Hold> = {}): Hold {
  return {
    action: 'off-shelf',
    plan: 'unknown',
    label: '下架',
    shop: { id: '10001', name: '甲食品旗舰店' },
    subjects: [
      {
        id,
        name: '冻干草莓脆',
        key: id,
        facts: [
          { field: 'stock', value: '199', number: 199, source: 'row', at: 1 },
          { field: 'price', value: '￥9.80 ~ ￥15.80', number: 9.8, source: 'row', at: 1 },
          { field: 'commission', source: 'row', at: 1 },
        ],
      },
    ],
    isBatch: false,
    page: 'https://fxg.jinritemai.com/ffa/g/list',
    pageName: '商品管理',
    isForged: false,
    at: 1,
    ...change,
  };
}
