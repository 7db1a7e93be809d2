/**
 * How sure a statement is and where it comes from: confidence and section of domain.md, or
 * `own` for what the page and this machine's records show by themselves. What is sure by D alone
 * is never worded as a fact.
 */
export type Source = `${Confidence} §${string}` | 'own';

/** Attested by the platform's own texts or pages, or twice; by one source; inferred; usual. */
export const confidences = ['A', 'B', 'C', 'D'] as const;
export type Confidence = (typeof confidences)[number];

/** How sure a statement is, undefined for what shows by itself. */
export const confidenceOf = (source: string | undefined): Confidence | undefined =>
  confidences.find((letter) => source?.startsWith(`${letter} `));
