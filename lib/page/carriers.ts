import { idAttributes } from '../catalog/fields';
import {
  attributeOf,
  childElements,
  isElement,
  isKind,
  nearest,
  query,
  queryAll,
  rootOf,
  wordsOf,
} from './dom';

/** Longest text (characters) in which an id is looked for. */
const longest = 200;
/** So many nodes are looked at in one step. */
const stride = 40;

/** The id among `ids` that a node itself bears, as an attribute or in its text. */
export function idOn(node: Node, ids: ReadonlyMap<string, unknown>): string | undefined {
  if (isElement(node))
    return idAttributes.map((name) => attributeOf(node, name)).find((id) => ids.has(id));
  const text = node instanceof Text && node.length < longest ? node.data : '';
  return text.match(/\d{5,30}/g)?.find((id) => ids.has(id));
}

const carriers = idAttributes.map((name) => `[${name}]`).join();

/** Whether anything in a node may bear one of these ids: asked of the many, by what the browser does itself. */
export function mayBear(node: Node, ids: ReadonlyMap<string, unknown>): boolean {
  if (!isElement(node)) return idOn(node, ids) !== undefined;
  if (node === document.documentElement || rootOf(node)) return true;
  const named = wordsOf(node).match(/\d{5,30}/g) ?? [];
  return (
    named.some((id) => ids.has(id)) ||
    [node, ...queryAll(node, carriers)].some((at) => idOn(at, ids) !== undefined)
  );
}

/**
 * The nodes in a tree that bear one of these ids, shadow roots included; `undefined` between
 * steps, so that it can be done in slices. `foundRoot` hears of each shadow root.
 */
export function* carriersIn(
  root: Node,
  ids: ReadonlyMap<string, unknown>,
  foundRoot: (root: ShadowRoot) => void,
): Generator<Node | undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let at: Node | null = root; at; at = walker.nextNode()) {
    if (idOn(at, ids)) yield at;
    else if (count++ % stride === 0) yield undefined;
    const shadow = isElement(at) ? rootOf(at) : undefined;
    if (!shadow) continue;
    foundRoot(shadow);
    yield* carriersIn(shadow, ids, foundRoot);
  }
}

/** The row or card that a node stands on. */
export function lineOf(
  node: Node,
  cardAround: (element: Element) => Element | undefined,
): Element | undefined {
  const element = isElement(node) ? node : (node.parentElement ?? undefined);
  return nearest(element, 'tr|row') ?? (element && cardAround(element));
}

/** Where a row's operations stand: its last cell that has any, else the row. */
export function operationsOn(line: Element): Element {
  const cells = childElements(line).reverse();
  const hasAny = (at: Element) =>
    isKind(at, 'a|button') || query(at, 'a,button,[role=button]') !== undefined;
  return cells.find(hasAny) ?? cells[0] ?? line;
}
