import { dayOf } from '../core/day';
import type { Subject } from '../core/fact';
import { keepFilled } from '../core/filled';
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
  /** Has the press judged anew, with what was read anew of these products. */
  renew: (file: CaseFile, read: readonly Subject[]) => Promise<void>;
}

/** Takes a press of 确认 through the last checks: resolves true when the held press may be let through. */
export function makeConfirming({ screen, face, isCurrent, record, renew }: Wiring) {
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
  /** What is thought of the press has to be thought anew: of other facts, or on another day. */
  const isOutdated = async (mine: Current, hold: Hold): Promise<boolean> => {
    const changed = await mine.held?.driftSince(hold);
    if (!isCurrent(mine)) return true;
    if (changed && changed.drift.what !== 'fact') {
      screen.tell(problemOf(changed.drift));
      return true;
    }
    const { at } = screen.review()?.decision ?? {};
    const isOfAnotherDay = at !== undefined && dayOf(at) !== dayOf(Date.now());
    if (!changed && !isOfAnotherDay) return false;
    if (changed) screen.set({ hold: keepFilled(changed.now, hold, 0) });
    screen.tell(changed ? problemOf(changed.drift) : { key: 'day' });
    await renew(mine.file, changed?.now.subjects ?? []);
    return true;
  };
  /** All answers are on record when it resolves true. */
  const settle = async (mine: Current, { hold }: Review): Promise<boolean> => {
    if (await isOutdated(mine, hold)) return false;
    if (!screen.review()?.decision && !(await record(mine.file, hold))) return false;
    const failure = await mine.file.flush();
    if (!isCurrent(mine)) return false;
    // What is thought of the press may have come only now, and an answer may have been taken back.
    const review = screen.review();
    const isReady = review !== undefined && canGoOn({ ...review, isBusy: false });
    if (!failure && !isReady) screen.set({ isBusy: false });
    if (!failure && !isReady) return false;
    const unmarked = failure ?? (await mine.file.mark('confirmed'));
    if (!isCurrent(mine)) return false;
    if (unmarked) screen.tell({ key: unmarked });
    // What was found since is to be seen before it can be gone on with.
    if (unmarked === 'stale') await renew(mine.file, []);
    return !unmarked && !screen.review()?.problem?.isFinal;
  };
  return async (mine: Current): Promise<boolean> => {
    const review = screen.review();
    if (!review || !canGoOn(review)) return false;
    return (await isSeen(mine, review)) && (await settle(mine, review));
  };
}
