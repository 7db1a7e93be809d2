import { secondTime, type Alternative } from '../core/alternative';
import type { Hold } from '../core/hold';
import type { Failure } from '../core/message';
import type { Note } from '../core/review';
import { carriedOver, takenOutNote, type TakenOut } from '../core/takenOut';
import { beijingTime } from '../core/timing';
import type { CaseFile } from './caseFile';
import type { Screen } from './screen';

export interface OtherWays {
  /** Backs out, for what an alternative leads to; what it comes before is planned, and that is told. */
  instead: (alternative: Alternative) => Promise<void>;
  /** Backs out of a delist that is to be done at another time (milliseconds since 1970), and tells so. */
  plan: (at: number) => Promise<void>;
  /** Backs out of a batch that products, by their keys, are to be taken out of, and tells which. */
  takeOut: (keys: readonly string[]) => void;
}

/** How a press was left: what is told of it, and which alternative was chosen. */
export interface Left {
  note?: Note;
  way?: string;
  /** That it was left is on record already, or is not to be. */
  isMarked?: boolean;
}

/** What a press of the rest of a batch goes on with. */
type Carried = ReturnType<typeof carriedOver>;

/** The ways out that lead elsewhere; `leave` is the one that they all end with. */
export function makeOtherWays(
  screen: Screen,
  file: () => CaseFile | undefined,
  leave: (how?: Left) => void,
): OtherWays & { carriedTo: (file: CaseFile, hold: Hold) => Carried } {
  let taken: TakenOut | undefined;
  const planned = (
    from: CaseFile,
    at: number,
    failure: Failure | undefined,
    isMarked: boolean,
  ): void => {
    if (file() !== from) return;
    if (failure) return screen.tell({ key: failure });
    leave({ note: { key: 'planned', values: { time: beijingTime(at) } }, isMarked });
  };
  return {
    async instead({ id, link, isFirst }) {
      const from = file();
      const { windows = [] } = screen.review()?.decision ?? {};
      if (!isFirst) leave({ way: id });
      // Before anything is waited for: a page is opened at a press alone.
      window.open(link, '_blank', 'noopener');
      if (!isFirst || !from) return;
      const at = secondTime(windows, Date.now());
      const failure = (await from.mark('left', id)) ?? (await from.plan(at));
      planned(from, at, failure, true);
    },
    async plan(at) {
      const from = file();
      if (from) planned(from, at, await from.plan(at), false);
    },
    takeOut(keys) {
      const review = screen.review();
      if (!review) return;
      taken = { ...review, keys };
      void file()?.mark('taken-out', keys.join(' '));
      leave({ note: takenOutNote(review.hold, keys), isMarked: true });
    },
    carriedTo(to, hold) {
      const carried = taken && carriedOver(taken, hold);
      if (!carried) return undefined;
      taken = undefined;
      for (const [item, answer] of Object.entries(carried.answers)) void to.answer(item, answer);
      return carried;
    },
  };
}
