import { structureWords } from '../catalog/structure';
import { mostBundled } from '../core/bundle';
import { makeShapes } from '../core/shape';
import { attributeOf, childrenOf, isElement, rootOf, tagOf } from './dom';

const { tag, role, classes, attribute, text } = makeShapes(structureWords);

/** Most elements that are described, deepest level, most children of one element that are looked at. */
const [mostElements, deepest, widest] = [8000, 60, 200];
/** What has nothing in it that tells how a page is built. */
const closed = ['script', 'style', 'svg', 'head', 'noscript', 'template', 'iframe'];

interface Part {
  line: string;
  parts: Part[];
  /** What like elements have in common: everything but the length of their texts. */
  kind: string;
}

function lineOf(element: Element, direct: string): string {
  const names = Element.prototype.getAttributeNames.call(element);
  const given = names.map((name) => attribute(name, attributeOf(element, name))).filter(Boolean);
  const kind = attributeOf(element, 'role');
  const shown = [
    tag(tagOf(element)) + (kind && `[${role(kind)}]`),
    classes(attributeOf(element, 'class')).replace(/(^| )(?=\S)/g, '$1.'),
    given.length > 0 ? `(${given.join(', ')})` : '',
    direct && `“${direct}”`,
  ];
  return shown.filter(Boolean).join(' ');
}

/**
 * The structure of a document as text, one line an element: tags, roles, class names by their known
 * parts, attributes and texts by their shape, like neighbours once with how many they are. None of
 * what stands on the page is in it. Step by step.
 */
export function* structureOf(root: Element): Generator<void, string> {
  let budget = mostElements;
  function* describe(element: Element, depth: number): Generator<void, Part> {
    budget -= 1;
    yield;
    const shadow = rootOf(element);
    const isClosed = closed.includes(tagOf(element)) || depth > deepest;
    const nodes = isClosed ? [] : childrenOf(shadow ?? element, widest);
    const direct = nodes
      .map((node) => (node instanceof Text ? node.data.slice(0, 200) : ''))
      .join(' ');
    const parts: Part[] = [];
    for (const node of nodes)
      if (isElement(node) && budget > 0) parts.push(yield* describe(node, depth + 1));
    const line = lineOf(element, text(direct)) + (shadow ? ' #shadow' : '');
    const kind = [line.replace(/×\d+/g, ''), ...parts.map((at) => at.kind)].join('|');
    return { line, parts, kind };
  }
  const lines: string[] = [];
  let size = 0;
  function* write({ line, parts }: Part, depth: number, count: number): Generator<void> {
    yield;
    if (size > mostBundled / 4) return;
    const shown = `${' '.repeat(depth)}${line}${count > 1 ? ` ×${count}` : ''}`;
    size += shown.length + 1;
    lines.push(shown);
    for (let at = 0; at < parts.length;) {
      const [first, ...rest] = parts.slice(at);
      if (!first) break;
      const differs = rest.findIndex(({ kind }) => kind !== first.kind);
      const alike = differs < 0 ? parts.length - at : differs + 1;
      yield* write(first, depth + 1, alike);
      at += alike;
    }
  }
  yield* write(yield* describe(root, 0), 0, 1);
  return lines.join('\n');
}
