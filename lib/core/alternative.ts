import type { ActionKind } from './action';
import { isMet, type Condition } from './condition';
import type { Hold } from './hold';
import { productInputs, type Inputs } from './input';
import type { Source } from './source';
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
  source: Source;
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
