/** Why an hour is good or bad (`advice.<reason>`), the weightiest first. */
export const adviceReasons = [
  'campaign',
  'landsInCampaign',
  'beforeCampaign',
  'afterCampaign',
  'quiet',
  'usualQuiet',
  'busy',
  'usualBusy',
  'tight',
  'landsSoon',
  'landsLate',
  'clear',
  'holiday',
  'staffed',
] as const;
export type AdviceReason = (typeof adviceReasons)[number];

export interface AdvisedHour {
  /** When it begins, in milliseconds since 1970. */
  from: number;
  /** 0 is the worst hour of the week looked at, 1 the best. */
  score: number;
  level: 'good' | 'fair' | 'avoid';
  reasons: readonly AdviceReason[];
}

/** An hour as it is judged: a lower tier is better than any merit in a higher one. */
export interface Judged {
  from: number;
  /** 0 outside of campaigns, 1 in the days before or after one, 2 in one. */
  tier: 0 | 1 | 2;
  /** From 0 to 1, beside campaigns. */
  merit: number;
  reasons: AdviceReason[];
}

/** Reasons without repetition, in the order of their weight. */
export const weightiestFirst = (reasons: Iterable<AdviceReason>): AdviceReason[] => {
  const given = new Set(reasons);
  return adviceReasons.filter((reason) => given.has(reason));
};
