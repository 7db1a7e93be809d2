import type { Hold } from '../core/hold';
import { canGoOn, type Review } from '../core/review';
import type { CaseFile } from './caseFile';
import type { HeldPress } from './heldPress';
import { problemOf, type Screen, type View } from './screen';
import { sightTime } from './seen';

/** The review that is going on. */
export interface Current {
  file: CaseFile;
  /** Undefined for a press that a small frame holds; the case is known by its id there. */
  held?: HeldPress;
  lentId?: string;
  /** Ends the looks at shop and page. */
  end: AbortController;
}

interface Wiring {
  screen: Screen;
  face: Pick<View['face'], 'sight'>;
  isCurrent: (mine: Current) => boolean;
  /** Puts the review on record; resolves true once it is. */
  record: (file: CaseFile, hold: Hold) => Promise<boolean>;
}

/** Takes a press of 确认 through the last checks: resolves true when the held press may be let through. */
export function makeConfirming({ screen, face, isCurrent, record }: Wiring) {
  /** Whether the press of 确认 came from somebody who could read what it does. */
  const isSeen = async (mine: Current, review: Review): Promise<boolean> => {
    const since = face.sight()?.since();
    // A problem that was just told is to be read first: it stays.
    if (review.problem && screen.sinceTold() < sightTime) return false;
    const isLong = since !== undefined && performance.now() - since >= sightTime;
    if (isLong) screen.set({ isBusy: true, problem: undefined });
    const isStill = isLong && (await face.sight()?.isStill()) === true;
    if (!isCurrent(mine) || isStill) return isStill && isCurrent(mine);
    screen.tell({ key: 'unseen' });
    return false;
  };
  /** All answers are on record when it resolves true. */
  const settle = async (mine: Current, { hold }: Review): Promise<boolean> => {
    const changed = await mine.held?.driftSince(hold);
    if (!isCurrent(mine)) return false;
    if (changed) {
      if (changed.drift.what === 'fact') screen.set({ hold: changed.now });
      screen.tell(problemOf(changed.drift));
      return false;
    }
    if (!screen.review()?.decision) {
      if (!(await record(mine.file, hold))) return false;
      // What is thought of the press has come only now, and may ask for more.
      screen.set({ isBusy: false });
      const review = screen.review();
      if (!review || !canGoOn(review)) return false;
      screen.set({ isBusy: true });
    }
    const failure = (await mine.file.flush()) ?? (await mine.file.mark('confirmed'));
    if (!isCurrent(mine)) return false;
    if (failure) screen.tell({ key: failure });
    return !failure && !screen.review()?.problem?.isFinal;
  };
  return async (mine: Current): Promise<boolean> => {
    const review = screen.review();
    if (!review || !canGoOn(review)) return false;
    return (await isSeen(mine, review)) && (await settle(mine, review));
  };
}
