import { landsLater, type Case, type CaseStatus } from '../../lib/core/case';
import { isGivenUp } from '../../lib/core/openWork';
import { partOf } from '../../lib/core/partial';
import { beijingTime } from '../../lib/core/timing';
import { lastVerified } from '../../lib/core/verification';
import type { Say } from '../words';

/** How a case stands, as it is told: its status, and what its record says beyond that. */
export type Standing = CaseStatus | 'givenUp' | 'partial' | 'planned' | 'closing';

export function standingOf(record: Case): Standing {
  const { status, plannedAt } = record;
  if (isGivenUp(record)) return 'givenUp';
  if (status === 'open' && plannedAt !== undefined) return 'planned';
  if (status === 'uncertain' && partOf(record)) return 'partial';
  const isStopped = lastVerified(record) === 'stopped';
  // What no page showed was seen by the merchant since.
  if (status === 'uncertain' && isStopped) return 'done';
  return status === 'done' && landsLater(record) && !isStopped ? 'closing' : status;
}

/** The same in words; with the year where it is to be understood later. */
export function standingText(record: Case, say: Say, withYear = false): string {
  const standing = standingOf(record);
  if (standing === 'done') return say(`status.doneFor.${record.hold.action}`);
  if (standing !== 'planned') return say(`status.${standing}`);
  return say('popup.plan.short', { time: beijingTime(record.plannedAt ?? 0, withYear) });
}
