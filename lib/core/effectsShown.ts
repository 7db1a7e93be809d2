import type { Case } from './case';
import { effectsOf, type Effect } from './effect';
import type { KeptEffect } from './keptEffects';

/** What a press would bring about, and whether that is on record, or made out by today's catalog. */
export interface EffectsShown {
  of: readonly KeptEffect[];
  isKept: boolean;
}

/**
 * What is on record of a case's effects. A case that was never decided on, or by a version that did
 * not keep them, has none: they are made out anew, as of the press.
 */
export function effectsShown(
  catalog: readonly Effect[],
  { effects, hold }: Pick<Case, 'effects' | 'hold'>,
): EffectsShown {
  return effects
    ? { of: effects.of, isKept: true }
    : { of: effectsOf(catalog, hold, hold.at), isKept: false };
}
