import type { Grammar } from '../core/wording';
import { controlOn, namesOf, neighbours } from './control';
import { attributeOf, isElement, isKind, nearest, query, upwards, above } from './dom';
import { isLayer, type Recognised } from './recognise';

/** A radio or an option that says 下架, not to filter by: the choice that an event makes, else the one before it. */
export function chosenBy(
  event: Event,
  before: Element | undefined,
  { means, is }: Grammar,
): Element | undefined {
  const at = nearest(event.composedPath().find(isElement), 'label|radio|option|select');
  if (!at) return before;
  const choice = (at instanceof HTMLInputElement && at.labels?.[0]) || at;
  const option = choice instanceof HTMLSelectElement ? choice.selectedOptions[0] : choice;
  const isDelist = option && namesOf(option).some((name) => means(name) === 'off-shelf');
  if (isDelist && neighbours(option).filter((label) => is('filters', label)).length < 2)
    return choice;
  return before && above(before) === above(choice) ? undefined : before;
}

/** A form's way on, after its status was set to 下架 by the merchant. */
export function savesChoice(
  path: readonly Element[],
  chosen: Element | undefined,
  { means }: Grammar,
): Recognised | undefined {
  const control = chosen?.isConnected && controlOn(path, means);
  if (!control || means(control.names[0] ?? '') !== 'yes') return undefined;
  const input = query(chosen, 'input') as HTMLInputElement | undefined;
  if (input?.checked === false || attributeOf(chosen, 'aria-checked') === 'false') return undefined;
  const layer = upwards(control.element).filter(isLayer).at(-1);
  const scope = layer ?? nearest(control.element, 'form|body');
  // The options of a select float over the page, wherever its form is.
  return isKind(chosen, 'option') || upwards(chosen).includes(scope as Element)
    ? { control, action: 'off-shelf', why: 'choice' }
    : undefined;
}
