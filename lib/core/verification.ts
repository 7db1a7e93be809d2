import * as z from 'zod/mini';
import type { Case } from './case';
import type { Reminder } from './reminder';

/** The steps of a plan by which it is verified that a promotion has stopped: the first of them that is one of its delist. */
export const verifyingSteps: readonly string[] = ['promotionOff', 'promotionSeen'];

/** What the merchant saw on the platform's page. */
export const verified = z.enum(['stopped', 'running']);
export type Verified = z.infer<typeof verified>;

/** Whether a reminder asks what is seen on the page: it is not simply done. */
export const isVerification = ({ step, caseId }: Pick<Reminder, 'step' | 'caseId'>): boolean =>
  step !== undefined && verifyingSteps.includes(step) && caseId !== undefined;

/** What was seen last, undefined where nobody has looked. */
export function lastVerified({ events }: Pick<Case, 'events'>): Verified | undefined {
  const words = events.filter(({ kind }) => kind === 'verified').at(-1)?.words;
  return words === 'stopped' || words === 'running' ? words : undefined;
}
