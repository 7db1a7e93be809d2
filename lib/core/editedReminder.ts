import { beijingField, fromBeijingField } from './beijingField';
import type { QuickEntry } from './quickEntry';
import type { Reminder } from './reminder';
import { repeatOf, ruleOf } from './repeat';
import { firstRepeatDraft, readRepeat, type ReadRepeat } from './repeatDraft';
import type { ReminderDraft } from './view';

/** The rule or the campaigns by which something recurs; of what recurs as before, the same as before. */
export function recurrenceOf(
  how: ReadRepeat,
  before: Reminder | undefined,
  now: number,
): Pick<Reminder, 'rule' | 'beforeSale'> {
  if (how.kind === 'kept')
    return {
      ...(before?.rule !== undefined && { rule: before.rule }),
      ...(before?.beforeSale && { beforeSale: before.beforeSale }),
    };
  if (how.kind === 'sale') return { beforeSale: how.beforeSale };
  if (how.kind !== 'rule') return {};
  const old = before?.rule === undefined ? undefined : repeatOf(before.rule);
  // Counted from when it was first: every second week stays the same weeks.
  const isSame = JSON.stringify(old) === JSON.stringify(how.repeat);
  return { rule: (isSame && before?.rule) || ruleOf(how.repeat, now) };
}

/**
 * The reminder that a draft makes of the one before, or undefined where something is missing. One
 * time of a series that is given other words or another time belongs to it no more: the next one
 * does not take its place.
 */
export function editedReminder(
  draft: ReminderDraft,
  before: Reminder | undefined,
  now: number,
): Reminder | undefined {
  const text = draft.text.trim();
  const how = readRepeat(draft.repeat ?? firstRepeatDraft);
  // The field has no seconds: what was left alone in it is the instant that it was.
  const isLeft = before && beijingField(before.dueAt) === draft.when;
  const when = isLeft ? before.dueAt : fromBeijingField(draft.when);
  const isOnce = how.kind === 'once';
  if (!text || how.kind === 'wrong' || (isOnce && when === undefined)) return undefined;
  const { rule: _, beforeSale: __, of, ...rest } = before ?? {};
  const dueAt = isOnce ? (when ?? now) : (before?.dueAt ?? now);
  const isTimeOf = isOnce && before?.dueAt === dueAt && before.text === text;
  const isSettled = before?.state === 'done' || before?.state === 'shown';
  const kept = isOnce
    ? before?.dueAt === dueAt && isSettled
    : before?.state === 'paused' || before?.state === 'resting';
  return {
    ...rest,
    id: draft.id,
    text,
    dueAt,
    ...recurrenceOf(how, before, now),
    ...(isTimeOf && of !== undefined && { of }),
    ...(draft.caseId !== undefined && { caseId: draft.caseId }),
    state: kept ? (before?.state ?? 'waiting') : 'waiting',
    updatedAt: now,
  };
}

/** The reminder that a line makes, or undefined where it cannot be saved. */
export function quickReminder(
  { text, at, repeat, beforeSale, problem }: QuickEntry,
  id: string,
  now: number,
): Reminder | undefined {
  if (problem || (at === undefined && !beforeSale)) return undefined;
  return {
    id,
    text,
    dueAt: at ?? now,
    ...(repeat && { rule: ruleOf(repeat, now) }),
    ...(beforeSale && { beforeSale }),
    state: 'waiting',
    updatedAt: now,
  };
}
