import { isName, normaliseLabel } from '../core/label';
import type { Signs } from '../core/snapshot';
import { headerOver, namesOf, ownNames } from './control';
import { kindOf, queryAll, wordsOf } from './dom';
import type { Recognised } from './recognise';

/** What draws a control; of an <svg> that is what stands in it. */
const drawing = 'svg :empty,img,i';
/** Counts in a name and ids in an address: they change while the control stays the same. */
const passing = /[(（]\d+|\d{5,}/g;
/** What every build of a page writes anew behind the name of a class: index_off__x1aB9. */
const built = /[-_]{2}(?=.[a-z]*[A-Z\d]\w)\w{5}[ "]/g;

/**
 * What a taught control is known by: what it is, its names, its column, its page, and all that
 * draws it. Two controls with one sign are the same control of different rows.
 */
export function signOf(element: Element): string {
  const names = ownNames(element);
  const words = [kindOf(element), ...names, headerOver(element), location.pathname].join();
  // What says more than a name holds controls, at times a table of them.
  const drawn = isName(wordsOf(element).slice(0, 999)) ? queryAll(element, drawing) : [];
  const pictures = drawn.map((at) => at.outerHTML.replace(built, ''));
  return normaliseLabel(words.replace(passing, '')) + pictures.join();
}

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
