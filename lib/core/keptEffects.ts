import * as z from 'zod/mini';
import { filledText, text, upTo } from './bounds';
import type { LandedEffect } from './effect';
import { nextMidnight } from './timing';

/**
 * What a press would bring about, as it was when it was decided: kept with the case, so that what
 * was shown stays on record whatever a later version of the catalog says.
 */
export const keptEffects = z.object({
  /** As of when the instants are: of the decision, from 确认 on of that, in milliseconds since 1970. */
  at: z.number(),
  of: upTo(
    100,
    z.object({
      id: filledText(60),
      at: z.optional(z.number()),
      /** What it rested on then; unknown in what was kept by earlier versions. */
      source: z.optional(text(40)),
    }),
  ),
});
export type KeptEffects = z.infer<typeof keptEffects>;
export type KeptEffect = KeptEffects['of'][number];

/** The effects to keep of a decision at `now`: those of before where nothing about them is another. */
export function keepEffects(
  before: KeptEffects | undefined,
  found: readonly LandedEffect[],
  now: number,
): KeptEffects {
  const of = found.slice(0, 100).map(({ id, at, source }) => kept(id, at, source));
  const still = before?.of.map(({ id, at, source }) =>
    kept(id, at === before.at ? now : at, source),
  );
  return before && JSON.stringify(still) === JSON.stringify(of) ? before : { at: now, of };
}

/** The same effects with the instants that they have where the press comes at `now`. */
export function asOf({ at: before, of }: KeptEffects, now: number): KeptEffects {
  const landing = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : at === before ? now : nextMidnight(now);
  return { at: now, of: of.map(({ id, at, source }) => kept(id, landing(at), source)) };
}

const kept = (id: string, at: number | undefined, source: string | undefined): KeptEffect => ({
  id,
  ...(at !== undefined && { at }),
  ...(source !== undefined && { source }),
});
