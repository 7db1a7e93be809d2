import { acknowledgementKey, type Acknowledgement } from './acknowledgement';
import { withEvent, type Case } from './case';
import type { Finding } from './finding';
import { disagreementKey } from './standing';

/**
 * The case with what was found of it. A danger that was taken note of and says something else by
 * now has to be taken note of again.
 */
export function withFindings(record: Case, found: readonly Finding[]): Case {
  const evidenceOf = (all: readonly Finding[] = []) =>
    new Map(all.map((at) => [acknowledgementKey(at), JSON.stringify(at.evidence)]));
  const [before, after] = [evidenceOf(record.findings), evidenceOf(found)];
  const isSame = (key: string) => !after.has(key) || after.get(key) === before.get(key);
  const { acknowledged } = record;
  const still = Object.entries(acknowledged ?? {}).filter(([key]) => isSame(key));
  return {
    ...record,
    findings: [...found],
    ...(acknowledged && { acknowledged: Object.fromEntries(still) }),
  };
}

/**
 * The case with a danger taken note of, or with a number that the page contradicts; undefined for a
 * key that is neither of this case.
 */
export function withAcknowledgement(
  record: Case,
  key: string,
  given: Acknowledgement,
): Case | undefined {
  const isDanger = record.findings?.some(
    (at) => at.level === 'danger' && acknowledgementKey(at) === key,
  );
  const isNumber = Object.entries(record.answers).some(
    ([item, { value }]) => value !== undefined && disagreementKey(item) === key,
  );
  if (!isDanger && !isNumber) return undefined;
  const words = `${given.reason}|${key}`;
  const event = { at: given.at, kind: 'acknowledged', words } as const;
  return {
    ...withEvent(record, event),
    acknowledged: { ...record.acknowledged, [key]: given },
  };
}
