import type { Acknowledgements } from './acknowledgement';
import type { Answers, Checklist } from './checklist';
import type { Decision } from './decision';
import type { Hold } from './hold';
import { failures } from './message';
import { standing } from './standing';
import type { Pointed } from './taught';

/** What can stand in the way of going on (`problem.<key>`): a failure, a drift, or a way on that was not in sight. */
export const problemKeys = [
  ...failures,
  'shop',
  'page',
  'subject',
  'fact',
  'day',
  'unseen',
] as const;

export interface Problem {
  key: (typeof problemKeys)[number];
  /** What the sentence names. */
  values?: Record<string, string>;
  /** The press cannot be let through any more; only the way out is left. */
  isFinal?: boolean;
}

/** The review that is on the screen. */
export interface Review {
  hold: Hold;
  checklist: Checklist;
  answers: Answers;
  /** The dangers that a reason was given for. */
  acknowledged: Acknowledgements;
  /** What is thought of the press, once the background has said so. */
  decision?: Decision;
  /** Of a batch of many: the products that `hold` lacks are being read. */
  isReading?: boolean;
  /** The background has not answered yet. */
  isChecking: boolean;
  /** Before this (milliseconds since 1970) nothing is let through. */
  coolingUntil?: number;
  /** 确认 stands at the other side: where it usually does, the held press has just been made. */
  isTurned?: boolean;
  /** When it was put on the screen (performance.now): no two are one panel. */
  begunAt?: number;
  /** When the answers were given that this review goes on with. */
  resumedFrom?: number;
  problem?: Problem;
  /** Begun without a press: there is nothing to let through. */
  isOpened?: boolean;
  /** 确认 was pressed and is being carried out. */
  isBusy: boolean;
}

/** Whether nothing stands between the merchant and 确认. */
export const canGoOn = (review: Review): boolean =>
  !review.isBusy &&
  !review.isOpened &&
  !review.isChecking &&
  !review.problem?.isFinal &&
  review.coolingUntil === undefined &&
  standing(review).length === 0;

/** A line at the page's edge after the panel has closed (`note.<key>`). */
export interface Note {
  key:
    | 'press'
    | 'gone'
    | 'void'
    | 'done'
    | 'partial'
    | 'closing'
    | 'refused'
    | 'uncertain'
    | 'around'
    | 'planned'
    | 'takenOut';
  values: Record<string, string>;
  /** The products that it is about, by name or else by id. */
  names?: readonly string[];
  /** The control that a delist went around us by, if it can be taught. */
  found?: Pointed;
}

/** What is shown on a page: a review, a note, or nothing. */
export interface Shown {
  review?: Review;
  note?: Note;
}
