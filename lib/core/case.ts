import * as z from 'zod/mini';
import { matching, text, upTo } from './bounds';
import { acknowledgements } from './acknowledgement';
import { answer, type Answer, type Answers, type Checklist } from './checklist';
import { caseNotice, mostNotices } from './caseNotice';
import { compensation } from './compensation';
import { productId, shopKey } from './fact';
import { keepFilled } from './filled';
import { findings } from './finding';
import { countOf, hold, isOfShop, mostSubjects, subjectsKey, type Hold } from './hold';
import { partial } from './partial';
import { secondCheck } from './secondCheck';

/** What happened to a case, in the order in which it happened. */
export const caseEventKind = z.enum([
  'opened', // from the popup, with no press held
  'held',
  'left', // 暂不
  'planned', // for the time in `words`
  'unplanned',
  'noticed', // somebody was told: a notice was copied or inserted; `words` says which, and for where
  'taken-out', // 暂不, to press again for the rest of a batch; `words` are the keys of those taken out
  'confirmed', // 确认 was pressed and is on record; nothing has been let through yet
  'released', // the control's press was let through
  'repress', // the page did not react to the replay: the merchant pressed again
  'platform-confirmed', // the platform's own confirmation was pressed
  'void', // the permit ended unused
  'done',
  'refused',
  'uncertain',
  'unreviewed', // seen to have happened without having been held
  'verified', // on the platform's page, as in `words`: see verification.ts
  'acknowledged', // a danger was taken note of: its reason and key
]);
export type CaseEventKind = z.infer<typeof caseEventKind>;

export const caseEvent = z.object({
  at: z.number(),
  kind: caseEventKind,
  /** The platform's words, the reason of a void permit, or the time of a plan. */
  words: z.optional(text(200)),
  /** Of a batch: how many were done and refused, where that was seen. */
  partial: z.optional(partial),
});
export type CaseEvent = z.infer<typeof caseEvent>;

/** `open` is being worked on; `released` waits for its outcome; the others are outcomes. */
export const caseStatus = z.enum([
  'open',
  'released',
  'done',
  'refused',
  'uncertain',
  'unreviewed', // happened without having been held
]);
export type CaseStatus = z.infer<typeof caseStatus>;

/** The record of one delist. */
export const delistCase = z.object({
  id: matching(/^.{8,64}$/),
  /** Shop and products: what a later press resumes by. */
  key: z.string(),
  hold,
  checklist: z.object({ id: z.string(), version: z.number() }),
  answers: z.record(z.string(), answer),
  /** Who else has looked over the answers; gone as soon as one of them changes. */
  checkedBy: z.optional(secondCheck),
  status: caseStatus,
  events: z.array(caseEvent),
  /** The ids of its products: earlier cases of a product are found by them. */
  products: z.optional(upTo(mostSubjects, productId)),
  /** What was found when it was decided last, and the dangers that the merchant took note of. */
  findings: z.optional(findings),
  acknowledged: z.optional(acknowledgements),
  /** When the delist is planned for. */
  plannedAt: z.optional(z.number()),
  compensation: z.optional(compensation),
  /** Who was told: what was copied or inserted when, the oldest first. */
  notices: z.optional(upTo(mostNotices, caseNotice)),
  /** What was looked after once it was off: item by item, as in the checklist. */
  afterwards: z.optional(z.record(z.string(), answer)),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Case = z.infer<typeof delistCase>;

/** What a case is told apart by: the action, for promotions the plan, the shop and the products. */
export function caseKey({ action, plan, shop, subjects }: Hold): string {
  const what = action === 'stop-promotion' ? `${action}:${plan}` : action;
  return `${what}|${shopKey(shop)}|${subjectsKey(subjects)}`;
}

/**
 * Whether a hold says for certain which shop and products it concerns. Where it does not, two
 * holds with the same key may be about different products, and nobody's progress is taken over.
 */
export function isCertain(hold: Hold): boolean {
  if (shopKey(hold.shop) === '') return false;
  if (isOfShop(hold)) return true;
  const { subjects } = hold;
  return subjects.length > 0 && countOf(hold) === subjects.length && subjects.every(({ id }) => id);
}

/** Answers are good for this long: what was checked yesterday must be checked again (T+1). */
export const answersLast = 24 * 60 * 60 * 1000;

/** The ids of the products that a hold concerns, as far as they were read. */
export const productsOf = ({ subjects }: Hold): string[] => subjects.flatMap(({ id }) => id ?? []);

const started = (hold: Hold, kind: CaseEventKind, now: number): CaseEvent => ({
  at: Math.min(hold.at, now),
  kind,
});

/** A new case for a hold, or for what was seen to have happened without one, with what was `seen`. */
export function newCase(
  id: string,
  hold: Hold,
  kind: 'held' | 'opened' | 'unreviewed',
  checklist: Checklist,
  now: number,
  seen: Pick<CaseEvent, 'words' | 'partial'> = {},
): Case {
  return {
    id,
    key: caseKey(hold),
    hold,
    checklist: { id: checklist.id, version: checklist.version },
    answers: {},
    products: productsOf(hold),
    status: statusAfter[kind] ?? 'open',
    events: [{ ...started(hold, kind, now), ...seen }],
    createdAt: now,
    updatedAt: now,
  };
}

/** The case gone on with by another hold: newer facts, the answers that still hold, one event more. */
export function resumedCase(
  record: Case,
  hold: Hold,
  kind: 'held' | 'opened',
  checklist: Checklist,
  now: number,
): Case {
  const event = started(hold, kind, now);
  if (record.events.some((at) => at.kind === kind && at.at === event.at)) return record;
  const lasting = <T extends { at: number }>(all: Record<string, T> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([, given]) => isGood(given, now)));
  const { id, version } = checklist;
  const answers = lasting(record.answers);
  // Another list, or answers that are to be given again: nobody has looked over those.
  const isSame = isListOf(record, checklist) && count(answers) === count(record.answers);
  return {
    ...withEvent(record, event),
    hold: keepFilled(hold, record.hold, now - answersLast),
    checklist: { id, version },
    products: productsOf(hold),
    answers,
    ...(record.acknowledged && { acknowledged: lasting(record.acknowledged) }),
    checkedBy: isSame ? record.checkedBy : undefined,
    updatedAt: now,
  };
}

const count = (answers: Answers): number => Object.keys(answers).length;

/** Whether an answer still holds as of `now` (ms). */
const isGood = ({ at }: { at: number }, now: number): boolean => now - at < answersLast;

/** Whether a checklist is the very one, by id and version, that a case is answered with. */
export const isListOf = ({ checklist }: Pick<Case, 'checklist'>, list: Checklist): boolean =>
  checklist.id === list.id && checklist.version === list.version;

/** Until when (ms) a case's work is gone on with on the list that it began with: while answers hold. */
export const goodUntil = ({ answers }: Pick<Case, 'answers'>): number =>
  Math.max(0, ...Object.values(answers).map(({ at }) => at + answersLast));

/** The case with one answer more; an answer that arrives after a later one is dropped. */
export function withAnswer(record: Case, item: string, given: Answer): Case {
  const before = record.answers[item];
  if (before && before.at > given.at) return record;
  const isSame = before?.ticked === given.ticked && before?.value === given.value;
  // The same message, sent again.
  if (before?.at === given.at && isSame) return record;
  const answers: Answers = { ...record.answers, [item]: given };
  // By when it arrives, not by the time that it bears: nothing slips in under a second person's agreement.
  return {
    ...record,
    answers,
    checkedBy: undefined,
    updatedAt: Math.max(record.updatedAt, given.at),
  };
}

const statusAfter: Partial<Record<CaseEventKind, CaseStatus>> = {
  released: 'released',
  repress: 'released',
  'platform-confirmed': 'released',
  void: 'open',
  done: 'done',
  refused: 'refused',
  uncertain: 'uncertain',
  unreviewed: 'unreviewed',
};

/** Whether what was asked for is accepted but lands later: a running 定向计划 goes on until 00:00. */
export function landsLater({ hold, events }: Pick<Case, 'hold' | 'events'>): boolean {
  const words = events.filter(({ kind }) => kind === 'done').at(-1)?.words ?? '';
  return hold.action === 'stop-promotion' && (hold.plan === 'targeted' || /关闭中/.test(words));
}

/** Most events that a case keeps; the oldest after the first go. */
const mostEvents = 200;

/** An event that says the same within this time is the same message, sent again. */
const sameWithin = 5000;

/** The case after one more event; an outcome stands, whatever comes late. */
export function withEvent(record: Case, event: CaseEvent): Case {
  const last = record.events.at(-1);
  const isSame = last?.kind === event.kind && last.words === event.words;
  if (isSame && event.at - last.at < sameWithin) return record;
  const isEnded = record.status === 'done' || record.status === 'refused';
  const status = isEnded ? record.status : (statusAfter[event.kind] ?? record.status);
  const [first, ...rest] = [...record.events, event];
  const events = first ? [first, ...rest.slice(1 - mostEvents)] : [];
  return { ...record, status, events, updatedAt: Math.max(record.updatedAt, event.at) };
}
