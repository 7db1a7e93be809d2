import { childElements, queryAll, upwards } from './dom';
import { headOf, type Head } from './heads';
import { readText } from './text';

/** What stands in the lines of a table below the title of this field, at most two texts. */
export function textsBelow(element: Element, field: Head['field']): string[] {
  const title = queryAll(element, 'td,th').find((at) => headOf(readText(at, 30))?.field === field);
  const [cell, line] = upwards(title, 2);
  const place = cell && line ? childElements(line).indexOf(cell) : -1;
  const next = line?.nextElementSibling;
  return [next, next?.nextElementSibling].map((at) =>
    at ? readText(childElements(at)[place] ?? at, 200) : '',
  );
}
