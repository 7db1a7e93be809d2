import { normaliseLabel } from '../core/label';
import type { Signs } from '../core/snapshot';
import { headerOver, namesOf } from './control';
import { kindOf, query } from './dom';
import type { Recognised } from './recognise';

/**
 * What a taught control is known by: what it is, its names, its picture, its column, its page. Two
 * controls with one sign are the same control of different rows.
 */
export const signOf = (element: Element): string =>
  normaliseLabel(
    [kindOf(element), ...namesOf(element), headerOver(element), location.pathname]
      .join()
      .replace(/\d/g, '') + query(element, 'use,path,img,i')?.outerHTML.slice(0, 99),
  );

/** The control on a press' path that the merchant has taught. */
export function taughtOn(
  path: readonly Element[],
  taught: Signs | undefined,
): Recognised | undefined {
  for (const element of taught ? path.slice(0, 8) : []) {
    const action = taught?.[signOf(element)];
    if (action)
      return {
        control: { element, names: namesOf(element), isSemantic: true },
        action,
        why: 'taught',
      };
  }
  return undefined;
}
