import type { Wording } from '../core/wording';

/**
 * What the guard knows of the words until it has been told the rest, some milliseconds later: the
 * attested names of each action, and how a dialog asks. Every byte of it is loaded into every frame.
 */
const question = '确[定认]|吗';

export const firstWords = {
  'off-shelf': '下架',
  'leave-alliance': '退出.*联盟',
  'stop-promotion': '[取关停终结暂][消闭止束停](推广|..计划)',
  fillers: '[批量商品确认定立即所选0-9]',
  yes: '[确认定]+',
  questions: question,
  asks: question,
} satisfies Wording;
