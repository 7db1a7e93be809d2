import { acknowledgementKey, type Acknowledgement } from './acknowledgement';
import { withEvent, type Case } from './case';
import { canonicalJson } from './canonical';
import type { CaseEvent } from './caseEvent';
import { itemState, type Checklist } from './checklist';
import type { Decision } from './decision';
import { oneByOne, type Finding } from './finding';
import { asOf, keepEffects } from './keptEffects';

/**
 * The case with what was decided of it. What is as it was found before keeps its time; a danger
 * that was taken note of and says something else by now has to be taken note of again.
 */
export function withDecision(
  record: Case,
  { effects, findings: found, at: now }: Pick<Decision, 'effects' | 'findings' | 'at'>,
): Case {
  const known = new Map(record.findings?.map((at) => [saying(at), at]));
  const findings = found.map((at) => ({ ...at, at: known.get(saying(at))?.at ?? now }));
  const evidenceOf = (all: readonly Finding[] = []) =>
    new Map(
      all.flatMap(oneByOne).map((at) => [acknowledgementKey(at), JSON.stringify(at.evidence)]),
    );
  const [before, after] = [evidenceOf(record.findings), evidenceOf(found)];
  const isSame = (key: string) => !after.has(key) || after.get(key) === before.get(key);
  const { acknowledged } = record;
  const still = Object.entries(acknowledged ?? {}).filter(([key]) => isSame(key));
  return {
    ...record,
    effects: keepEffects(record.effects, effects, now),
    findings,
    ...(acknowledged && { acknowledged: Object.fromEntries(still) }),
  };
}

/** What a finding says, without when. */
const saying = (found: Finding): string => canonicalJson({ ...found, at: undefined });

/** The case after one more event; from 确认 on its effects land as of then. */
export function marked(record: Case, event: CaseEvent): Case {
  const after = withEvent(record, event);
  if (event.kind !== 'confirmed' || after === record || !after.effects) return after;
  return { ...after, effects: asOf(after.effects, event.at) };
}

/** Whether what was found last blocks the press, or has a danger that no reason was given for. */
export const isUnanswered = ({ findings = [], acknowledged = {} }: Case): boolean =>
  findings
    .flatMap(oneByOne)
    .some(
      (at) =>
        at.level === 'blocked' || (at.level === 'danger' && !acknowledged[acknowledgementKey(at)]),
    );

/**
 * The case with a danger taken note of, or an answer of its checklist that the page contradicts
 * (`differs|<item>`); undefined for a key that is neither's.
 */
export function withAcknowledgement(
  record: Case,
  { items }: Checklist,
  key: string,
  given: Acknowledgement,
): Case | undefined {
  const isDifferent = items.some(
    (item) =>
      acknowledgementKey({ rule: 'differs', subject: item.id }) === key &&
      itemState(item, record.answers, record.hold) === 'differs',
  );
  const isDanger = record.findings
    ?.filter(({ level }) => level === 'danger')
    .flatMap(oneByOne)
    .some((at) => acknowledgementKey(at) === key);
  if (!isDanger && !isDifferent) return undefined;
  const words = `${given.reason}|${key}`;
  const event = { at: given.at, kind: 'acknowledged', words } as const;
  return {
    ...withEvent(record, event),
    acknowledged: { ...record.acknowledged, [key]: given },
  };
}
