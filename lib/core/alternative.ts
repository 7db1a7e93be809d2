import type { ActionKind } from './action';
import { isMet, type Condition } from './condition';
import type { Hold } from './hold';
import { productInputs, type Inputs } from './input';
import type { Source } from './source';
import { nextMidnight } from './timing';
import { isTrueOn, type TrueOn } from './trueOn';

/**
 * What can be done instead of an action, or in which order with another: the merchant does it,
 * on the page that `link` leads to. Its texts stand under `alternative.<id>` and `instead.<id>`,
 * the short name of the button.
 */
export interface Alternative extends TrueOn {
  id: string;
  action: ActionKind;
  /** Only where this holds of one of the products. */
  when?: Condition;
  /** The page where it is done; the panel plans another time by itself. */
  link?: string;
  /** It comes first, and lands at the next 00:00: the action itself is planned for after that. */
  isFirst?: boolean;
  source: Source;
}

const hour = 3_600_000;

/**
 * When an action is planned for that comes after what lands at the next 00:00, as of `now` (ms):
 * the best of the windows after it, else ten in the morning.
 */
export function secondTime(windows: readonly { from: number }[], now: number): number {
  const landed = nextMidnight(now);
  return windows.find(({ from }) => from >= landed + hour)?.from ?? landed + 10 * hour;
}

/** What can be done instead of a hold's action as of `now` (ms), in the catalog's order. */
export const alternativesOf = (
  alternatives: readonly Alternative[],
  hold: Hold,
  now: number,
  products: readonly Inputs[] = productInputs({ hold, now }),
): Alternative[] =>
  alternatives.filter(
    ({ action, when, ...alternative }) =>
      action === hold.action &&
      isTrueOn(alternative, hold.page) &&
      (!when || products.some((inputs) => isMet(when, inputs, {}) === true)),
  );
