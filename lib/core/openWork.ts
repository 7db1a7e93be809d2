import { happenedAt } from './afterwards';
import type { Case } from './case';

/** Whether the merchant decided against it before anything was answered: a near miss, and no work. */
export function isGivenUp({ status, answers, events, plannedAt }: Case): boolean {
  if (plannedAt !== undefined) return false;
  const last = events.at(-1)?.kind;
  const given = Object.values(answers).filter(
    ({ ticked, value, choice }) => ticked || choice || value !== undefined,
  );
  // The rest of a batch is a case of its own, which its answers go over to.
  return status === 'open' && (last === 'taken-out' || (last === 'left' && given.length === 0));
}

/** Whether all that a case is about has been done since, in another case: in a batch, say. */
export const isOvertaken = ({ hold, updatedAt }: Case, all: readonly Case[]): boolean =>
  hold.subjects.length > 0 &&
  hold.subjects.every(({ key }) =>
    all.some(
      (other) =>
        other.status === 'done' &&
        other.hold.action === hold.action &&
        (happenedAt(other) ?? other.updatedAt) > updatedAt &&
        other.hold.subjects.some((subject) => subject.key === key),
    ),
  );

/** The cases that are being worked on, in their order: what asks for no more is no reason to nag. */
export const openWork = (cases: readonly Case[]): Case[] =>
  cases.filter((at) => at.status === 'open' && !isGivenUp(at) && !isOvertaken(at, cases));
