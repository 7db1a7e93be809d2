import type { ActionKind, PlanKind } from './action';
import type { Hold } from './hold';
import { nextMidnight } from './timing';

/** A consequence of an action. Its text stands in the locale files under `effect.<id>`. */
export interface Effect {
  id: string;
  action: ActionKind;
  /** Only for these plans; for all where it is left out. */
  plans?: readonly PlanKind[];
  /** When it lands: at once, at the next 00:00 in Beijing, or the platform does not say. */
  lands: 'now' | 'next-day' | 'unknown';
  /** Confidence and section of domain.md. */
  source: `${'A' | 'B' | 'C' | 'D'} ${string}`;
}

export interface LandedEffect extends Effect {
  /** Milliseconds since 1970; undefined where it is not known. */
  at?: number;
}

/** What a hold would bring about, in the order of the catalog, each with its instant as of `now`. */
export function effectsOf(effects: readonly Effect[], hold: Hold, now: number): LandedEffect[] {
  const at = { now, 'next-day': nextMidnight(now), unknown: undefined };
  return effects
    .filter(({ action, plans }) => action === hold.action && (!plans || plans.includes(hold.plan)))
    .map((effect) => ({ ...effect, at: at[effect.lands] }));
}
