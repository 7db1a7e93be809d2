import type { ActionKind } from '../core/action';
import { normaliseLabel } from '../core/label';
import { longestSign, type Pointed } from '../core/taught';
import { layerAround } from './anchor';
import { namesOf, rows } from './control';
import {
  isDrawn,
  isKind,
  isMatch,
  kindOf,
  nearest,
  query,
  queryAll,
  tagOf,
  upwards,
  wordsOf,
} from './dom';
import type { Guard } from './guard';
import { treesOf } from './locate';
import { clean } from './pieces';
import { signOf } from './sign';

const operable = 'a|button|link|menuitem|switch|submit|summary';
/** What chooses, heads or holds: pressing it delists nothing. */
const choosing =
  'tab|radio|checkbox|option|columnheader|th|select|textarea|input|text|search|combobox|label';
/** What controls stand in. */
const holders =
  'form|table|tbody|thead|tr|td|row|cell|gridcell|rowgroup|grid|ul|ol|main|header|nav|aside|section|article|body|html';

const isPointer = (element: Element | undefined) =>
  element !== undefined && getComputedStyle(element).cursor === 'pointer';

/**
 * What the merchant means by pointing at the first element of a path: the control around it by
 * tag or role, else the largest of those that the page shows as one to press, else the element
 * itself, if it is none that holds others.
 */
export function controlAt(path: readonly Element[]): Element | undefined {
  const near = path.slice(0, 6);
  const known = near.find(
    (at) =>
      isKind(at, `${operable}|${choosing}`) ||
      isMatch(at, '[onclick],[tabindex]:not([tabindex^="-"])'),
  );
  if (known) return known;
  const [first] = near;
  const inner = near.slice(0, near.findIndex((at) => !isPointer(at)) >>> 0);
  return inner.at(-1) ?? (first && isKind(first, holders) ? undefined : first);
}

/** The controls of the document that have the same sign, itself among them. */
function alikeOf(element: Element, sign: string): Element[] {
  const words = normaliseLabel(wordsOf(element)).replace(/\d/g, '');
  const isLike = (at: Element) =>
    isDrawn(at) &&
    wordsOf(at).length < 300 &&
    normaliseLabel(wordsOf(at)).replace(/\d/g, '') === words &&
    signOf(at) === sign;
  return treesOf(document)
    .flatMap((tree) => queryAll(tree, tagOf(element)))
    .filter(isLike);
}

/** Whether the controls are one: a single one, or at most one in each row. */
function isOne(alike: readonly Element[]): boolean {
  if (alike.length < 2) return true;
  const lines = alike.map((at) => nearest(at, rows));
  return lines.every(Boolean) && new Set(lines).size === alike.length;
}

function refusalOf(element: Element, sign: string): Pointed['refusal'] {
  if (!location.origin.startsWith('https:')) return 'nowhere';
  if (isKind(element, choosing)) return 'chooses';
  const hasPicture = query(element, 'svg :empty,img[src],i[class]') !== undefined;
  if (!namesOf(element).some(normaliseLabel) && !hasPicture) return 'unnamed';
  return sign.length <= longestSign && isOne(alikeOf(element, sign)) ? undefined : 'many';
}

/** What only the control's place on the page tells: it is gone with the control. */
export type Standing = Pick<Pointed, 'sign' | 'isSteady'>;
export const standingOf = (element: Element): Standing => ({
  sign: signOf(element),
  isSteady: self === top && layerAround(element) === undefined,
});

/**
 * What a control is known by, and whether it can be: never by what fits another one as well.
 * `standing` is as it was, for a control that may be gone.
 */
export function pointedAt(
  element: Element,
  recognise: Guard['recognise'],
  { sign, isSteady } = standingOf(element),
): Pointed {
  const action: ActionKind | undefined = recognise(upwards(element))?.action;
  return {
    origin: location.origin,
    sign: sign.slice(0, longestSign),
    label: clean(namesOf(element)[0] ?? '').slice(0, 80),
    kind: kindOf(element).slice(0, 40),
    isSteady,
    action,
    refusal: action ? undefined : refusalOf(element, sign),
  };
}
