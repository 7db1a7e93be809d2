import type { Answers, Checklist } from './checklist';
import type { Hold } from './hold';
import { failures } from './message';
import type { Pointed } from './taught';

/** What can stand in the way of going on (`problem.<key>`): a failure, a drift, or a way on that was not in sight. */
export const problemKeys = [...failures, 'shop', 'page', 'subject', 'fact', 'unseen'] as const;

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
  /** Until the background has answered, the case is not on record yet. */
  caseId?: string;
  /** When the answers were given that this review goes on with. */
  resumedFrom?: number;
  problem?: Problem;
  /** Begun without a press: there is nothing to let through. */
  isOpened?: boolean;
  /** 确认 was pressed and is being carried out. */
  isBusy: boolean;
}

/** A line at the page's edge after the panel has closed (`note.<key>`). */
export interface Note {
  key:
    'press' | 'gone' | 'void' | 'done' | 'partial' | 'closing' | 'refused' | 'uncertain' | 'around';
  values: Record<string, string>;
  /** The control that a delist went around us by, if it can be taught. */
  found?: Pointed;
}

/** What is shown on a page: a review, a note, or nothing. */
export interface Shown {
  review?: Review;
  note?: Note;
}
