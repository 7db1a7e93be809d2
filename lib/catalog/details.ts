import type { DetailWords } from '../core/classify';
import { countWords, planWords } from './fields';

/** What tells more of a press: its plan, that it is a batch, how many are chosen. */
export const detailWords = {
  plans: planWords,
  batch: '批量|批次|所选|选中|bulk|batch|selected',
  counts: countWords,
  units: '件个项款条',
} satisfies DetailWords;
