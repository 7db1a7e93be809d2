import { keepFilled } from '../core/filled';
import type { Hold } from '../core/hold';
import type { Failure } from '../core/message';
import { resumedFrom, type CaseFile } from './caseFile';
import type { Screen } from './screen';

export interface Recording {
  /**
   * Puts a review on record, and takes up what was answered before and what the background thinks
   * of the press. Resolves true once all that is answered is stored.
   */
  record: (file: CaseFile, hold: Hold) => Promise<boolean>;
  /** Takes up what the background thinks of a case that is on record; false where that is not to be had. */
  judge: (file: CaseFile) => Promise<boolean>;
}

/** Brings a review and its record together; what comes after `isCurrent` has ended is left aside. */
export function makeRecording(screen: Screen, isCurrent: (file: CaseFile) => boolean): Recording {
  const fail = (key: Failure): false => {
    screen.set({ isChecking: false });
    screen.tell({ key });
    return false;
  };
  const open = async (file: CaseFile, hold: Hold): Promise<boolean> => {
    const record = await file.open(hold);
    // Backed out of meanwhile: what comes now must not land on another review.
    if (!isCurrent(file)) return false;
    if (typeof record === 'string') return fail(record);
    const review = screen.review();
    if (review)
      screen.set({
        answers: { ...record.answers, ...review.answers },
        hold: keepFilled(review.hold, record.hold, 0),
        resumedFrom: review.resumedFrom ?? resumedFrom(record.answers),
      });
    return true;
  };
  const judge = async (file: CaseFile): Promise<boolean> => {
    const judged = await file.judge();
    if (!isCurrent(file)) return false;
    if (typeof judged === 'string') return fail(judged);
    const review = screen.review();
    if (!review) return false;
    const { record, decision } = judged;
    // Of a batch that products were taken out of: what is no danger of the rest is not taken note of.
    for (const key of decision?.friction.acknowledge ?? []) {
      const given = review.acknowledged[key];
      if (given && !record.acknowledged?.[key]) void file.acknowledge(key, given.reason);
    }
    screen.set({
      // What was given for a danger that says something else by now is no longer in the record.
      acknowledged: { ...record.acknowledged, ...review.acknowledged },
      isChecking: false,
      decision,
      coolingUntil: decision?.coolingUntil,
    });
    return true;
  };
  return {
    judge,
    async record(file, hold) {
      if (!file.id() && !(await open(file, hold))) return false;
      // What was ticked meanwhile is on its way while the press is judged.
      const [isJudged, failure] = await Promise.all([judge(file), file.flush()]);
      if (failure && isCurrent(file)) screen.tell({ key: failure });
      return isJudged && !failure && (await file.flush()) === undefined;
    },
  };
}
