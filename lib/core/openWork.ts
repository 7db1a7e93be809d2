import { happenedAt } from './afterwards';
import { isOff, type Case } from './case';
import { partOf, partsOf } from './partial';

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

/**
 * The products, by their keys, of which a case says that it has happened: held or not, and of a
 * batch that was seen in part those that were seen.
 */
export function happenedTo(record: Case): string[] {
  const keys = record.hold.subjects.map(({ key }) => key);
  const part = partOf(record);
  if (!part) return isOff(record) ? keys : [];
  if (happenedAt(record) === undefined) return [];
  const parts = partsOf(part, record.hold);
  return keys.filter((key) => parts.get(key) === 'off');
}

/** Whether all that a case is about has happened since, in another case: in a batch, say, or with none held. */
export const isOvertaken = ({ hold, updatedAt }: Case, all: readonly Case[]): boolean =>
  hold.subjects.length > 0 &&
  hold.subjects.every(({ key }) =>
    all.some(
      (other) =>
        other.hold.action === hold.action &&
        (happenedAt(other) ?? other.updatedAt) > updatedAt &&
        happenedTo(other).includes(key),
    ),
  );

/** The cases that are being worked on, in their order: what asks for no more is no reason to nag. */
export const openWork = (cases: readonly Case[]): Case[] =>
  cases.filter((at) => at.status === 'open' && !isGivenUp(at) && !isOvertaken(at, cases));
