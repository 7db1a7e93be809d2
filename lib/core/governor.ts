import type { Case } from './case';
import type { Rule } from './rule';

/** How the merchant took what one rule said, case by case. */
export interface Governed {
  rule: string;
  /** Cases in which it was shown. */
  shown: number;
  /** Of those, left, put off or divided: the merchant decided otherwise. */
  changed: number;
  /** Of those, let through all the same. */
  passed: number;
  /** Dangers of it that a reason was given for. */
  acknowledged: number;
}

/** So often a rule has to be waved through, and never heeded, before it is proposed to be milder. */
export const proposedFrom = 20;

/** What a merchant does who decides otherwise: leaves it, puts it off, takes products out of a batch. */
const turns: readonly string[] = ['left', 'planned', 'taken-out'];

/** Whether the merchant turned away after what was shown, at least once. */
const isChanged = ({ events, plannedAt }: Case): boolean =>
  plannedAt !== undefined || events.some(({ kind }) => turns.includes(kind));

const isPassed = ({ events }: Case): boolean => events.some(({ kind }) => kind === 'released');

/**
 * How often each rule spoke in these cases and what came of it. What was merely unknown is not
 * counted: nothing was said against the delist. A case counts once for a rule, in however many
 * products it spoke; one that is still open, and was neither left nor let through, only as shown.
 */
export function governed(cases: readonly Case[]): Governed[] {
  const all = new Map<string, Governed>();
  for (const record of cases) {
    const spoke = (record.findings ?? []).filter(({ level }) => level !== 'unknown');
    const reasons = Object.keys(record.acknowledged ?? {});
    for (const rule of new Set(spoke.map((at) => at.rule))) {
      const before = all.get(rule) ?? { rule, shown: 0, changed: 0, passed: 0, acknowledged: 0 };
      const isOf = (key: string) => key === rule || key.startsWith(`${rule}|`);
      const hasChanged = isChanged(record);
      all.set(rule, {
        rule,
        shown: before.shown + 1,
        changed: before.changed + (hasChanged ? 1 : 0),
        passed: before.passed + (!hasChanged && isPassed(record) ? 1 : 0),
        acknowledged: before.acknowledged + reasons.filter(isOf).length,
      });
    }
  }
  return [...all.values()];
}

/** Whether a rule is to be proposed as a level milder: never heeded, often waved through. */
export const isProposed = (
  { shown, changed, passed }: Governed,
  { level, id }: Rule,
  demoted: readonly string[],
): boolean =>
  level !== 'blocked' &&
  level !== 'info' &&
  !demoted.includes(id) &&
  changed === 0 &&
  shown >= proposedFrom &&
  passed >= proposedFrom;
