import { acknowledgementKey } from './acknowledgement';
import { isQuiet, oneByOne, type Finding } from './finding';
import { dangersOf, differs, type Danger, type Standing } from './standing';

/** The findings of a review in the order in which they are shown. */
export interface ShownFindings {
  blocked: readonly Finding[];
  /** Those that must be taken note of. */
  dangers: readonly Danger[];
  others: readonly Finding[];
  /** What only informs, and what is work to do: shown last, and folded where there is much. */
  quiet: readonly Finding[];
}

/**
 * Sorts the findings of a review, the worst first. What is said of one product of a batch and asks
 * for nothing stands beside that product, not here.
 */
export function shownFindings(
  review: Pick<Standing, 'decision' | 'acknowledged' | 'hold'>,
): ShownFindings {
  const dangers = dangersOf(review);
  const keys = new Set(dangers.map(({ key }) => key));
  const isHere = (at: Finding) =>
    at.rule !== differs &&
    !oneByOne(at).some((one) => keys.has(acknowledgementKey(one))) &&
    (!review.hold.isBatch || !at.subject || at.level === 'blocked');
  const here = (review.decision?.findings ?? []).filter(isHere);
  return {
    blocked: here.filter(({ level }) => level === 'blocked'),
    dangers,
    others: here.filter((at) => at.level !== 'blocked' && !isQuiet(at)),
    quiet: here.filter(isQuiet),
  };
}

/** The worst finding of each product, by its key; of findings with the worst first. */
export function worstBySubject(findings: readonly Finding[]): Map<string, Finding> {
  const worst = new Map<string, Finding>();
  for (const at of findings.flatMap(oneByOne))
    if (at.subject && !worst.has(at.subject)) worst.set(at.subject, at);
  return worst;
}

/** Whether a product with this finding had better be taken out of a batch. */
export const isRed = (at: Finding | undefined): boolean =>
  at?.level === 'blocked' || at?.level === 'danger';
