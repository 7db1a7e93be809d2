import * as z from 'zod/mini';
import { filledText } from './bounds';
import type { Answers } from './checklist';
import { role } from './role';

/** Who has looked over a case's answers beside the one who gave them, and when. */
export const secondCheck = z.object({
  name: filledText(20),
  role,
  at: z.number(),
  /** By a code from another machine, with the shop's agreed word or without; on this one where it is left out. */
  by: z.optional(z.enum(['code', 'word'])),
});
export type SecondCheck = z.infer<typeof secondCheck>;

/** What a second person looks over: the answers of a case. */
interface Answered {
  answers: Answers;
  checkedBy?: SecondCheck | undefined;
  updatedAt: number;
}

/** Whether a second person has agreed to the answers as they stand: no answer is younger. */
export const isCheckedTwice = ({ checkedBy, answers }: Omit<Answered, 'updatedAt'>): boolean =>
  checkedBy !== undefined && Object.values(answers).every(({ at }) => at <= checkedBy.at);

/** What a shop asks for, as its settings have it. */
interface SecondNeeds {
  needsSecondPerson: boolean;
  needsSecondCode?: boolean | undefined;
}

/** Whether a case still lacks a second person, where the shop needs one, or one at another machine. */
export const secondCheckMissing = (
  record: Omit<Answered, 'updatedAt'>,
  { needsSecondPerson, needsSecondCode }: SecondNeeds,
): boolean =>
  needsSecondPerson &&
  !(isCheckedTwice(record) && (!needsSecondCode || record.checkedBy?.by !== undefined));

/** The case with a second person's agreement as of `now` (ms). */
export const withSecondCheck = <T extends Answered>(
  record: T,
  by: Omit<SecondCheck, 'at'>,
  now: number,
): T => ({
  ...record,
  // Answers bear the clock of whoever gave them, which may run ahead by what a message takes.
  checkedBy: { ...by, at: Math.max(now, ...Object.values(record.answers).map(({ at }) => at)) },
  updatedAt: Math.max(record.updatedAt, now),
});
