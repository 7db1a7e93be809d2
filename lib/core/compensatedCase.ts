import type { Case } from './case';
import { withAnswer } from './caseAnswer';
import type { Checklist, ChecklistItem } from './checklist';
import type { Compensation } from './compensation';

const item: ChecklistItem['id'] = 'compensation';

/**
 * The case with what those affected are offered, or with nothing, as of `now` (ms). What was decided
 * answers the checklist's item for it, so that nothing is asked for twice; taken back, it is open again.
 */
export function withCompensation(
  record: Case,
  given: Compensation | undefined,
  { items }: Checklist,
  now: number,
): Case {
  const compensation = given && { ...given, updatedAt: now };
  const kept = { ...record, compensation, updatedAt: Math.max(record.updatedAt, now) };
  if (!items.some(({ id }) => id === item)) return kept;
  return withAnswer(kept, item, { ticked: given !== undefined, at: now });
}
