import type { ActionKind, PlanKind } from './action';
import { isMet, type Condition } from './condition';
import type { Hold } from './hold';
import { productInputs, type Inputs } from './input';
import type { Source } from './source';
import { nextMidnight } from './timing';
import { isTrueOn, type TrueOn } from './trueOn';

/** A consequence of an action. Its text stands in the locale files under `effect.<id>`. */
export interface Effect extends TrueOn {
  id: string;
  action: ActionKind;
  /** Only for these plans; for all where it is left out. */
  plans?: readonly PlanKind[];
  /** Only where this holds of one of the products: what is not known has to be allowed for in it. */
  when?: Condition;
  /** Whom it concerns. */
  whom: 'shop' | 'buyers' | 'creators';
  /** When it lands: at once, at the next 00:00 in Beijing, or the platform does not say. */
  lands: 'now' | 'next-day' | 'unknown';
  /** It is what was asked for, and not what comes with it: when it lands, the delist does. */
  isAct?: true;
  source: Source;
}

export interface LandedEffect extends Effect {
  /** Milliseconds since 1970; undefined where it is not known. */
  at?: number;
}

const landing = ['now', 'next-day', 'unknown'] as const;

/**
 * What a hold would bring about, each with its instant as of `now` (ms), in the order in which it
 * lands, what nobody knows the instant of last.
 */
export function effectsOf(
  effects: readonly Effect[],
  hold: Hold,
  now: number,
  products: readonly Inputs[] = productInputs({ hold, now }),
): LandedEffect[] {
  const at = { now, 'next-day': nextMidnight(now), unknown: undefined };
  const isFor = ({ action, plans, when, ...effect }: Effect) =>
    action === hold.action &&
    isTrueOn(effect, hold.page) &&
    (!plans || plans.includes(hold.plan)) &&
    (!when || products.some((inputs) => isMet(when, inputs, {}) === true));
  const found = effects.filter(isFor).map((effect) => ({ ...effect, at: at[effect.lands] }));
  return landing.flatMap((lands) => found.filter((effect) => effect.lands === lands));
}

/** The ids of what a hold brings about for those who are told of it: the shop's own part is left out. */
export const toldEffects =
  (effects: readonly Effect[]) =>
  (hold: Hold, now: number): string[] =>
    effectsOf(effects, hold, now)
      .filter(({ whom }) => whom !== 'shop')
      .map(({ id }) => id);
