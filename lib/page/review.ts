import { checklists } from '../catalog/checklists';
import type { CaseEventKind } from '../core/case';
import { checklistFor, missing, type Answer, type ChecklistItem } from '../core/checklist';
import { driftBetween, type Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { PageIntent, Reply } from '../core/message';
import type { Problem, Review, Shown } from '../core/review';
import type { Guard, Press } from './guard';
import type { Interface } from './interface';
import type { Pressed } from './pressed';
import { watchReaction, type Reaction } from './reaction';
import { cardsOf, readHold, readPlace } from './reader';
import { release, type Step } from './release';
import { sightTime } from './seen';
import { isGenuine } from './shield';

export interface Wiring {
  guard: Guard;
  ask: (intent: PageIntent) => Promise<Reply>;
  show: (change: Partial<Shown>) => void;
  shown: () => Shown;
  face: Pick<Interface, 'open' | 'close' | 'sight' | 'isOurs' | 'light'>;
  pressed: Pressed;
}

export interface Reviews {
  begin: (press: Press) => void;
  answer: (item: ChecklistItem, given: Omit<Answer, 'at'>) => void;
  leave: () => void;
  /** `event` is the press on 确认: it counts only if a person made it and could see what it does. */
  confirm: (event: Event) => Promise<void>;
}

/** How often shop and page are held against the review while it is open, in milliseconds. */
const lookAgain = 500;

/** Carries each held press from review to release. One review at a time; a released one goes on being watched. */
export function makeReviews(wiring: Wiring): Reviews {
  const { guard, ask, show, shown, face, pressed } = wiring;
  const { isOurs } = face;
  let current: { press: Press; origin?: Element; reaction: Reaction; stop: AbortController; end: AbortController } | undefined;
  let released = new AbortController();
  /** Intents of one case, one after the other, so that the last answer is the one that stays. */
  let queue: Promise<unknown> = Promise.resolve();

  const set = (change: Partial<Review>): void => {
    const { review } = shown();
    if (review) show({ review: { ...review, ...change } });
  };
  const fail = (reply: Reply): boolean => {
    if (!reply.ok) set({ problem: { key: reply.reason }, isBusy: false });
    return !reply.ok;
  };
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = queue.then(step, step);
    queue = next;
    return next;
  };
  const mark = (id: string | undefined, kind: CaseEventKind, words?: string): Promise<Reply | undefined> =>
    inTurn(async () => (id ? ask({ type: 'case.mark', id, kind, words }) : undefined));

  const openCase = async (hold: Hold): Promise<boolean> => {
    const reply = await ask({ type: 'case.open', hold, kind: 'held' });
    const { review } = shown();
    if (!review || review.hold !== hold || fail(reply) || !reply.ok || !reply.case) return false;
    const { id, answers } = reply.case;
    const times = Object.values(answers).map(({ at }) => at);
    const given = review.answers;
    set({ caseId: id, answers: { ...answers, ...given }, resumedFrom: times.length > 0 ? Math.max(...times) : undefined, problem: undefined });
    // What was answered before the case was on record goes there now.
    for (const [item, answer] of Object.entries(given)) void send(item, answer);
    return true;
  };
  const send = (item: string, answer: Answer): Promise<unknown> =>
    inTurn(async () => {
      const id = shown().review?.caseId;
      if (id && !fail(await ask({ type: 'case.answer', id, item, answer })))
        if (shown().review?.problem?.key === 'storage') set({ problem: undefined });
    });

  const problemOf = (drift: Drift): Problem => {
    const isFinal = drift.what === 'shop' || drift.what === 'page' || drift.what === 'subject';
    const { what, ...values } = drift;
    return { key: what, values, isFinal };
  };
  /** What is on the page now, read as the held press was; undefined once its control has gone. */
  const readAgain = (press: Press): Hold | undefined =>
    press.control.element.isConnected ? readHold(press, current?.origin, Date.now()) : undefined;
  const watchPlace = (signal: AbortSignal): void => {
    const timer = setInterval(() => {
      const { review } = shown();
      if (!review || review.problem?.isFinal) return;
      const { shop, page } = readPlace();
      const drift = driftBetween(review.hold, { ...review.hold, shop, page });
      if (drift) set({ problem: problemOf(drift), isBusy: false });
    }, lookAgain);
    signal.addEventListener('abort', () => clearInterval(timer));
  };
  const close = (): void => {
    current?.end.abort();
    current = undefined;
    guard.held = undefined;
    show({ review: undefined });
    face.close();
  };

  const onStep = (id: string | undefined, end: AbortController) => (step: Step) => {
    const words = 'words' in step ? step.words : undefined;
    if (step.kind === 'press') face.light(step.control, end.signal);
    if (step.kind === 'press' || step.kind === 'gone') return show({ note: { key: step.kind, values: {} } });
    void mark(id, step.kind, words?.slice(0, 200));
    if (step.kind === 'repress' || step.kind === 'platform-confirmed') return show({ note: undefined });
    if (step.kind === 'released') return;
    show({ note: { key: step.kind, values: { words: words ?? '' } } });
    end.abort();
  };

  return {
    begin(press) {
      const end = new AbortController();
      pressed.note(press.control.element);
      const origin = pressed.last();
      const stop = new AbortController();
      current = { press, origin, end, stop, reaction: watchReaction(document, isOurs, stop.signal) };
      const hold = readHold(press, origin, Date.now());
      const checklist = checklistFor(checklists, hold);
      show({ review: { hold, checklist, answers: {}, isBusy: false }, note: undefined });
      face.open();
      watchPlace(end.signal);
      void inTurn(() => openCase(hold));
    },
    answer(item, given) {
      const { review } = shown();
      if (!review) return;
      const answer = { ...given, at: Date.now() };
      set({ answers: { ...review.answers, [item.id]: answer } });
      void send(item.id, answer);
    },
    leave() {
      const element = current?.press.control.element;
      current?.stop.abort();
      void mark(shown().review?.caseId, 'left');
      close();
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    },
    async confirm(event) {
      const { review } = shown();
      const sight = face.sight();
      if (!review || !current || review.isBusy || !isGenuine(event)) return;
      const { hold, checklist, answers } = review;
      const since = sight?.since();
      if (missing(checklist, answers, hold).length > 0) return;
      if (since === undefined || performance.now() - since < sightTime) return set({ problem: { key: 'unseen' } });
      set({ isBusy: true, problem: undefined });
      if (!(await sight?.isStill())) return set({ problem: { key: 'unseen' }, isBusy: false });
      const { press, origin, reaction } = current;
      const now = readAgain(press);
      const drift = now && cardsOf(press, origin).cards.length > 0 ? driftBetween(hold, now) : undefined;
      if (drift) return set({ hold: drift.what === 'fact' && now ? now : hold, problem: problemOf(drift), isBusy: false });
      if (!review.caseId && !(await inTurn(() => openCase(hold)))) return set({ isBusy: false });
      const id = shown().review?.caseId;
      const reply = await mark(id, 'confirmed');
      if (!reply || fail(reply) || !current) return;
      close();
      released.abort();
      released = new AbortController();
      const mine = released;
      await release(press, hold, { guard, reaction, lastPressed: () => pressed.last() ?? origin, isOurs, onStep: onStep(id, mine), signal: mine.signal });
    },
  };
}
