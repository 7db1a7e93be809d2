import type { Case } from '../core/case';
import { driftBetween, type Drift } from '../core/drift';
import { subjectsKey, type Hold } from '../core/hold';
import type { PanelRequest } from '../core/message';
import { lightened } from '../core/messageSize';
import { makeAnswering, type Answering } from './answering';
import { drawn, nextTask } from './bitByBit';
import { makeCaseFile, type Ask, type CaseFile } from './caseFile';
import { makeConfirming, type Current } from './confirming';
import { cool } from './cooling';
import { follow } from './follow';
import type { Guard, Press } from './guard';
import { takeHold } from './heldPress';
import { makeOtherWays, type Left, type OtherWays } from './otherWays';
import type { Pressed } from './pressed';
import { readPlace, watchPlace } from './place';
import { makeRecording } from './recording';
import { makeScreen, problemOf, type View } from './screen';
import { isGenuine } from './shield';
import { isOn } from './spot';

export interface Wiring extends View {
  guard: Guard;
  ask: Ask;
  pressed: Pressed;
  /** Ends what is reviewed and what is watched. */
  signal: AbortSignal;
}

export interface Reviews extends Answering, OtherWays {
  begin: (press: Press) => void;
  /** Shows a case that was begun without a press. */
  open: (record: Case) => void;
  leave: () => void;
  /** `event` is the press on 确认: it counts only if a person made it and could see what it does. */
  confirm: (event: Event) => Promise<void>;
  /** Reviews a press that a small frame holds, or takes back the choice made for one; false if it is not ours. */
  hear: (request: Extract<PanelRequest, { type: `review.${string}` }>) => boolean;
}

/** For so long after a release (ms) no further press is taken up; what is permitted passes. */
const afterPress = 600;

/** Carries each held press from review to release. One review at a time; what was released goes on being watched. */
export function makeReviews(wiring: Wiring): Reviews {
  const { guard, ask, pressed, face } = wiring;
  const screen = makeScreen(wiring);
  let current: Current | undefined;
  let released = new AbortController();
  /** What had changed of products whose press was confirmed and not let through: their next review says so. */
  let outdated: { key: string; drift: Drift } | undefined;
  wiring.signal.addEventListener('abort', () => {
    close();
    released.abort();
  });
  const begun = (part: Omit<Current, 'end'>) => (current = { ...part, end: new AbortController() });

  const recording = makeRecording(screen, (file) => current?.file === file);
  const record = async (file: CaseFile, hold: Hold): Promise<boolean> => {
    const isDone = await recording.record(file, hold);
    if (current?.file === file) cool(screen, current.end.signal);
    return isDone;
  };
  const isReady = makeConfirming({
    ...{ screen, face, record },
    renew: recording.renew,
    isCurrent: (mine) => current === mine,
  });
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
    held.refocus();
    released.abort();
    const end = (released = new AbortController());
    // Until it is pressed no other press is taken up, nor right after: the key or button that
    // confirmed may come once more.
    const { press } = held;
    guard.held = press;
    pressed.pause(afterPress);
    const free = () => (guard.held = guard.held === press ? undefined : guard.held);
    // The page draws itself without the panel before its control is looked for.
    const onDrift = (drift: Drift) => (outdated = { key: subjectsKey(hold.subjects), drift });
    const begun = nextTask(drawn).then(() => follow(held, hold, file, { ...wiring, onDrift }, end));
    void Promise.all([begun, nextTask(afterPress)]).then(free);
  };
  const backOut = ({ held }: Current): void => {
    held?.drop();
    close();
    held?.refocus();
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
  const leave = ({ note, way, isMarked }: Left = {}): void => {
    const mine = current;
    if (!mine) return;
    // What was read so far goes on record: a batch is given up, not forgotten.
    if (mine.held?.isPart()) void mine.file.open(mine.held.hold);
    void mine.file.flush();
    if (!screen.review()?.isOpened && !isMarked) void mine.file.mark('left', way);
    backOut(mine);
    if (note) wiring.show({ note });
    if (mine.lentId) void ask({ type: 'review.return', caseId: mine.lentId, choice: 'leave' });
  };
  const file = () => current?.file;
  const { carriedTo, ...otherWays } = makeOtherWays(screen, file, leave);

  return {
    ...otherWays,
    ...makeAnswering(screen, file, wiring.signal),
    leave: () => leave(),
    begin(press) {
      // A press in this document comes before one that a small frame has lent.
      if (current) leave();
      guard.held = press;
      pressed.note(press.control.element);
      const held = takeHold(press, pressed.last(), face.isOurs);
      const mine = begun({ file: makeCaseFile(ask), held });
      const { file } = mine;
      const review = (): void => {
        screen.present(held.hold, {}, { isReading: held.isPart() });
        // Only now it has a place.
        if (isOn(press.event, face.confirmBox())) screen.set({ isTurned: true });
        watch(file, mine.end.signal);
        const { drift } = outdated?.key === subjectsKey(held.hold.subjects) ? outdated : {};
        outdated = undefined;
        if (drift?.what === 'fact') screen.tell(problemOf(drift));
      };
      const fits = face.fits();
      if (fits) review();
      void held.whole().then((hold) => {
        if (!hold || current !== mine) return;
        if (!fits) return void lend(mine, hold, review);
        screen.complete(hold, carriedTo(file, hold));
        void record(file, hold);
      });
    },
    open(record) {
      if (current) leave();
      const { file } = begun({ file: makeCaseFile(ask, record.id) });
      screen.present(record.hold, record, { isOpened: true });
      void recording.judge(file);
    },
    async confirm(event) {
      const mine = current;
      const review = screen.review();
      if (!mine || !review || !isGenuine(event) || !(await isReady(mine))) return;
      if (!mine.lentId) return letGo(mine, screen.review()?.hold ?? review.hold);
      const reply = await ask({ type: 'review.return', caseId: mine.lentId, choice: 'confirm' });
      if (reply.ok) close();
      else screen.tell({ key: reply.reason });
    },
    hear(request) {
      if (request.type === 'review.borrow') {
        if (current) return false;
        const { file } = begun({ file: makeCaseFile(ask), lentId: request.case.id });
        screen.present(request.case.hold, request.case);
        void record(file, request.case.hold);
        return true;
      }
      const mine = current;
      if (!mine || mine.file.id() !== request.caseId) return false;
      if (request.type === 'review.renew') void recording.renew(mine.file, []);
      else if (!mine.held) return false;
      else if (request.choice === 'leave') backOut(mine);
      else letGo(mine, mine.held.hold);
      return true;
    },
  };
}
