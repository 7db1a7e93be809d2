import type { Hold } from '../../lib/core/hold';
import type { NoticeWords } from '../../lib/core/variable';
import { promiseWords } from '../popup/promiseWords';
import type { MessageKey, Say } from '../words';

/** The words that a notice takes from the interface; `effectIds` says what a hold brings about. */
export const caseNoticeWords = (
  say: Say,
  effectIds: (hold: Hold, at: number) => readonly string[],
): NoticeWords => ({
  ...promiseWords(say),
  action: (action) => say(`action.${action}`),
  plan: (plan) => say(`plan.${plan}`),
  effects: (hold, at) => effectIds(hold, at).map((id) => say(`effect.${id}` as MessageKey)),
});
