import { checklists } from '../catalog/checklists';
import type { Case } from '../core/case';
import { checklistFor, missing, type Answer, type ChecklistItem } from '../core/checklist';
import { driftBetween, type Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { PanelRequest } from '../core/message';
import type { Problem, Review, Shown } from '../core/review';
import { makeCaseFile, resumedFrom, type Ask, type CaseFile } from './caseFile';
import type { Guard, Press } from './guard';
import type { Interface } from './interface';
import type { Pressed } from './pressed';
import { watchReaction, type Reaction } from './reaction';
import { bareHold, cardsOf, readHold, readPlace, type Cards } from './reader';
import { release, type Step } from './release';
import { sightTime } from './seen';
import { isGenuine } from './shield';

export interface Wiring {
  guard: Guard;
  ask: Ask;
  show: (change: Partial<Shown>) => void;
  shown: () => Shown;
  face: Pick<Interface, 'open' | 'close' | 'sight' | 'isOurs' | 'light' | 'fits'>;
  pressed: Pressed;
}

export interface Reviews {
  begin: (press: Press) => void;
  answer: (item: ChecklistItem, given: Omit<Answer, 'at'>) => void;
  leave: () => void;
  /** `event` is the press on 确认: it counts only if a person made it and could see what it does. */
  confirm: (event: Event) => Promise<void>;
  /** Reviews a press that a small frame holds, or takes back the choice made for one; false if it is not ours. */
  hear: (request: Exclude<PanelRequest, { type: 'page.state' }>) => boolean;
}

interface Current {
  file: CaseFile;
  /** The press that is held in this document; undefined for one that a small frame holds. */
  press?: Press;
  origin?: Element;
  cards: Cards;
  reaction?: Reaction;
  /** Ends the looks at the page; ends the watch for a reaction. */
  end: AbortController;
  stop: AbortController;
}

/** How often shop and page are held against the review while it is open, in milliseconds. */
const lookAgain = 500;

/** Carries each held press from review to release. One review at a time; what was released goes on being watched. */
export function makeReviews({ guard, ask, show, shown, face, pressed }: Wiring): Reviews {
  let current: Current | undefined;
  let released = new AbortController();

  const set = (change: Partial<Review>): void => {
    const { review } = shown();
    if (review) show({ review: { ...review, ...change } });
  };
  /** When the last problem was told (performance.now): it is to be read before 确认 counts again. */
  let toldAt = 0;
  const stop = (problem: Problem): void => {
    toldAt = performance.now();
    set({ problem, isBusy: false });
  };
  const problemOf = ({ what, ...values }: Drift): Problem => ({
    key: what,
    values,
    isFinal: what !== 'fact',
  });

  const read = (press: Press, origin: Element | undefined): { cards: Cards; hold: Hold } => {
    try {
      const cards = cardsOf(press, origin);
      return { cards, hold: readHold(press, cards, Date.now()) };
    } catch {
      return { cards: { cards: [], isBatch: false }, hold: bareHold(press, Date.now()) };
    }
  };
  const present = (hold: Hold, record?: Case): void => {
    const answers = record?.answers ?? {};
    // Opened first: the way out takes the focus as soon as it is rendered.
    face.open();
    show({
      note: undefined,
      review: {
        hold,
        checklist: checklistFor(checklists, hold),
        answers,
        resumedFrom: resumedFrom(answers),
        isBusy: false,
      },
    });
  };
  /** Puts the review on record and takes up what was answered before. */
  const record = async (file: CaseFile, hold: Hold): Promise<boolean> => {
    const opened = await file.open(hold);
    const { review } = shown();
    if (typeof opened === 'string') {
      stop({ key: opened });
      return false;
    }
    if (review)
      set({
        answers: { ...opened.answers, ...review.answers },
        resumedFrom: review.resumedFrom ?? resumedFrom(opened.answers),
      });
    const failure = await file.flush();
    if (failure) stop({ key: failure });
    return !failure;
  };
  const watchPlace = (file: CaseFile, signal: AbortSignal): void => {
    const timer = setInterval(() => {
      const { review } = shown();
      if (!review || review.problem?.isFinal) return;
      const { shop, page } = readPlace();
      const drift = driftBetween(review.hold, { ...review.hold, shop, page });
      if (!drift) return;
      stop(problemOf(drift));
      void file.mark('void', drift.what);
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
  const onStep = (file: CaseFile, end: AbortController) => (step: Step) => {
    const words = 'words' in step ? step.words : undefined;
    if (step.kind === 'press') face.light(step.control, end.signal);
    if (step.kind === 'press' || step.kind === 'gone')
      return show({ note: { key: step.kind, values: {} } });
    void file.mark(step.kind, words);
    if (step.kind === 'released') return;
    if (step.kind === 'repress' || step.kind === 'platform-confirmed')
      return show({ note: undefined });
    show({ note: { key: step.kind, values: { words: words ?? '' } } });
    end.abort();
  };
  const letGo = ({ file, press, origin, cards, reaction }: Current, hold: Hold): void => {
    close();
    if (!press || !reaction) return;
    released.abort();
    released = new AbortController();
    const { signal } = released;
    const lastPressed = () => pressed.last() ?? origin;
    void release(press, hold, cards, {
      guard,
      reaction,
      lastPressed,
      isOurs: face.isOurs,
      onStep: onStep(file, released),
      signal,
    });
  };
  /** What changed on the cards since the press, or undefined; cards that were drawn anew are found by their ids. */
  const driftOf = (
    { press, origin, cards }: Current,
    hold: Hold,
  ): { drift: Drift; now: Hold } | undefined => {
    if (!press || (!cards.isBatch && cards.cards.some((card) => !card.isConnected)))
      return undefined;
    const now = readHold(press, cards.isBatch ? cardsOf(press, origin) : cards, Date.now());
    const drift = driftBetween(hold, now);
    return drift && { drift, now };
  };

  /** The last checks before a press is let through; answers are on record when it resolves true. */
  const settle = async (mine: Current, review: Review): Promise<boolean> => {
    const changed = driftOf(mine, review.hold);
    if (changed) {
      set({ hold: changed.drift.what === 'fact' ? changed.now : review.hold });
      stop(problemOf(changed.drift));
      return false;
    }
    if (!mine.file.id() && !(await record(mine.file, review.hold))) return false;
    const failure = (await mine.file.flush()) ?? (await mine.file.mark('confirmed'));
    if (failure) stop({ key: failure });
    return !failure && current === mine;
  };

  return {
    begin(press) {
      pressed.note(press.control.element);
      const origin = pressed.last();
      const { cards, hold } = read(press, origin);
      const [end, stopWatch] = [new AbortController(), new AbortController()];
      const file = makeCaseFile(ask);
      current = {
        file,
        press,
        origin,
        cards,
        end,
        stop: stopWatch,
        reaction: watchReaction(
          [document, press.control.element.getRootNode()],
          face.isOurs,
          stopWatch.signal,
        ),
      };
      const mine = current;
      const review = (): void => {
        present(hold);
        watchPlace(file, end.signal);
      };
      if (face.fits()) {
        review();
        return void record(file, hold);
      }
      void record(file, hold).then(async () => {
        const id = file.id();
        const lent = id && (await ask({ type: 'review.borrow', hold, caseId: id }));
        if (current === mine && !(lent && lent.ok)) review();
      });
    },
    answer(item, given) {
      const { review } = shown();
      if (!review || !current) return;
      const answer = { ...given, at: Date.now() };
      set({ answers: { ...review.answers, [item.id]: answer } });
      void current.file.answer(item.id, answer).then((failure) => {
        const { problem } = shown().review ?? {};
        if (failure) stop({ key: failure });
        else if (problem && !problem.isFinal && problem.key !== 'fact') set({ problem: undefined });
      });
    },
    leave() {
      const mine = current;
      if (!mine) return;
      mine.stop.abort();
      const id = mine.file.id();
      void mine.file.mark('left');
      close();
      const element = mine.press?.control.element;
      if (!mine.press && id) void ask({ type: 'review.return', caseId: id, choice: 'leave' });
      if (element instanceof HTMLElement && element.isConnected)
        element.focus({ preventScroll: true });
    },
    async confirm(event) {
      const { review } = shown();
      const mine = current;
      if (!review || !mine || review.isBusy || review.problem?.isFinal || !isGenuine(event)) return;
      if (missing(review.checklist, review.answers, review.hold).length > 0) return;
      if (review.problem && performance.now() - toldAt < sightTime) return;
      const sight = face.sight();
      const since = sight?.since();
      if (since === undefined || performance.now() - since < sightTime)
        return stop({ key: 'unseen' });
      set({ isBusy: true, problem: undefined });
      if (!(await sight?.isStill())) return stop({ key: 'unseen' });
      if (!(await settle(mine, review))) return;
      const id = mine.file.id();
      if (mine.press || !id) return letGo(mine, review.hold);
      const reply = await ask({ type: 'review.return', caseId: id, choice: 'confirm' });
      if (reply.ok) close();
      else stop({ key: reply.reason });
    },
    hear(request) {
      if (request.type === 'review.borrow') {
        if (current) return false;
        const { hold } = request.case;
        const file = makeCaseFile(ask);
        current = {
          file,
          cards: { cards: [], isBatch: false },
          end: new AbortController(),
          stop: new AbortController(),
        };
        present(hold, request.case);
        void record(file, hold);
        return true;
      }
      const mine = current;
      if (!mine?.press || mine.file.id() !== request.caseId) return false;
      if (request.choice === 'leave') close();
      else letGo(mine, readHold(mine.press, mine.cards, Date.now()));
      return true;
    },
  };
}
