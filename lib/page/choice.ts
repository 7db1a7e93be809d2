import type { Grammar } from '../core/wording';
import { controlOn, isDrawnRadio, namesOf, neighbours } from './control';
import {
  above,
  attributeOf,
  isElement,
  isKind,
  nearest,
  query,
  queryAll,
  upwards,
  wordsOf,
} from './dom';
import { isLayer, type Recognised } from './recognise';

/** A radio or an option that says 下架, not to filter by: the choice that an event makes, else the one before it. */
export function chosenBy(
  event: Event,
  before: Element | undefined,
  { means, is }: Grammar,
): Element | undefined {
  const from = event.composedPath().find(isElement);
  const at = nearest(from, 'radio|label|option|select') ?? upwards(from).find(isDrawnRadio);
  if (!at) return before;
  const choice = (isKind(at, 'radio') && (at as HTMLInputElement).labels?.[0]) || at;
  const option = (choice as HTMLSelectElement).selectedOptions?.[0] ?? choice;
  const isDelist = namesOf(option).some((name) => means(name) === 'off-shelf');
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
  const form = upwards(chosen).filter(isLayer).at(-1) ?? nearest(chosen, 'form|body');
  const isSaved =
    // The options of a select float over the page, wherever its form is.
    isKind(chosen, 'option') ||
    upwards(control.element).includes(form as Element) ||
    // A form without a way on is saved by a bar elsewhere on the page.
    !queryAll(form as Element, 'button').some((button) => means(wordsOf(button)) === 'yes');
  return isSaved ? { control, action: 'off-shelf', why: 'choice' } : undefined;
}
