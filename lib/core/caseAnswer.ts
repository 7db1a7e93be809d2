import type { Case } from './case';
import type { Answer, Answers, Checklist } from './checklist';

/** Answers are good for this long: what was checked yesterday must be checked again (T+1). */
export const answersLast = 24 * 60 * 60 * 1000;

/** Whether an answer still holds as of `now` (ms). */
export const isGood = ({ at }: { at: number }, now: number): boolean => now - at < answersLast;

/** Whether a checklist is the very one, by id and version, that a case is answered with. */
export const isListOf = ({ checklist }: Pick<Case, 'checklist'>, list: Checklist): boolean =>
  checklist.id === list.id && checklist.version === list.version;

/** Until when (ms) a case's work is gone on with on the list that it began with: while answers hold. */
export const goodUntil = ({ answers }: Pick<Case, 'answers'>): number =>
  Math.max(0, ...Object.values(answers).map(({ at }) => at + answersLast));

/** The case with one answer more; an answer that arrives after a later one is dropped. */
export function withAnswer(record: Case, item: string, given: Answer): Case {
  const before = record.answers[item];
  if (before && before.at > given.at) return record;
  const isSame =
    before?.ticked === given.ticked &&
    before?.value === given.value &&
    before?.choice === given.choice;
  // The same message, sent again.
  if (before?.at === given.at && isSame) return record;
  const answers: Answers = { ...record.answers, [item]: given };
  // By when it arrives, not by the time that it bears: nothing slips in under a second person's agreement.
  return {
    ...record,
    answers,
    checkedBy: undefined,
    updatedAt: Math.max(record.updatedAt, given.at),
  };
}
