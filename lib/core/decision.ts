import type { Alternative } from './alternative';
import type { LandedEffect } from './effect';
import type { Finding } from './finding';

/** A span of whole hours in which a delist would be better, in milliseconds since 1970. */
export interface Advised {
  from: number;
  to: number;
  /** 0 is the worst hour of the week looked at, 1 the best. */
  score: number;
  /** Why (`advice.<reason>`), the weightiest first. */
  reasons: readonly string[];
}

/** What is asked for before 确认, by risk. */
export interface Friction {
  /** Ids of the checklist's items that must be answered. */
  required: readonly string[];
  /** Keys of findings (`acknowledgementKey`) that must be taken note of, each with a reason. */
  acknowledge: readonly string[];
  /** Nothing lets it through. */
  isBlocked: boolean;
}

/**
 * What the background makes of a held press, from its facts, what is stored and the time: it is
 * computed there, so that the panel stays light, and comes with the answer to `case.decide`.
 */
export interface Decision {
  /** In the order in which they land; those whose instant is not known last. */
  effects: readonly LandedEffect[];
  /** Worst first. */
  findings: readonly Finding[];
  friction: Friction;
  /** What could be done instead, each by the merchant on its own page. */
  alternatives?: readonly Alternative[];
  /** The three best windows of the next seven days, the best first. */
  windows: readonly Advised[];
  /** Where the merchant has set a time to cool off: when it ends, in milliseconds since 1970. */
  coolingUntil?: number;
  /** A second person has still to look over the answers, in the extension's own page. */
  lacksSecond?: boolean;
  /** When this was decided, in milliseconds since 1970. */
  at: number;
}
