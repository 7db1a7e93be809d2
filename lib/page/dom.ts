/**
 * Reads of the document that a page cannot bend. A form's named inputs stand before its own
 * properties, in our world too: with <input name="matches"> `form.matches` is an element. So
 * every property is read through its prototype.
 */
const read = <T, K extends keyof T>(prototype: T, key: K, of: T): T[K] =>
  Reflect.get(prototype as object, key, of);

export const isElement = (value: unknown): value is Element => value instanceof Element;
export const childrenOf = (node: Node): ChildNode[] => [...read(Node.prototype, 'childNodes', node)];
export const childElements = (node: Node): Element[] => childrenOf(node).filter(isElement);
export const tagOf = (element: Element): string =>
  read(Element.prototype, 'tagName', element).toLowerCase();

export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** What an element is to a reader: its role, else for inputs their type, else its tag. */
export function kindOf(element: Element): string {
  const tag = tagOf(element);
  return attributeOf(element, 'role') || (tag === 'input' && attributeOf(element, 'type')) || tag;
}

/** All descendants that match, within one root; shadow roots are separate roots. */
export const queryAll = (root: Element, selector: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(root, selector),
];

export const query = (root: Element, selector: string): Element | undefined =>
  Element.prototype.querySelector.call(root, selector) ?? undefined;

/** The shadow root of a custom element, closed ones included where the browser shows them to us. */
export function rootOf(element: Element): ShadowRoot | undefined {
  if (!tagOf(element).includes('-') || !(element instanceof HTMLElement)) return undefined;
  const api = globalThis.chrome?.dom;
  return (api ? api.openOrClosedShadowRoot(element) : element.shadowRoot) ?? undefined;
}

/** The element above, through shadow roots to their hosts. */
export function above(node: Node): Element | undefined {
  const parent = read(Node.prototype, 'parentNode', node);
  if (parent instanceof ShadowRoot) return parent.host;
  return isElement(parent) ? parent : undefined;
}

/** The element and all above it, innermost first. */
export function upwards(from: Element | undefined): Element[] {
  const line: Element[] = [];
  for (let at = from; at; at = above(at)) line.push(at);
  return line;
}

/** The nearest element, itself included, whose kind is one of `kinds`: 'tr|row'. */
export function nearest(from: Element | undefined, kinds: string): Element | undefined {
  return upwards(from).find((element) => isKind(element, kinds));
}

export const isKind = (element: Element, kinds: string): boolean =>
  `|${kinds}|`.includes(`|${kindOf(element)}|`);
