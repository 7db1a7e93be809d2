import type { OverrideReason } from '../core/acknowledgement';
import type { Case } from '../core/case';
import type { CaseEventKind } from '../core/caseEvent';
import type { Answer, Answers } from '../core/checklist';
import type { Decision } from '../core/decision';
import type { Subject } from '../core/fact';
import type { Hold } from '../core/hold';
import type { Failure, PageIntent, Reply } from '../core/message';
import type { Partial } from '../core/partial';
import { inParts, leftOut, lightened } from '../core/messageSize';

export type Ask = (intent: PageIntent) => Promise<Reply>;

/** A case that is on record, and what the background thinks of the press by now. */
export interface Judged {
  record: Case;
  decision?: Decision;
}

/** The record of one review at the background, written to in the order in which things happened. */
export interface CaseFile {
  /** The case's id once it is on record. */
  id: () => string | undefined;
  /** Puts the hold on record and gives the case to go on with, or why that failed. */
  open: (hold: Hold) => Promise<Case | Failure>;
  /** Takes what was read anew of these products: it is told before the press is judged again. */
  reread: (subjects: readonly Subject[]) => void;
  /** What is to be thought of the press, all that was read of it told; answers need not wait for it. */
  judge: () => Promise<Judged | Failure>;
  /** Notes an answer; it is sent at once and again with `flush` until the background has it. */
  answer: (item: string, answer: Answer) => Promise<Failure | undefined>;
  /** Notes why the merchant goes on against a danger; sent as answers are. */
  acknowledge: (key: string, reason: OverrideReason) => Promise<Failure | undefined>;
  /** Resolves once all answers are on record, or with why one is not. */
  flush: () => Promise<Failure | undefined>;
  /** Sends at once, in no turn, what the background has not got: the page is being left. */
  hurry: () => void;
  mark: (kind: CaseEventKind, words?: string, partial?: Partial) => Promise<Failure | undefined>;
  /** Plans the delist for another time (milliseconds since 1970). */
  plan: (at: number) => Promise<Failure | undefined>;
}

const danger = 'danger ';

type Said = Extract<PageIntent, { type: 'case.answer' | 'case.acknowledge' }>;

/** A new record, or with `id` that of a case that is there. */
export function makeCaseFile(ask: Ask, id?: string): CaseFile {
  /** What the background has not got yet, by what it is about. */
  const unsent = new Map<string, (id: string) => Said>();
  /** What the first message had no room for. */
  let rest: Subject[][] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = queue.then(step, step);
    queue = next;
    return next;
  };
  const failureOf = (reply: Reply) => (reply.ok ? undefined : reply.reason);
  const sayOf = (intent: (id: string) => PageIntent) =>
    inTurn(async () => (id ? failureOf(await ask(intent(id))) : ('missing' as const)));

  const flush = () =>
    inTurn(async () => {
      if (!id) return unsent.size > 0 ? ('missing' as const) : undefined;
      for (const [about, said] of [...unsent]) {
        const failure = failureOf(await ask(said(id)));
        // No danger of this case any more: it would be refused for ever.
        if (failure === 'invalid' && about.startsWith(danger)) unsent.delete(about);
        if (failure) return failure;
        // Said anew meanwhile: that is still to go.
        if (unsent.get(about) === said) unsent.delete(about);
      }
      return undefined;
    });
  const send = (about: string, said: (id: string) => Said) => {
    unsent.set(about, said);
    return id ? flush() : Promise.resolve(undefined);
  };

  return {
    id: () => id,
    open: (hold) =>
      inTurn(async () => {
        const light = lightened(hold);
        const reply = await ask({ type: 'case.open', hold: light, kind: 'held' });
        if (!reply.ok) return reply.reason;
        if (!reply.case) return 'missing';
        id = reply.case.id;
        rest = leftOut(hold, light);
        return reply.case;
      }),
    reread(subjects) {
      rest.push(...inParts(subjects));
    },
    async judge() {
      if (!id) return 'missing';
      for (let [subjects] = rest; subjects; [subjects] = rest) {
        const failure = failureOf(await ask({ type: 'case.read', id, subjects }));
        if (failure) return failure;
        rest.shift();
      }
      const reply = await ask({ type: 'case.decide', id });
      if (!reply.ok) return reply.reason;
      return reply.case ? { record: reply.case, decision: reply.decision } : 'missing';
    },
    answer: (item, answer) =>
      send(`item ${item}`, (at) => ({ type: 'case.answer', id: at, item, answer })),
    acknowledge: (key, reason) =>
      send(`${danger}${key}`, (at) => ({ type: 'case.acknowledge', id: at, key, reason })),
    flush,
    hurry() {
      const known = id;
      if (known) for (const said of unsent.values()) void ask(said(known));
    },
    mark: (kind, words, partial) =>
      sayOf((at) => ({ type: 'case.mark', id: at, kind, words: words?.slice(0, 200), partial })),
    plan: (time) => sayOf((at) => ({ type: 'case.plan', id: at, at: time })),
  };
}

/** When the answers were given that a case goes on with, or undefined for a fresh one. */
export function resumedFrom(answers: Answers): number | undefined {
  const times = Object.values(answers).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : undefined;
}
