import type { Case, CaseEventKind } from '../core/case';
import type { Answer, Answers } from '../core/checklist';
import type { Hold } from '../core/hold';
import type { Failure, PageIntent, Reply } from '../core/message';
import type { Partial } from '../core/partial';
import { lightened } from '../core/messageSize';

export type Ask = (intent: PageIntent) => Promise<Reply>;

/** The record of one review at the background, written to in the order in which things happened. */
export interface CaseFile {
  /** The case's id once it is on record. */
  id: () => string | undefined;
  /** Puts the hold on record and gives the case to go on with, or why that failed. */
  open: (hold: Hold) => Promise<Case | Failure>;
  /** Notes an answer; it is sent at once and again with `flush` until the background has it. */
  answer: (item: string, answer: Answer) => Promise<Failure | undefined>;
  /** Resolves once all answers are on record, or with why one is not. */
  flush: () => Promise<Failure | undefined>;
  mark: (kind: CaseEventKind, words?: string, partial?: Partial) => Promise<Failure | undefined>;
}

/** A new record, or with `id` that of a case that is there. */
export function makeCaseFile(ask: Ask, id?: string): CaseFile {
  const unsent = new Map<string, Answer>();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = queue.then(step, step);
    queue = next;
    return next;
  };
  const failureOf = (reply: Reply) => (reply.ok ? undefined : reply.reason);

  const flush = () =>
    inTurn(async () => {
      if (!id) return unsent.size > 0 ? ('missing' as const) : undefined;
      for (const [item, answer] of [...unsent]) {
        const failure = failureOf(await ask({ type: 'case.answer', id, item, answer }));
        if (failure) return failure;
        // Answered anew meanwhile: that one is still to go.
        if (unsent.get(item) === answer) unsent.delete(item);
      }
      return undefined;
    });

  return {
    id: () => id,
    open: (hold) =>
      inTurn(async () => {
        const reply = await ask({ type: 'case.open', hold: lightened(hold), kind: 'held' });
        if (!reply.ok) return reply.reason;
        if (!reply.case) return 'missing';
        id = reply.case.id;
        return reply.case;
      }),
    answer(item, answer) {
      unsent.set(item, answer);
      return id ? flush() : Promise.resolve(undefined);
    },
    flush,
    mark: (kind, words, partial) =>
      inTurn(async () => {
        if (!id) return 'missing';
        const said = words?.slice(0, 200);
        return failureOf(await ask({ type: 'case.mark', id, kind, words: said, partial }));
      }),
  };
}

/** When the answers were given that a case goes on with, or undefined for a fresh one. */
export function resumedFrom(answers: Answers): number | undefined {
  const times = Object.values(answers).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : undefined;
}
