import type { ActionKind } from '../core/action';
import type { Hold } from '../core/hold';
import { doneStatesOf } from './doneWords';
import { isDrawn } from './dom';
import { isLayer } from './recognise';
import { readText } from './text';
import { treesIn } from './walk';

/** The ends of an action that a row or card shows. */
export const statesOn = (card: Element, action: ActionKind): string[] =>
  readText(card, 1500).match(doneStatesOf(action)) ?? [];

/** A page as it is before a press is let through. */
export interface Before {
  /** Its document and shadow roots: trees of their own to an observer. */
  trees: readonly Node[];
  /** The ends of the action that the product's rows show already. */
  states: readonly string[];
  /** Layers that it keeps out of sight until it needs them. */
  hidden: readonly Element[];
}

/** Looks at a page before a press that concerns these cards, step by step. */
export function* lookBefore(
  { isBatch, action }: Hold,
  cards: readonly Element[],
): Generator<unknown, Before> {
  const states: string[] = [];
  // Of a batch, what its rows showed stands in the facts.
  for (const card of isBatch ? [] : cards) {
    states.push(...statesOn(card, action));
    yield;
  }
  const hidden: Element[] = [];
  const trees = yield* treesIn(document, (at) => {
    if (isLayer(at) && !isDrawn(at)) hidden.push(at);
  });
  return { states, trees, hidden };
}
