import type { Case } from '../core/case';
import { missing, type Answer, type ChecklistItem } from '../core/checklist';
import { driftBetween } from '../core/drift';
import { keepFilled } from '../core/filled';
import type { Hold } from '../core/hold';
import type { PanelRequest } from '../core/message';
import { lightened } from '../core/messageSize';
import type { Review } from '../core/review';
import { makeCaseFile, resumedFrom, type Ask, type CaseFile } from './caseFile';
import { follow } from './follow';
import type { Guard, Press } from './guard';
import { takeHold, type HeldPress } from './heldPress';
import type { Pressed } from './pressed';
import { readPlace, watchPlace } from './place';
import { makeScreen, problemOf, type View } from './screen';
import { sightTime } from './seen';
import { isGenuine } from './shield';

export interface Wiring extends View {
  guard: Guard;
  ask: Ask;
  pressed: Pressed;
}

export interface Reviews {
  begin: (press: Press) => void;
  /** Shows a case that was begun without a press. */
  open: (record: Case) => void;
  answer: (item: ChecklistItem, given: Omit<Answer, 'at'>) => void;
  leave: () => void;
  /** `event` is the press on 确认: it counts only if a person made it and could see what it does. */
  confirm: (event: Event) => Promise<void>;
  /** Reviews a press that a small frame holds, or takes back the choice made for one; false if it is not ours. */
  hear: (request: Extract<PanelRequest, { type: `review.${string}` }>) => boolean;
}

interface Current {
  file: CaseFile;
  /** Undefined for a press that a small frame holds; the case is known by its id there. */
  held?: HeldPress;
  lentId?: string;
  /** Ends the looks at shop and page. */
  end: AbortController;
}

/** For so long after a release (ms) no further press is taken up; what is permitted passes. */
const afterPress = 600;

/** Carries each held press from review to release. One review at a time; what was released goes on being watched. */
export function makeReviews(wiring: Wiring): Reviews {
  const { guard, ask, pressed, face } = wiring;
  const screen = makeScreen(wiring);
  let current: Current | undefined;
  let released = new AbortController();

  /** Puts the review on record and takes up what was answered before. */
  const record = async (file: CaseFile, hold: Hold): Promise<boolean> => {
    const opened = await file.open(hold);
    // Backed out of meanwhile: what comes now must not land on another review.
    if (current?.file !== file) return false;
    if (typeof opened === 'string') {
      screen.tell({ key: opened });
      return false;
    }
    const review = screen.review();
    if (review)
      screen.set({
        answers: { ...opened.answers, ...review.answers },
        hold: keepFilled(review.hold, opened.hold, 0),
        resumedFrom: review.resumedFrom ?? resumedFrom(opened.answers),
      });
    const failure = await file.flush();
    if (failure && current?.file === file) screen.tell({ key: failure });
    return !failure;
  };
  const watch = (file: CaseFile, signal: AbortSignal): void =>
    watchPlace((hasReturned) => {
      face.mend();
      const review = screen.review();
      if (!review || review.problem?.isFinal) return;
      const { shop, page } = readPlace();
      // What stood in the browser's cache is as old as that: the shop may have changed elsewhere.
      const drift = hasReturned
        ? ({ what: 'page' } as const)
        : driftBetween(review.hold, { ...review.hold, shop, page });
      if (!drift) return;
      screen.tell(problemOf(drift));
      void file.mark('void', drift.what);
    }, signal);
  const close = (): void => {
    current?.end.abort();
    current = undefined;
    guard.held = undefined;
    screen.clear();
  };
  const letGo = ({ file, held }: Current, hold: Hold): void => {
    close();
    if (!held) return;
    released.abort();
    released = new AbortController();
    // The key or button that confirmed may come once more: that is no new press.
    const { press } = held;
    guard.held = press;
    pressed.pause(afterPress);
    setTimeout(() => (guard.held = guard.held === press ? undefined : guard.held), afterPress);
    // The page draws itself without the panel before its control is looked for.
    setTimeout(follow, 0, held, hold, file, wiring, released);
  };
  const backOut = ({ held }: Current): void => {
    held?.drop();
    close();
    const element = held?.press.control.element;
    if (element instanceof HTMLElement && element.isConnected)
      element.focus({ preventScroll: true });
  };

  /** Whether the press of 确认 came from somebody who could read what it does. */
  const isSeen = async (mine: Current, review: Review): Promise<boolean> => {
    const since = face.sight()?.since();
    // A problem that was just told is to be read first: it stays.
    if (review.problem && screen.sinceTold() < sightTime) return false;
    const isLong = since !== undefined && performance.now() - since >= sightTime;
    if (isLong) screen.set({ isBusy: true, problem: undefined });
    const isStill = isLong && (await face.sight()?.isStill()) === true;
    if (current !== mine || isStill) return isStill && current === mine;
    screen.tell({ key: 'unseen' });
    return false;
  };
  /** The last checks before a press is let through; all answers are on record when it resolves true. */
  const settle = async (mine: Current, { hold }: Review): Promise<boolean> => {
    const changed = mine.held?.driftSince(hold);
    if (changed) {
      if (changed.drift.what === 'fact') screen.set({ hold: changed.now });
      screen.tell(problemOf(changed.drift));
      return false;
    }
    if (!mine.file.id() && !(await record(mine.file, hold))) return false;
    const failure = (await mine.file.flush()) ?? (await mine.file.mark('confirmed'));
    if (current !== mine) return false;
    if (failure) screen.tell({ key: failure });
    return !failure && !screen.review()?.problem?.isFinal;
  };
  /** Gives the review to the top frame; here where that cannot be. */
  const lend = async (mine: Current, hold: Hold, review: () => void): Promise<void> => {
    await record(mine.file, hold);
    const id = mine.file.id();
    const lent = id
      ? await ask({ type: 'review.borrow', hold: lightened(hold), caseId: id })
      : undefined;
    if (current === mine && !lent?.ok) review();
  };

  const leave = (): void => {
    const mine = current;
    if (!mine) return;
    if (!screen.review()?.isOpened) void mine.file.mark('left');
    backOut(mine);
    if (mine.lentId) void ask({ type: 'review.return', caseId: mine.lentId, choice: 'leave' });
  };

  return {
    leave,
    begin(press) {
      // A press in this document comes before one that a small frame has lent.
      if (current) leave();
      guard.held = press;
      pressed.note(press.control.element);
      const held = takeHold(press, pressed.last(), face.isOurs);
      const mine: Current = { file: makeCaseFile(ask), held, end: new AbortController() };
      current = mine;
      const review = (): void => {
        screen.present(held.hold);
        watch(mine.file, mine.end.signal);
      };
      if (!face.fits()) return void lend(mine, held.hold, review);
      review();
      void record(mine.file, held.hold);
    },
    open(record) {
      if (current) leave();
      current = { file: makeCaseFile(ask, record.id), end: new AbortController() };
      screen.present(record.hold, record);
      screen.set({ isOpened: true });
    },
    answer(item, given) {
      const review = screen.review();
      if (!review || !current) return;
      const answer = { ...given, at: Date.now() };
      screen.set({ answers: { ...review.answers, [item.id]: answer } });
      const { file } = current;
      void file.answer(item.id, answer).then((failure) => {
        if (current?.file !== file) return;
        const problem = screen.review()?.problem;
        if (failure) screen.tell({ key: failure });
        else if (problem && !problem.isFinal && problem.key !== 'fact')
          screen.set({ problem: undefined });
      });
    },
    async confirm(event) {
      const review = screen.review();
      const mine = current;
      if (
        !review ||
        !mine ||
        review.isBusy ||
        review.isOpened ||
        review.problem?.isFinal ||
        !isGenuine(event)
      )
        return;
      if (missing(review.checklist, review.answers, review.hold).length > 0) return;
      if (!(await isSeen(mine, review)) || !(await settle(mine, review))) return;
      if (!mine.lentId) return letGo(mine, review.hold);
      const reply = await ask({ type: 'review.return', caseId: mine.lentId, choice: 'confirm' });
      if (reply.ok) close();
      else screen.tell({ key: reply.reason });
    },
    hear(request) {
      if (request.type === 'review.borrow') {
        if (current) return false;
        const file = makeCaseFile(ask);
        current = { file, lentId: request.case.id, end: new AbortController() };
        screen.present(request.case.hold, request.case);
        void record(file, request.case.hold);
        return true;
      }
      const mine = current;
      if (!mine?.held || mine.file.id() !== request.caseId) return false;
      if (request.choice === 'leave') backOut(mine);
      else letGo(mine, mine.held.hold);
      return true;
    },
  };
}
