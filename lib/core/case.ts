import * as z from 'zod/mini';
import { matching, upTo } from './bounds';
import { acknowledgements } from './acknowledgement';
import { caseEvent, type CaseEvent, type CaseEventKind } from './caseEvent';
import { answer } from './checklist';
import { caseNotice, mostNotices } from './caseNotice';
import { compensation } from './compensation';
import { productId } from './fact';
import { findings } from './finding';
import { hold, isDeletion, mostSubjects } from './hold';
import { keptEffects } from './keptEffects';
import { secondCheck } from './secondCheck';

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
  /** What it would bring about and what was found when it was decided last, and the dangers that the merchant took note of. */
  effects: z.optional(keptEffects),
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

/**
 * Whether what was asked for is accepted but lands at the next 00:00, as closing a running 定向计划
 * does where that is attested; a plan that can be deleted is so at once (domain.md §4.2).
 */
export function landsLater({ hold, events }: Pick<Case, 'hold' | 'events'>): boolean {
  const words = events.filter(({ kind }) => kind === 'done').at(-1)?.words ?? '';
  if (hold.action !== 'stop-promotion' || hold.isLandingUnknown) return false;
  return (hold.plan === 'targeted' && !isDeletion(hold)) || /关闭中/.test(words);
}

/** Whether it is known to have happened. */
export const isOff = ({ status }: Pick<Case, 'status'>): boolean =>
  status === 'done' || status === 'unreviewed';

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
