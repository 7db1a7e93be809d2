import { namedDone } from '../catalog/outcomes';
import type { ActionKind } from '../core/action';
import { rows } from './control';
import { nearest, wordsOf } from './dom';
import { statesOn } from './before';
import type { Stage } from './stage';

export const actions = Object.keys(namedDone) as ActionKind[];

/** The row or card of one product, as it was when something in it was pressed. */
export interface Row {
  element: Element;
  parent: Element;
  id: string;
  states: Record<ActionKind, string[]>;
}

const statesIn = (card: Element): Row['states'] => ({
  'off-shelf': statesOn(card, 'off-shelf'),
  'stop-promotion': statesOn(card, 'stop-promotion'),
  'leave-alliance': statesOn(card, 'leave-alliance'),
});

/** The row or card of one product that a control stands in, as it is now. */
export function rowOf(
  control: Element,
  { idsIn, cardAround }: Pick<Stage, 'idsIn' | 'cardAround'>,
): Row | undefined {
  const element = nearest(control, rows) ?? cardAround(control);
  const [id, more] = element ? idsIn(element) : [];
  const parent = element?.parentElement;
  return element && parent && id && !more
    ? { element, parent, id, states: statesIn(element) }
    : undefined;
}

/** The delist that the row shows now and did not show before. */
export function turned(
  { element, id, states }: Row,
  idsIn: (element: Element) => string[],
): { action: ActionKind; words: string } | undefined {
  if (!element.isConnected || !idsIn(element).includes(id)) return undefined;
  for (const action of actions) {
    const words = statesOn(element, action).find((state) => !states[action].includes(state));
    if (words) return { action, words };
  }
  return undefined;
}

/** Whether the row has left its list, and its product with it. */
export const isGone = ({ element, parent, id }: Row): boolean =>
  !element.isConnected && parent.isConnected && !wordsOf(parent).includes(id);
