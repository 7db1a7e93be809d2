import type { Grammar } from '../core/wording';
import { controlOn, namesOf, neighbours } from './control';
import { isKind, isMatch, nearest, query, queryAll, upwards, wordsOf } from './dom';
import { isLayer, type Recognised } from './recognise';

/**
 * A radio or an option that says 下架, not to filter by: the choice that is made along `path`, else
 * the one `before` it. Of an option the field that its list belongs to: the list may go.
 */
export function chosenBy(
  path: readonly Element[],
  before: Element | undefined,
  { means, is, told }: Grammar,
): Element | undefined {
  const at = path.find((at) => isKind(at, 'radio|label|option|select') || isMatch(at, told.drawn));
  if (!at) return before;
  const option =
    (at as HTMLSelectElement).selectedOptions?.[0] ?? (at as HTMLInputElement).labels?.[0] ?? at;
  const others = neighbours(option);
  const isDelist = (name: string) => means(name) === 'off-shelf';
  if (namesOf(option).some(isDelist) && !others.filter((label) => is('filters', label))[1])
    return query(document.documentElement, told.open) ?? ((isKind(at, 'option') && before) || at);
  return others.some(isDelist) ? undefined : before;
}

/** What is saved as one: the outermost layer, else the form. */
const scopeOf = (element: Element) =>
  upwards(element).findLast(isLayer) ?? nearest(element, 'form|body');

/** A form's way on, after its status was set to 下架 by the merchant. */
export function savesChoice(
  path: readonly Element[],
  chosen: Element | undefined,
  grammar: Grammar,
): Recognised | undefined {
  const control = chosen?.isConnected && controlOn(path, grammar);
  const isYes = (name = '') => grammar.means(name) === 'yes';
  if (!control || !isYes(control.names[0])) return undefined;
  if (isMatch(chosen, grammar.told.unchosen)) return undefined;
  const scope = scopeOf(chosen);
  const isSaved =
    // The options of a select float over the page, wherever its form is.
    isKind(chosen, 'option') ||
    scope === scopeOf(control.element) ||
    // A form without a way on is saved by a bar elsewhere on the page.
    !queryAll(scope as Element, 'button')
      .map(wordsOf)
      .some(isYes);
  return isSaved ? { control, action: 'off-shelf', why: 'choice' } : undefined;
}
