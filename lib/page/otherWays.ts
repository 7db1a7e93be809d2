import type { Hold } from '../core/hold';
import type { Note } from '../core/review';
import { carriedOver, takenOutNote, type TakenOut } from '../core/takenOut';
import { beijingTime } from '../core/timing';
import type { CaseFile } from './caseFile';
import type { Screen } from './screen';

export interface OtherWays {
  /** Backs out, for what `link` leads to. */
  instead: (link: string) => void;
  /** Backs out of a delist that is to be done at another time (milliseconds since 1970), and tells so. */
  plan: (at: number) => Promise<void>;
  /** Backs out of a batch that products, by their keys, are to be taken out of, and tells which. */
  takeOut: (keys: readonly string[]) => void;
}

/** What a press of the rest of a batch goes on with. */
type Carried = ReturnType<typeof carriedOver>;

/** The ways out that lead elsewhere; `leave` is the one that they all end with. */
export function makeOtherWays(
  screen: Screen,
  file: () => CaseFile | undefined,
  leave: (note?: Note) => void,
): OtherWays & { carriedTo: (file: CaseFile, hold: Hold) => Carried } {
  let taken: TakenOut | undefined;
  return {
    instead(link) {
      leave();
      window.open(link, '_blank', 'noopener');
    },
    async plan(at) {
      const from = file();
      const failure = await from?.plan(at);
      if (!from || file() !== from) return;
      if (failure) screen.tell({ key: failure });
      else leave({ key: 'planned', values: { time: beijingTime(at) } });
    },
    takeOut(keys) {
      const review = screen.review();
      if (!review) return;
      taken = { ...review, keys };
      void file()?.mark('taken-out', keys.join(' '));
      leave(takenOutNote(review.hold, keys));
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
