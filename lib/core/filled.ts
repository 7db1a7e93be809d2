import type { Case } from './case';
import { askedFields, exactCount, typed, type Fact, type FactField, type Subject } from './fact';
import type { Hold } from './hold';

/** What a merchant can fill in where the page does not say it: what has a unit, and is no time of the page's. */
export const fillable = [
  'price',
  'stock',
  'sales',
  'commission',
  'creators',
  'planEndsAt',
  ...askedFields,
] as const satisfies readonly FactField[];

/** Whether the page says nothing of a field, or several things at once. */
export const isUnknown = (facts: readonly Fact[], field: FactField): boolean =>
  !facts.some((at) => at.field === field && at.value !== undefined);

/** A fact as a merchant gives it, at `at` (ms); undefined where the text has no value of that field. */
export function filled(field: FactField, text: string, at: number): Fact | undefined {
  const value = text.trim();
  if (!fillable.some((at) => at === field) || !typed(field, value)) return undefined;
  return { field, value, number: exactCount(field, value), source: 'merchant', at };
}

const replaced = (facts: readonly Fact[], given: Fact): Fact[] => [
  ...facts.filter(({ field }) => field !== given.field),
  given,
];

/** The case with what the merchant says of one of its products; what the page says stands. */
export function withFact(record: Case, key: string, given: Fact): Case {
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
  return {
    ...record,
    hold: { ...record.hold, subjects },
    updatedAt: Math.max(record.updatedAt, given.at),
  };
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
  return { ...hold, subjects };
}
