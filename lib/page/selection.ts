import { detailWords } from '../catalog/details';
import { ownNumber, saidNumber } from '../core/classify';
import { isWithin } from './anchor';
import { isHeadLine } from './cells';
import { switchOf } from './control';
import {
  above,
  childElements,
  isDrawn,
  isKind,
  isMatch,
  queryAll,
  rootOf,
  tagOf,
  treeOf,
  upwards,
} from './dom';
import { cardAround, rowAround } from './card';
import { idsIn } from './product';
import { isLayer } from './recognise';
import { readText } from './text';
import { elementsIn } from './walk';

/** Stands for custom elements that are ticked; their own boxes stand in roots of theirs. */
const customTick = '-checkbox';
const tickedInside = 'input:checked,[aria-checked=true]';
/** What says that its row is chosen, and rows that say so themselves: looked for where the first says nothing, being dear on a page of 10 000 rows. */
const ticks = [
  'input[type=checkbox]:checked,[role=checkbox][aria-checked="true"]',
  ':is(tr,li,[role=row]):is([aria-selected="true"],[class*="row-selected"])',
  // Boxes that are drawn, of no role.
  '[class*=checkbox]:is([class~=checked],[class~=is-checked],[class~=is--checked],[class*=checkbox-checked])',
  customTick,
];
const hidden = '[hidden],[aria-hidden="true"],[style*="display: none"],[style*="display:none"]';

/** The trees that an element stands in, its own first: that of a button which is a custom element holds nothing else. */
export function treesAround(element: Element): Element[][] {
  const tree = treeOf(element);
  return tree instanceof ShadowRoot
    ? [[...tree.children], ...treesAround(tree.host)]
    : [[document.documentElement]];
}

/** So many elements are looked at for the first custom one that is ticked. */
const mostLooked = 5000;

/** Custom elements that are ticked: they say so themselves, or the box in their shadow root does. */
function customTicksIn(tree: Element): Element[] {
  const isBox = (at: Element) => /-checkbox/.test(tagOf(at));
  const marked = queryAll(tree, '[checked]:not(input,option)').filter(isBox);
  if (marked.length > 0) return marked;
  let left = mostLooked;
  for (const at of elementsIn(tree)) {
    if (isBox(at))
      return queryAll(tree, tagOf(at)).filter((box) => rootOf(box)?.querySelector(tickedInside));
    if ((left -= 1) < 0) break;
  }
  return [];
}

/** What ticks a row, ticked or not. */
const boxes = 'input[type=checkbox],[role=checkbox],[class*=checkbox]';

/** The layer over the page around a control, if it has rows of its own to choose from. */
const ownLayer = (control: Element): Element | undefined =>
  upwards(control).find(
    (at) => isLayer(at) && queryAll(at, boxes).some((box) => rowAround(box) && isDrawn(box)),
  );

/** Whether a card is drawn, itself or what is in it: a row of a grid has at times no box of its own. */
const isSeen = (card: Element): boolean => isDrawn(card) || childElements(card, 8).some(isDrawn);

/** Rows and cards that are chosen around an element and drawn, in their order; `isOfRows`: only rows. */
function chosenAround(control: Element, isOfRows: boolean): Element[] {
  const shown = new Map<Element, boolean>();
  // What was chosen on a tab that is not shown is nobody's concern; rows share all that is above them.
  const isShown = (at: Element | undefined): boolean => {
    if (!at) return true;
    const known = shown.get(at) ?? (!isMatch(at, hidden) && isShown(above(at)));
    shown.set(at, known);
    return known;
  };
  // The box that ticks all of them may stand in a line with the control.
  const isBar = (card: Element) => isWithin(control, card) && idsIn(card).length === 0;
  const cardsBy = (tree: Element[], selector: string): Element[] => {
    const ticked = tree
      .flatMap((at) => (selector === customTick ? customTicksIn(at) : queryAll(at, selector)))
      .filter((at) => !(at instanceof HTMLInputElement && switchOf(at)))
      .filter(isShown);
    // Beside rows that are ticked, what a form has ticked is a setting.
    const inRows = ticked.flatMap((at) => rowAround(at) ?? []);
    const isRows = isOfRows || inRows.length > 0;
    const cards = isRows ? inRows : ticked.flatMap((at) => cardAround(at) ?? []);
    return [...new Set(cards)].filter((at) => !isHeadLine(at) && isSeen(at) && !isBar(at));
  };
  const layer = ownLayer(control);
  for (const tree of layer ? [[layer]] : treesAround(control))
    for (const selector of ticks) {
      const cards = cardsBy(tree, selector);
      if (cards.length > 0) return cards;
    }
  return [];
}

/**
 * The chosen rows and cards nearest to a control: in the innermost of what it stands in that has
 * any, or of what its dialog was opened from, `origin`.
 */
export function chosenNear(
  control: Element,
  origin: Element | undefined,
  isOfRows: boolean,
): Element[] {
  const chosen = chosenAround(control, isOfRows);
  for (const from of chosen.length > 1 ? [control, origin] : []) {
    const own = chosen.filter((card) => from && isWithin(from, card));
    for (const at of upwards(from)) {
      if (isKind(at, 'body|html')) break;
      if (own.some((card) => isWithin(at, card))) continue;
      const near = chosen.filter((card) => isWithin(card, at));
      if (near.length > 0) return near;
    }
  }
  return chosen;
}

/** How many products the page says are chosen, beside a control or on it: 已选 3 项, 下架(3). */
export function chosenCount(control: Element): number | undefined {
  const own = ownNumber(readText(control, 40), detailWords);
  const around = upwards(control)
    .slice(0, own === undefined ? 5 : 0)
    .map((at) => saidNumber(readText(at, 300), detailWords));
  return own ?? around.find((count) => count !== undefined);
}
