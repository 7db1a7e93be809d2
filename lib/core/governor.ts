import { acknowledgementKey } from './acknowledgement';
import type { Case } from './case';
import { oneByOne, worstOf, type Finding } from './finding';
import type { Rule } from './rule';
import { isRed } from './shownFindings';

/** How the merchant took what one rule said, case by case. */
export interface Governed {
  rule: string;
  /** Cases in which it was shown. */
  shown: number;
  /** Of those, left, put off or divided because of it: the merchant decided otherwise. */
  changed: number;
  /** Of those, let through all the same. */
  passed: number;
  /** Cases in which it could only say that it is not known: work to do, and nothing against the delist. */
  unknown: number;
  /** Dangers of it that a reason was given for. */
  acknowledged: number;
}

/** So often a rule has to be waved through, and never heeded, before it is proposed to be milder. */
export const proposedFrom = 20;

/** Cases of so many days are counted: what is older says little of today. */
export const governedDays = 90;

/** Of findings, those of the worst level among them. */
const gravest = (all: readonly Finding[]): Finding[] => {
  const worst = worstOf(all);
  return all.filter(({ level }) => level === worst);
};

/** An event's words are cut at so many characters: keys may be missing then. */
const mostWords = 200;

/** What products were taken out of a batch for: of each the gravest that was said of it. */
function takenOutFor({ events }: Case, all: readonly Finding[]): Finding[] {
  const spoke = all.flatMap(oneByOne);
  return events
    .filter(({ kind }) => kind === 'taken-out')
    .flatMap(({ words = '' }) => {
      const isCut = words.length >= mostWords;
      const named = words
        .split(' ')
        .flatMap((key) => gravest(spoke.filter((at) => at.subject === key)));
      // What stands for many products at once, or for some that were not kept, may have been why.
      const others = spoke.filter(
        (at) => isRed(at) && (at.subject ? isCut : at.evidence['products']),
      );
      return [...named, ...others];
    });
}

/**
 * The rules that made the merchant decide otherwise. What a reason was given for had not turned him
 * away; of the rest, the gravest did.
 */
function turnedBy(record: Case, spoke: readonly Finding[]): ReadonlySet<string> {
  const { events, acknowledged = {}, plannedAt } = record;
  const isLeft =
    plannedAt !== undefined || events.some(({ kind }) => kind === 'left' || kind === 'planned');
  const open = spoke.flatMap(oneByOne).filter((at) => !acknowledged[acknowledgementKey(at)]);
  const why = [...(isLeft ? gravest(open) : []), ...takenOutFor(record, spoke)];
  return new Set(why.map(({ rule }) => rule));
}

const isPassed = ({ events }: Case): boolean => events.some(({ kind }) => kind === 'released');

const nothing = { shown: 0, changed: 0, passed: 0, unknown: 0, acknowledged: 0 };

/** Counts cases, one at a time. */
export interface Governing {
  add: (record: Case) => void;
  figures: () => Governed[];
}

/**
 * Counts how often each rule spoke and what came of it. A case counts once for a rule, in however
 * many products it spoke; one that is still open, and was neither left nor let through, only as
 * shown.
 */
export function makeGoverning(): Governing {
  const all = new Map<string, Governed>();
  return {
    add(record) {
      const { findings = [] } = record;
      const spoke = findings.filter(({ level }) => level !== 'unknown');
      const said = new Set(spoke.map(({ rule }) => rule));
      const turned = turnedBy(record, spoke);
      const reasons = Object.keys(record.acknowledged ?? {});
      for (const rule of new Set(findings.map((at) => at.rule))) {
        const before = all.get(rule) ?? { rule, ...nothing };
        const isOf = (key: string) => key === rule || key.startsWith(`${rule}|`);
        const isUnknown = findings.some((at) => at.rule === rule && at.level === 'unknown');
        const [isSaid, hasTurned] = [said.has(rule), turned.has(rule)];
        all.set(rule, {
          rule,
          shown: before.shown + (isSaid ? 1 : 0),
          changed: before.changed + (hasTurned ? 1 : 0),
          passed: before.passed + (isSaid && !hasTurned && isPassed(record) ? 1 : 0),
          unknown: before.unknown + (isUnknown ? 1 : 0),
          acknowledged: before.acknowledged + reasons.filter(isOf).length,
        });
      }
    },
    figures: () => [...all.values()],
  };
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
