import type { Case } from '../core/case';
import type { Checklist } from '../core/checklist';
import type { Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { Problem, Review, Shown } from '../core/review';
import { resumedFrom } from './caseFile';
import type { Interface } from './interface';

export interface View {
  show: (change: Partial<Shown>) => void;
  shown: () => Shown;
  /** The list that a hold is checked with now, or the one that its case names where that is known. */
  listFor: (hold: Hold, named?: Case['checklist']) => Checklist;
  face: Pick<
    Interface,
    'open' | 'close' | 'mend' | 'sight' | 'confirmBox' | 'isOurs' | 'light' | 'fits'
  >;
}

/** The review on the screen: what it shows, what it tells, when it was told. */
export interface Screen extends Pick<View, 'listFor'> {
  review: () => Review | undefined;
  set: (change: Partial<Review>) => void;
  /** Shows a review, with what is known of it beside the hold. */
  present: (hold: Hold, record?: Partial<Case>, part?: Partial<Review>) => void;
  /** Shows all that a press concerns once it was read, and what it goes on with. */
  complete: (hold: Hold, carried?: Pick<Review, 'answers' | 'acknowledged'>) => void;
  /** Tells what stands in the way. */
  tell: (problem: Problem) => void;
  /** Since when the last problem has stood there, in milliseconds. */
  sinceTold: () => number;
  clear: () => void;
}

export function makeScreen({ show, shown, listFor, face }: View): Screen {
  let toldAt = 0;
  const set = (change: Partial<Review>): void => {
    const { review } = shown();
    if (review) show({ review: { ...review, ...change } });
  };
  return {
    listFor,
    review: () => shown().review,
    set,
    present(hold, { answers = {}, acknowledged = {}, checklist: named } = {}, part = {}) {
      const checklist = listFor(hold, named);
      // Opened first: the way out takes the focus as soon as it is rendered.
      face.open();
      show({
        note: undefined,
        review: {
          ...{ hold, checklist, answers, acknowledged, isChecking: true },
          resumedFrom: resumedFrom(answers),
          isBusy: false,
          begunAt: performance.now(),
          ...part,
        },
      });
    },
    complete(hold, carried) {
      const { review } = shown();
      if (!review?.isReading && !carried) return;
      const goesOn = carried && { ...carried, resumedFrom: resumedFrom(carried.answers) };
      set({ hold, checklist: listFor(hold), isReading: false, ...goesOn });
    },
    tell(problem) {
      // What ended the review stays.
      const { problem: last } = shown().review ?? {};
      toldAt = performance.now();
      set({ problem: last?.isFinal ? last : problem, isBusy: false });
    },
    sinceTold: () => performance.now() - toldAt,
    clear() {
      show({ review: undefined });
      face.close();
    },
  };
}

/** What a drift means to the merchant: other facts ask for another look, all else ends the review. */
export const problemOf = ({ what, ...values }: Drift): Problem => ({
  key: what,
  values,
  isFinal: what !== 'fact',
});
