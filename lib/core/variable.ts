import type { PlanKind } from './action';
import { happenedAt } from './afterwards';
import type { Campaign } from './campaign';
import { isOff, type Case } from './case';
import { fromBeijingField } from './beijingField';
import { dayOf } from './day';
import { factOf, type FactField, type Subject } from './fact';
import { countOf, isWhollyRead, type Hold } from './hold';
import type { Given, Instant, NoticeItem, NoticeValue, NoticeValues } from './notice';
import { compensationText, deadlineOf, type PromiseWords } from './promiseText';

/** What a notice can say of a case. Ids are never reused. */
export const variableIds = [
  'shop',
  'name',
  'id',
  'count',
  'price',
  'stock',
  'commission',
  'action',
  'plan',
  'time',
  'effect',
  'compensation',
  'deadline',
  'campaign',
  'today',
  'now',
  'reason',
  'replacement',
  'contact',
  'products',
  'number',
] as const;
export type VariableId = (typeof variableIds)[number];

export interface Variable {
  id: VariableId;
  /** As templates write it. */
  name: string;
  /** Where its value comes from; `given` ones are always filled in by the merchant. */
  from: 'case' | 'given' | 'item';
  /** What it looks like, for the preview where there is no case. */
  example: string;
  /** It is an instant: one that is given has to lie ahead. */
  isTime?: boolean;
}

/** The words that a notice takes from the interface. */
export interface NoticeWords extends PromiseWords {
  action: (action: Hold['action']) => string;
  plan: (plan: Exclude<PlanKind, 'unknown'>) => string;
  /** What the action brings about for those who are told, from the catalog of effects. */
  effects: (hold: Hold, at: number) => readonly string[];
}

export interface NoticeContext {
  /** Without one, everything but the day is a blank. */
  record?: Case;
  campaigns: readonly Pick<Campaign, 'name' | 'from' | 'to'>[];
  words: NoticeWords;
  /** Milliseconds since 1970. */
  now: number;
}

/** What a case says of itself, by the names of the catalog's variables; a value that is not known is left out. */
export function noticeValues(
  variables: readonly Variable[],
  { record, campaigns, words, now }: NoticeContext,
): NoticeValues {
  const known: Partial<Record<VariableId, NoticeValue>> = {
    today: { at: now, near: now },
    now: instant(now),
    ...(record && ofCase(record, campaigns, words, now)),
  };
  if (record && record.hold.subjects.length > 0 && isWhollyRead(record.hold))
    known.products = record.hold.subjects.map((subject, at) => item(variables, subject, at + 1));
  return Object.fromEntries(
    variables.filter(({ from }) => from !== 'item').map(({ id, name }) => [name, known[id]]),
  );
}

const oneDay = 24 * 3_600_000;

/** How long (ms) an instant that was given for a notice is still the one that is meant. */
const meantFor = 10 * 60_000;

/** What was filled in before, without the times that have passed since. */
export function stillGiven(variables: readonly Variable[], given: Given, now: number): Given {
  const isPast = ([name, text]: [string, string]): boolean => {
    const at = fromBeijingField(text);
    const isTime = variables.some((variable) => variable.isTime && variable.name === name);
    return isTime && at !== undefined && at < now - meantFor;
  };
  return Object.fromEntries(Object.entries(given).filter((entry) => !isPast(entry)));
}

/** What a template looks like before there is a case: every variable with what it might say. */
export function exampleValues(variables: readonly Variable[], now: number): NoticeValues {
  const typed: Partial<Record<VariableId, NoticeValue>> = {
    count: 1,
    number: 1,
    time: instant(now + 3 * oneDay),
    deadline: { at: now + 21 * oneDay, near: now },
    today: { at: now, near: now },
    now: instant(now),
  };
  const known = (at: Variable): NoticeValue => typed[at.id] ?? at.example;
  const fields: readonly VariableId[] = itemFields;
  const product = variables.filter(({ id }) => fields.includes(id));
  const values = variables.map((at): [string, NoticeValue] => [
    at.name,
    at.id === 'products'
      ? [Object.fromEntries(product.map((of) => [of.name, of.example]))]
      : known(at),
  ]);
  return Object.fromEntries(values);
}

const instant = (at: number): Instant => ({ at });

/**
 * When (ms) it happens, as far as is known: as it was seen to, else as it is planned. A plan whose
 * time has passed says nothing of when it will be.
 */
function timeOf(record: Case, now: number): number | undefined {
  if (isOff(record)) return happenedAt(record);
  const { plannedAt } = record;
  return plannedAt !== undefined && plannedAt > now ? plannedAt : undefined;
}

function ofCase(
  record: Case,
  campaigns: NoticeContext['campaigns'],
  words: NoticeWords,
  now: number,
): Partial<Record<VariableId, NoticeValue>> {
  const { hold, compensation } = record;
  const { subjects, shop, action, plan } = hold;
  const time = timeOf(record, now);
  // Of a batch that was read in part, a list would leave out the others in silence.
  const named = isWhollyRead(hold) ? subjects : [];
  const all = (field: FactField) => join(named.map((at) => factOf(at.facts, field)?.value));
  const day = dayOf(time ?? now);
  const under = campaigns.filter(({ from, to }) => from <= day && day <= to);
  return {
    shop: shop.name,
    name: join(named.map(({ name }) => name)),
    id: join(named.map(({ id }) => id)),
    count: (isWhollyRead(hold) && countOf(hold)) || undefined,
    price: all('price'),
    stock: all('stock'),
    commission: all('commission'),
    action: words.action(action),
    plan: plan === 'unknown' ? undefined : words.plan(plan),
    time: time === undefined ? undefined : instant(time),
    effect: words.effects(hold, time ?? now).join('；') || undefined,
    compensation: compensation && compensationText(compensation, words),
    deadline: compensation && deadlineOf(compensation),
    campaign: join(under.map(({ name }) => name)),
  };
}

/** One product of a batch, with every field that a template can ask of it. */
function item(
  variables: readonly Variable[],
  { id, name, facts }: Subject,
  at: number,
): NoticeItem {
  const known: Partial<Record<VariableId, string | number>> = {
    number: at,
    id,
    name,
    price: factOf(facts, 'price')?.value,
    stock: factOf(facts, 'stock')?.value,
    commission: factOf(facts, 'commission')?.value,
  };
  const fields: readonly VariableId[] = itemFields;
  return Object.fromEntries(
    variables.filter(({ id: of }) => fields.includes(of)).map((of) => [of.name, known[of.id]]),
  );
}

/** What each product of a batch has. */
export const itemFields = ['number', 'id', 'name', 'price', 'stock', 'commission'] as const;

function join(values: readonly (string | undefined)[]): string | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.length === values.length ? known.join('、') : undefined;
}
