import { planKind, type PlanKind } from './action';
import type { Case } from './case';
import {
  askedFields,
  exactCount,
  factOf,
  typed,
  type Fact,
  type FactField,
  type Subject,
} from './fact';
import type { Hold } from './hold';

/**
 * What can be said of a field that is words, by short names: the words as the platforms write
 * them. Those of `plan` are the kinds of plans.
 */
export interface Choices extends Partial<Record<FactField, Readonly<Record<string, string>>>> {
  plan: Readonly<Record<Exclude<PlanKind, 'unknown'>, string>>;
}

/** What a merchant can fill in where the page does not say it: what has a unit and is no time of the page's, or what can be chosen. */
export const fillable = [
  'price',
  'stock',
  'sales',
  'commission',
  'creators',
  'planEndsAt',
  ...askedFields,
  'status',
  'promotion',
  'plan',
  'marks',
] as const satisfies readonly FactField[];

/**
 * What can be filled in of one of a hold's products: what its page does not say, and what was
 * filled in before, to be put right. The plan only where the press does not say it.
 */
export function fieldsToFill({ action, plan }: Hold, { facts }: Subject): FactField[] {
  const isOpen = (field: FactField) =>
    isUnknown(facts, field) || factOf(facts, field)?.source === 'merchant';
  const isAsked = action === 'stop-promotion' && (plan === 'unknown' || saysPlan(facts));
  return fillable.filter((field) => isOpen(field) && (field !== 'plan' || isAsked));
}

const saysPlan = (facts: readonly Fact[]): boolean => factOf(facts, 'plan')?.source === 'merchant';

/** Whether the page says nothing of a field, or several things at once. */
export const isUnknown = (facts: readonly Fact[], field: FactField): boolean =>
  !facts.some((at) => at.field === field && at.value !== undefined);

/** A fact as a merchant gives it, at `at` (ms); undefined where the text has no value of that field. */
export function filled(
  field: FactField,
  text: string,
  at: number,
  choices: Partial<Choices> = {},
): Fact | undefined {
  const value = text.trim();
  const isChosen = Object.values(choices[field] ?? {}).includes(value);
  if (!fillable.some((of) => of === field) || !(isChosen || typed(field, value))) return undefined;
  return { field, value, number: exactCount(field, value), source: 'merchant', at };
}

const replaced = (facts: readonly Fact[], given: Fact): Fact[] => [
  ...facts.filter(({ field }) => field !== given.field),
  given,
];

/**
 * The case with what the merchant says of one of its products; what the page says stands. Of a
 * plan that the press does not say, all products together say which it is.
 */
export function withFact(record: Case, key: string, given: Fact, choices?: Choices): Case {
  const fits = (subject: Subject) =>
    subject.key === key &&
    subject.facts.every(
      ({ field, value, source }) =>
        field !== given.field || value === undefined || source === 'merchant',
    );
  if (!record.hold.subjects.some(fits)) return record;
  const subjects = record.hold.subjects.map((subject) =>
    fits(subject) ? { ...subject, facts: replaced(subject.facts, given) } : subject,
  );
  const hold = { ...record.hold, subjects };
  return {
    ...record,
    hold:
      given.field === 'plan'
        ? { ...hold, plan: planOf(record.hold, given, subjects, choices) }
        : hold,
    updatedAt: Math.max(record.updatedAt, given.at),
  };
}

function planOf(
  { plan, subjects: before }: Hold,
  { value }: Fact,
  subjects: readonly Subject[],
  choices?: Choices,
): PlanKind {
  if (plan !== 'unknown' && !before.some(({ facts }) => saysPlan(facts))) return plan;
  const isOne = subjects.every(({ facts }) => factOf(facts, 'plan')?.value === value);
  const kind = planKind.options.find((at) => at !== 'unknown' && choices?.plan[at] === value);
  return (isOne && kind) || 'unknown';
}

/** The case with what was read of some of its products; what the merchant has filled in stays. */
export function withRead(record: Case, read: readonly Subject[]): Case {
  const whole = new Map(read.map((at) => [at.key, at]));
  const subjects = record.hold.subjects.map((at) => ({ ...at, ...whole.get(at.key) }));
  return { ...record, hold: keepFilled({ ...record.hold, subjects }, record.hold, 0) };
}

/** A newer hold with what the merchant has filled in since `since` (ms) and the page still does not say. */
export function keepFilled(hold: Hold, before: Hold, since: number): Hold {
  const given = new Map(
    before.subjects.map(({ key, facts }) => [
      key,
      facts.filter(({ source, at }) => source === 'merchant' && at >= since),
    ]),
  );
  const subjects = hold.subjects.map((subject) => ({
    ...subject,
    facts: (given.get(subject.key) ?? [])
      .filter(({ field }) => isUnknown(subject.facts, field))
      .reduce(replaced, subject.facts),
  }));
  const isSaid = hold.plan === 'unknown' && subjects.some(({ facts }) => saysPlan(facts));
  return { ...hold, subjects, plan: isSaid ? before.plan : hold.plan };
}
