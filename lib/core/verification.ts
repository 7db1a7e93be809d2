import * as z from 'zod/mini';
import type { Case } from './case';
import type { Reminder } from './reminder';
import { nextMidnight } from './timing';

/** The step of a plan by which it is verified that a promotion has stopped. */
export const verifyingStep = 'promotionOff';

/** What the merchant saw on the platform's page. */
export const verified = z.enum(['stopped', 'running']);
export type Verified = z.infer<typeof verified>;

/** Whether a reminder asks what is seen on the page: it is not simply done. */
export const isVerification = ({ step, caseId }: Pick<Reminder, 'step' | 'caseId'>): boolean =>
  step === verifyingStep && caseId !== undefined;

/** Five minutes after a running 定向计划 has ended (A §5), in milliseconds since 1970. */
export const verifiedFrom = (doneAt: number): number => nextMidnight(doneAt) + 5 * 60_000;

/** What was seen last, undefined where nobody has looked. */
export function lastVerified({ events }: Pick<Case, 'events'>): Verified | undefined {
  const words = events.filter(({ kind }) => kind === 'verified').at(-1)?.words;
  return words === 'stopped' || words === 'running' ? words : undefined;
}
