import type { OverrideReason } from '../core/acknowledgement';
import type { Answer, ChecklistItem } from '../core/checklist';
import type { Failure } from '../core/message';
import type { CaseFile } from './caseFile';
import type { Screen } from './screen';

export interface Answering {
  answer: (item: ChecklistItem, given: Omit<Answer, 'at'>) => void;
  /** Why the merchant goes on against a danger, by the key of its acknowledgement. */
  acknowledge: (key: string, reason: OverrideReason) => void;
}

/**
 * Takes answers until `signal` aborts: shown at once, put on record by `file`, and told where that
 * fails. What was typed right before the page is left is on its way by then.
 */
export function makeAnswering(
  screen: Screen,
  file: () => CaseFile | undefined,
  signal: AbortSignal,
): Answering {
  addEventListener('pagehide', () => file()?.hurry(), { signal });
  const tellOf = async (of: CaseFile, stored: Promise<Failure | undefined>): Promise<void> => {
    const failure = await stored;
    if (file() !== of) return;
    const problem = screen.review()?.problem;
    if (failure) screen.tell({ key: failure });
    else if (problem && !problem.isFinal && problem.key !== 'fact')
      screen.set({ problem: undefined });
  };
  return {
    answer(item, given) {
      const [review, to] = [screen.review(), file()];
      if (!review || !to) return;
      const answer = { ...given, at: Date.now() };
      screen.set({ answers: { ...review.answers, [item.id]: answer } });
      void tellOf(to, to.answer(item.id, answer));
    },
    acknowledge(key, reason) {
      const [review, to] = [screen.review(), file()];
      if (!review || !to) return;
      screen.set({ acknowledged: { ...review.acknowledged, [key]: { reason, at: Date.now() } } });
      void tellOf(to, to.acknowledge(key, reason));
    },
  };
}
