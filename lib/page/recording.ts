import { keepFilled } from '../core/filled';
import type { Hold } from '../core/hold';
import { resumedFrom, type CaseFile } from './caseFile';
import type { Screen } from './screen';

/**
 * Puts a review on record, and takes up what was answered before and what the background thinks of
 * the press. Resolves true once all that is answered is stored.
 */
export const makeRecording =
  (screen: Screen, isCurrent: (file: CaseFile) => boolean) =>
  async (file: CaseFile, hold: Hold): Promise<boolean> => {
    const opened = await file.open(hold);
    // Backed out of meanwhile: what comes now must not land on another review.
    if (!isCurrent(file)) return false;
    if (typeof opened === 'string') {
      screen.set({ isChecking: false });
      screen.tell({ key: opened });
      return false;
    }
    const { record, decision } = opened;
    const review = screen.review();
    // Of a batch that products were taken out of: what is no danger of the rest is not taken note of.
    for (const key of decision?.friction.acknowledge ?? []) {
      const given = review?.acknowledged[key];
      if (given && !record.acknowledged?.[key]) void file.acknowledge(key, given.reason);
    }
    if (review)
      screen.set({
        answers: { ...record.answers, ...review.answers },
        acknowledged: { ...record.acknowledged, ...review.acknowledged },
        hold: keepFilled(review.hold, record.hold, 0),
        resumedFrom: review.resumedFrom ?? resumedFrom(record.answers),
        isChecking: false,
        decision,
        coolingUntil: decision?.coolingUntil,
      });
    const failure = await file.flush();
    if (failure && isCurrent(file)) screen.tell({ key: failure });
    return !failure;
  };
