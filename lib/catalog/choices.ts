import type { Choices } from '../core/filled';

/**
 * What a merchant can say of a field that is words, as the backends write it (domain.md §3), so
 * that it is judged as if it had been read.
 */
export const choices = {
  status: { onSale: '售卖中', soldOut: '已售罄', off: '已下架', warehouse: '仓库中' },
  promotion: {
    running: '推广中',
    closing: '关闭中（仍在投放中）',
    closed: '已关闭',
    none: '未推广',
  },
  plan: { normal: '普通计划', targeted: '定向计划', exclusive: '专属计划', leader: '团长计划' },
  marks: {
    none: '无',
    campaign: '平台活动',
    flashSale: '限时秒杀',
    superSale: '超值购',
    subsidy: '百亿补贴',
    presale: '预售',
    prize: '奖品',
  },
} as const satisfies Choices;
