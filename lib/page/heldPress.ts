import { treeOf } from './dom';
import { driftBetween, type Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { Press } from './guard';
import { watchReaction, type Reaction } from './reaction';
import { readAgain, readAll, readBitByBit, type BitByBit } from './bitByBit';
import { bareHold, cardsOf } from './reader';
import type { Cards } from './subjects';

/** A press that is held in this document, with what was read of it. */
export interface HeldPress {
  press: Press;
  /** What was pressed before, outside of the menu or dialog that the control stands in. */
  origin?: Element;
  cards: Cards;
  /** What was read of it so far. */
  hold: Hold;
  isPart: () => boolean;
  /** Resolves with all of it, which `hold` is from then on; with undefined once it is dropped. */
  whole: () => Promise<Hold | undefined>;
  /** Learns what moves on the page by itself while the press is reviewed. */
  reaction: Reaction;
  /** What has changed on the page since `hold` was read, with the new reading; undefined for nothing. */
  driftSince: (hold: Hold) => Promise<{ drift: Drift; now: Hold } | undefined>;
  /** The focus returns to what was pressed. */
  refocus: () => void;
  /** Nothing is let through: the looks at the page end. */
  drop: () => void;
}

/** Reads a press that was stopped. On a page that makes reading fail, nothing but the press is known. */
export function takeHold(
  press: Press,
  origin: Element | undefined,
  isOurs: (node: Node) => boolean,
): HeldPress {
  const end = new AbortController();
  const trees = [document, treeOf(press.control.element)];
  const { cards, hold, isPart, whole } = readPress(press, origin);
  const held: HeldPress = {
    press,
    origin,
    cards,
    hold,
    isPart: () => held.hold === hold && isPart,
    async whole() {
      const all = await whole(end.signal);
      return all && (held.hold = all);
    },
    reaction: watchReaction(trees, isOurs, end.signal),
    async driftSince(before) {
      // Cards that were drawn anew are found again by their ids, or not at all.
      if (!cards.isBatch && cards.cards.some((card) => !card.isConnected)) return undefined;
      const again = cards.isBatch ? cardsOf(press, origin) : cards;
      const now = await readAgain(press, again, Date.now(), end.signal);
      const drift = now && driftBetween(before, now);
      return drift && { drift, now };
    },
    refocus() {
      // What a page draws at that is neither a reaction to the press nor noise.
      held.reaction.pause();
      const { element } = press.control;
      if (element instanceof HTMLElement)
        HTMLElement.prototype.focus.call(element, { preventScroll: true });
    },
    drop: () => end.abort(),
  };
  return held;
}

function readPress(press: Press, origin: Element | undefined): BitByBit & { cards: Cards } {
  try {
    const cards = cardsOf(press, origin);
    return { cards, ...readBitByBit(press, cards, Date.now()) };
  } catch {
    const hold = bareHold(press, Date.now());
    return { cards: { cards: [], isBatch: false }, ...readAll(hold) };
  }
}
