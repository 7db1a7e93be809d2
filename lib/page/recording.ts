import type { Subject } from '../core/fact';
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
  /** Has the press judged anew, with what was read anew of these products and what was filled in elsewhere. */
  renew: (file: CaseFile, read: readonly Subject[]) => Promise<void>;
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
        checklist: screen.listFor(review.hold, record.checklist),
        hold: keepFilled(review.hold, record.hold, 0),
        resumedFrom: review.resumedFrom ?? resumedFrom(record.answers),
      });
    return true;
  };
  /** Beside the reasons that are on record only those hold still that were given `since` then (ms). */
  const judge = async (file: CaseFile, since = 0): Promise<boolean> => {
    const judged = await file.judge();
    if (!isCurrent(file)) return false;
    if (typeof judged === 'string') return fail(judged);
    const review = screen.review();
    if (!review) return false;
    const { record, decision } = judged;
    const given = Object.fromEntries(
      Object.entries(review.acknowledged).filter(([, { at }]) => at >= since),
    );
    // Of a batch that products were taken out of: what is no danger of the rest is not taken note of.
    for (const key of decision?.friction.acknowledge ?? []) {
      const reason = given[key]?.reason;
      if (reason && !record.acknowledged?.[key]) void file.acknowledge(key, reason);
    }
    screen.set({
      // What was given for a danger that says something else by now is no longer in the record.
      acknowledged: { ...record.acknowledged, ...given },
      // What was filled in elsewhere meanwhile.
      hold: keepFilled(review.hold, record.hold, 0),
      isChecking: false,
      decision,
      coolingUntil: decision?.coolingUntil,
    });
    return true;
  };
  return {
    judge: (file) => judge(file),
    async renew(file, read) {
      // What is not on record yet is judged when it is put there.
      if (!file.id()) return;
      screen.set({ isChecking: true });
      file.reread(read);
      const since = Date.now();
      const failure = await file.flush();
      // A reason for a danger that says something else by now is to be given anew.
      const isJudged = !failure && (await judge(file, since));
      if (isCurrent(file) && !isJudged) screen.set({ isChecking: false, decision: undefined });
    },
    async record(file, hold) {
      if (!file.id() && !(await open(file, hold))) return false;
      // What was ticked meanwhile is on its way while the press is judged.
      const [isJudged, failure] = await Promise.all([judge(file), file.flush()]);
      const unsent = failure ?? (await file.flush());
      if (unsent && isCurrent(file)) screen.tell({ key: unsent });
      return isJudged && !unsent;
    },
  };
}
