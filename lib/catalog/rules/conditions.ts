import type { Condition } from '../../core/condition';

/**
 * It sells more than a quiet product does, on average. What sold little over a long time is not
 * known to be quiet now, unless it sold little in all.
 */
export const isBusy = {
  any: [
    { input: 'dailySales', over: 'quietDaily' },
    {
      all: [
        { input: 'mostDaily', over: 'quietDaily' },
        { input: 'dailyNow', over: 'quietDaily' },
      ],
    },
  ],
} as const satisfies Condition;

/** The same of the product that sells most; true as well where that is not known. */
export const anyBusy = {
  any: [
    { input: 'mostBusiest', over: 'quietDaily' },
    { input: 'mostBusiest', isKnown: false },
  ],
} as const satisfies Condition;

/** How the backends write that a promotion runs, ends, has ended (domain.md §3). */
export const promotion = {
  running: { input: 'promotion', begins: ['推广中', '投放中', '合作中'] },
  closing: { input: 'promotion', begins: ['关闭中'] },
  over: {
    input: 'promotion',
    has: [
      ...['已关闭', '已结束', '已终止', '未推广', '未开启', '暂停', '已停止'],
      ...['商家关闭', '下架关闭', '平台关闭', '平台清退', '运营封禁'],
    ],
  },
} as const satisfies Record<string, Condition>;

/** The press deletes a plan: a running one is refused (domain.md §4.2, error 4126). */
export const deletes = { input: 'isDeletion', is: ['yes'] } as const satisfies Condition;
export const closes = { input: 'isDeletion', is: ['no'] } as const satisfies Condition;

export const targeted = { input: 'plan', is: ['targeted'] } as const satisfies Condition;
