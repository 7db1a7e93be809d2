import { withEvent, type Case } from './case';
import { answersLast, isGood, isListOf } from './caseAnswer';
import type { CaseEvent, CaseEventKind } from './caseEvent';
import { caseKey, productsOf } from './caseKey';
import type { Answers, Checklist } from './checklist';
import { keepFilled } from './filled';
import type { Hold } from './hold';

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
    status: kind === 'unreviewed' ? kind : 'open',
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
