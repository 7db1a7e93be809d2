import { layerAround } from './anchor';
import { rows } from './control';
import { allOf, childElements, isDrawn, isMatch, nearest, tagOf, treeOf, wordsOf } from './dom';
import type { Guard } from './guard';
import type { Recognised } from './recognise';
import { signOf } from './sign';

/** Whether an element is seen: the copies that a page takes its measures by are not. */
const isSeen = (element: Element): boolean =>
  isDrawn(element) &&
  (Element.prototype.checkVisibility?.call(element, {
    checkOpacity: true,
    checkVisibilityCSS: true,
  }) ??
    true);

/** An element's words without blanks and counts: thousands are compared by them. */
const plainWords = (element: Element): string =>
  wordsOf(element)
    .slice(0, 300)
    .replace(/[\s\d]/g, '');

const isInRow = (element: Element): boolean => isMatch(element, 'tr *,[role=row] *');

/** What was found outside of rows in this very task, by sign: each row of a list asks for the same. */
const outside = new Map<string, Element[]>();

/**
 * Whether an element that bears the sign of a taught control is that control: no other that is seen
 * in its tree bears it, unless each stands in a row of its own. One that was taught outside of
 * layers over the page, `isSteady`, stands in none.
 */
export function isTaughtOne(element: Element, sign: string, isSteady = false): boolean {
  const isInPlace = (at: Element) => !isSteady || layerAround(at) === undefined;
  if (!isInPlace(element)) return false;
  const words = plainWords(element);
  const isLike = (at: Element) =>
    plainWords(at) === words && isSeen(at) && signOf(at) === sign && isInPlace(at);
  const isOther = (at: Element) => at !== element && isLike(at);
  const trees = childElements(treeOf(element));
  const all = () => trees.flatMap((tree) => allOf(tree, tagOf(element)));
  const row = nearest(element, rows);
  if ((row ? allOf(row, tagOf(element)) : all().filter(isInRow)).some(isOther)) return false;
  if (outside.size === 0) queueMicrotask(() => outside.clear());
  const others = outside.get(sign) ?? all().filter((at) => !isInRow(at) && isLike(at));
  outside.set(sign, others);
  return others.every((at) => at === element);
}

const mark = Symbol.for('delist-guard-taught');

/** Has a guard, once, take for a taught control only what is one for certain: a sign fits others as well. */
export function holdToTaught(guard: Guard & { [mark]?: boolean }): void {
  if (guard[mark]) return;
  guard[mark] = true;
  const { recognise } = guard;
  const isCertain = ({ control: { element } }: Recognised): boolean => {
    const sign = signOf(element);
    return isTaughtOne(element, sign, guard.learned?.steady?.[origin]?.includes(sign));
  };
  guard.recognise = (path, hasTurned) => {
    const found = recognise(path, hasTurned);
    if (found?.why !== 'taught' || isCertain(found)) return found;
    const { learned } = guard;
    guard.learned = learned && { ...learned, taught: {} };
    try {
      return recognise(path, hasTurned);
    } finally {
      guard.learned = learned;
    }
  };
}
