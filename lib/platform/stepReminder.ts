import type { Case } from '../core/case';
import type { Hold } from '../core/hold';
import type { DueStep, PlanStep } from '../core/plan';
import type { Reminder } from '../core/reminder';

/** What plans are made of: their steps, and what a reminder of one says. */
export interface PlanDesk {
  steps: readonly PlanStep[];
  /** `isAhead`: it comes after a delist of which nobody knows yet whether it was carried out. */
  textOf: (step: string, hold: Hold, isAhead: boolean) => string;
}

/** Longest text of a reminder, in characters. */
const longest = 200;

/** What a reminder of a step says. */
export const stepWords = (step: string, hold: Hold, desk: PlanDesk, isAhead = false): string =>
  desk.textOf(step, hold, isAhead).slice(0, longest);

/** The reminder of a step of a case's plan. */
export const stepReminder = (
  { id: caseId, hold }: Pick<Case, 'id' | 'hold'>,
  { id: step, at, link }: DueStep,
  desk: PlanDesk,
  now: number,
  isAhead = false,
): Reminder => ({
  id: crypto.randomUUID(),
  text: stepWords(step, hold, desk, isAhead),
  dueAt: at,
  caseId,
  step,
  ...(link && { link }),
  state: 'waiting',
  updatedAt: now,
});
