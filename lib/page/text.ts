import { attributeOf, everyIn, isElement, isKind, isMatch, rootOf, tagOf } from './dom';

/** Most nodes that one reading visits: a press on a huge table must not read the table. */
export const nodeBudget = 400;
/** Elements that do not end a phrase: their text belongs to the text beside it. */
const inline = 'a|b|em|span|mark|small|font|strong|slot|i|svg';

/**
 * The text that stands in a node, at most `limit` characters of it, read in document order
 * through shadow roots and slots. Blocks are parted by line breaks. Elements of the kinds in
 * `skip` are left out; those in `joins` do not break the line.
 */
export function readText(node: Node, limit: number, skip = '', joins = inline): string {
  let text = '';
  let budget = nodeBudget;
  /** Whether there is to be read on. */
  const visit = (current: Node): boolean => {
    // The slice comes first: a text node may have megabytes.
    if (current instanceof Text) text += current.data.slice(0, limit + 99).replace(/\s+/g, ' ');
    if (budget-- > 0 && isElement(current) && !isUnread(current) && !isKind(current, skip)) {
      const edge = joins.split('|').includes(tagOf(current)) ? '' : '\n';
      const assigned = current instanceof HTMLSlotElement && current.assignedNodes();
      text += edge;
      if (assigned && assigned[0]) assigned.every(visit);
      else everyIn(rootOf(current) ?? current, visit);
      text += edge;
    }
    return text.length <= limit && budget > 0;
  };
  visit(node);
  return text
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, limit);
}

const isUnread = (element: Element): boolean =>
  isMatch(element, 'template,[hidden],script,style') ||
  /display: ?none/.test(attributeOf(element, 'style'));

/** What names an element beside its text, in the order in which a screen reader would take it. */
export function namesBeside(element: Element): string[] {
  const labels = attributeOf(element, 'aria-labelledby')
    .split(' ')
    .flatMap((id) => document.getElementById(id) ?? [])
    .map((label) => readText(label, 80));
  const written = 'aria-label title alt value label data-tooltip'.split(' ');
  return [...labels, ...written.map((name) => attributeOf(element, name))].filter(Boolean);
}
