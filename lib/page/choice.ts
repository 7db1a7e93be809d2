import type { Grammar } from '../core/wording';
import { controlOn, namesOf } from './control';
import { above, attributeOf, isElement, isKind, nearest, query, upwards } from './dom';
import { isFilter, isLayer, type Recognised } from './recognise';

/** A radio or an option that says 下架, not to filter by: the choice that an event makes, else the one before it. */
export function chosenBy(
  event: Event,
  before: Element | undefined,
  grammar: Grammar,
): Element | undefined {
  const [target] = event.composedPath().filter(isElement);
  const at = nearest(target, 'label|radio|option|select');
  if (!at) return before;
  const choice = (at instanceof HTMLInputElement && at.labels?.[0]) || at;
  const option = choice instanceof HTMLSelectElement ? choice.selectedOptions[0] : choice;
  if (option && isDelist(option, grammar) && !isFilter(option, grammar)) return choice;
  return before && above(before) === above(choice) ? undefined : before;
}

const isDelist = (element: Element, grammar: Grammar) =>
  namesOf(element).some((name) => grammar.means(name) === 'off-shelf');

/** A form's way on, after its status was set to 下架 by the merchant. */
export function savesChoice(
  path: readonly Element[],
  chosen: Element | undefined,
  grammar: Grammar,
): Recognised | undefined {
  const control = chosen?.isConnected && controlOn(path, grammar.means);
  if (!control || grammar.means(control.names[0] ?? '') !== 'yes') return undefined;
  const input = query(chosen, 'input');
  if (
    input instanceof HTMLInputElement
      ? !input.checked
      : attributeOf(chosen, 'aria-checked') === 'false'
  )
    return undefined;
  const layerOf = (at: Element) => upwards(at).filter(isLayer).at(-1);
  // The options of a select float over the page, wherever its form is.
  const layer = isKind(chosen, 'option') ? layerOf(control.element) : layerOf(chosen);
  const scope = layer ?? nearest(chosen, 'form|body');
  const isInScope =
    layerOf(control.element) === layer && upwards(control.element).includes(scope as Element);
  return isInScope ? { control, action: 'off-shelf' } : undefined;
}
