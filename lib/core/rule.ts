import type { ActionKind } from './action';
import { isMet, type Amounts, type Condition } from './condition';
import { fillable } from './filled';
import type { Finding, Level } from './finding';
import type { InputName, Inputs } from './input';
import type { Source } from './source';
import type { TrueOn } from './trueOn';

/**
 * What speaks for or against a delist. Its sentences stand in the locale files: `finding.<id>`,
 * with {holes} named as its evidence, `unknown.<id>` for when that cannot be told, and
 * `rule.<id>`, what it is called.
 */
export interface Rule extends TrueOn {
  id: string;
  level: Exclude<Level, 'unknown'>;
  /** Whether it is said of each product or of the delist as a whole. */
  scope: 'product' | 'delist';
  /** For all actions where it is left out. */
  actions?: readonly ActionKind[];
  /** What has to be known for it, in the order in which it is best looked up. */
  needs: readonly InputName[];
  when: Condition;
  /** What its sentence names. */
  evidence: readonly InputName[];
  /** Items of the checklists that stay required while it cannot be told. */
  items?: readonly string[];
  /** Where it cannot be told: whether that matters so much that its items stay required. */
  matters?: Condition;
  /** Where it can be mended; what is not known is looked up where `lookUps` says. */
  link?: string;
  source: Source;
}

/** Where an input can be looked up. */
export type LookUps = Readonly<Partial<Record<InputName, string>>>;

/** What rules are judged by. */
export interface Bench {
  amounts: Amounts;
  lookUps: LookUps;
  /** Whether there is a product that something can be filled in of. */
  canFill: boolean;
  /** Ids of rules that are a level milder than they came. */
  demoted: readonly string[];
}

/** A finding, and the checklist's items that it keeps required by not being known. */
export interface Judged {
  finding: Finding;
  keeps: readonly string[];
}

const milder = { blocked: 'blocked', danger: 'warning', warning: 'info', info: 'info' } as const;

/** The level of a rule as the merchant has it; what is blocked is never milder. */
export const levelOf = ({ id, level }: Rule, demoted: readonly string[]): Rule['level'] =>
  demoted.includes(id) ? milder[level] : level;

/**
 * What a rule says of one product (`subject` is its key) or of the whole; undefined where it does
 * not apply. Where that cannot be told, or the rule fails, it says just that: never throws.
 */
export function judge(
  rule: Rule,
  inputs: Inputs,
  bench: Bench,
  subject?: string,
): Judged | undefined {
  try {
    const truth = isMet(rule.when, inputs, bench.amounts);
    if (truth === undefined) return unknown(rule, inputs, bench, subject);
    if (!truth) return undefined;
    const evidence = rule.evidence.map((name) => [name, inputs.shown(name) ?? '']);
    const finding: Finding = {
      rule: rule.id,
      level: levelOf(rule, bench.demoted),
      evidence: Object.fromEntries(evidence),
      ...(subject && { subject }),
      ...(rule.link && { link: rule.link }),
      ...(rule.evidence.includes('conflicting') && { field: inputs.shown('conflicting') }),
    };
    return { finding, keeps: [] };
  } catch {
    const finding: Finding = { rule: rule.id, level: 'unknown', evidence: {} };
    return { finding: { ...finding, ...(subject && { subject }) }, keeps: rule.items ?? [] };
  }
}

function unknown(rule: Rule, inputs: Inputs, bench: Bench, subject: string | undefined): Judged {
  const missing = rule.needs.find((name) => inputs.value(name) === undefined) ?? rule.needs[0];
  const field = fillable.find((at) => at === missing || fieldOf[missing ?? ''] === at);
  const link = (missing && bench.lookUps[missing]) ?? rule.link;
  const finding: Finding = {
    rule: rule.id,
    level: 'unknown',
    evidence: {},
    ...(subject && { subject }),
    ...(link && { link }),
    ...(field && bench.canFill && { field }),
  };
  const isWeighty = !rule.matters || isMet(rule.matters, inputs, bench.amounts) !== false;
  return { finding, keeps: isWeighty ? (rule.items ?? []) : [] };
}

/** The field by which an input is filled in, where it has another name. */
const fieldOf: Partial<Record<string, (typeof fillable)[number]>> = {
  dailySales: 'sales30',
  dailyNow: 'sales30',
  busiest: 'sales30',
  hourNow: 'hourSales',
  daysToPlanEnd: 'planEndsAt',
  commissionNext: 'commission',
};
