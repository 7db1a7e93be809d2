import type { Wording } from '../core/wording';

/**
 * What the guard knows of the words until it has been told the rest, some milliseconds later: the
 * attested names of each action, and how a dialog asks. Every byte of it is loaded into every frame.
 */
const question = '确[定认]|吗';

export const firstWords = {
  'off-shelf': '下架',
  'leave-alliance': '退出.*联盟',
  'stop-promotion': '[结关终停暂取].(推广|..计划)',
  fillers: '[确选立品定认商批所即量0-9]',
  yes: '[确认定]+',
  questions: question,
  asks: question,
} satisfies Wording;

/** What is said of a press that is held where nothing more was told, nor ever will be. */
export const held = '已拦下';
