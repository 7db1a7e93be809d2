import { subjectsKey, type Hold } from '../core/hold';
import { queryAll } from './dom';
import type { Guard, Press } from './guard';
import { cardsOf } from './reader';
import type { Recognised } from './recognise';
import { readSubject } from './reader';

const controls = 'a,button,span,div,li,input,[role=button],[role=menuitem],[role=switch],[role=link]';

/** Open shadow roots of the document, the document's own tree first. */
export function treesOf(document: Document): Element[] {
  const trees: Element[] = [document.documentElement];
  for (let at = 0; at < trees.length; at++) {
    for (const host of queryAll(trees[at] as Element, '*')) {
      const root = host.localName.includes('-') || host.shadowRoot ? host.shadowRoot : undefined;
      if (root) trees.push(...root.children);
    }
  }
  return trees;
}

/** The key of the products that a control concerns now. */
export function subjectsNow(found: Recognised, lastPressed: Element | undefined): string {
  return subjectsKey(cardsOf(found, lastPressed).cards.map((card) => readSubject(card, 'row', 0)));
}

/**
 * The control of a held press as the page has it now: the same element if it still says and
 * concerns the same, else the one control that does. Undefined where there is none or several.
 */
export function locate(guard: Guard, press: Press, hold: Hold, lastPressed: Element | undefined): Recognised | undefined {
  const [label = ''] = press.control.names;
  const key = subjectsKey(hold.subjects);
  const fits = (element: Element): Recognised | undefined => {
    const found = guard.recognise([element]);
    const isSame = found?.control.element === element && found.action === press.action && found.control.names[0] === label;
    return isSame && (hold.subjects.length === 0 || subjectsNow(found, lastPressed) === key) ? found : undefined;
  };
  const { element } = press.control;
  if (element.isConnected) {
    const found = fits(element) ?? (hold.subjects.length === 0 ? guard.recognise([element]) : undefined);
    if (found) return found;
  }
  if (hold.subjects.length === 0) return undefined;
  const words = label.replace(/\s/g, '').slice(0, 20);
  const again = treesOf(document)
    .flatMap((tree) => queryAll(tree, controls))
    .filter((at) => at.getClientRects().length > 0 && (at.textContent ?? '').length < 60 && (at.textContent ?? '').replace(/\s/g, '').includes(words))
    .map(fits)
    .filter((found) => found !== undefined);
  return again.length === 1 ? again[0] : undefined;
}
