/**
 * Reads of the document that a page cannot bend. A form's named inputs stand before its own
 * properties, in our world too: with <input name="matches"> `form.matches` is an element. So
 * every property is read by its prototype's own getter, which is kept: `Reflect.get` takes several
 * times as long.
 */
const getters: Record<string, () => never> = {};
const read = <K extends keyof Element>(of: Node, key: K): Element[K] =>
  (getters[key] ??= (Element.prototype as unknown as Getters).__lookupGetter__(key)).call(of);
/** Whatever prototype has a property: an element's, a node's. */
interface Getters {
  __lookupGetter__: (key: string) => () => never;
}

export const isElement = (value: unknown): value is Element => value instanceof Element;

/** Goes over the nodes in a node, one by one, as long as `go` says so. */
export function everyIn(node: Node, go: (at: Node) => boolean): void {
  for (let at = read(node, 'firstChild') as Node | null; at && go(at);)
    at = read(at, 'nextSibling');
}
/** The nodes in a node, at most the first `most` of them: a table's body has thousands. */
export function childrenOf(node: Node, most?: number): Node[] {
  const children: Node[] = [];
  everyIn(node, (at) => children.push(at) !== most);
  return children;
}
/** Whether anything but text stands in an element. */
export const hasElements = (element: Element): boolean =>
  read(element, 'firstElementChild') !== null;

export const childElements = (node: Node, most?: number): Element[] =>
  childrenOf(node, most).filter(isElement);

/** How many elements an element has in it directly, and the one at a place among them. */
export const childCount = (element: Element): number => read(element, 'children').length;
export const childAt = (element: Element, at: number): Element | undefined =>
  read(element, 'children')[at];

/** The elements beside an element. */
export const before = (element: Element): Element | undefined =>
  read(element, 'previousElementSibling') ?? undefined;
export const after = (element: Element): Element | undefined =>
  read(element, 'nextElementSibling') ?? undefined;

/** Where an element is drawn, in CSS pixels of the window. */
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** Whether an element has a place on the page. */
export const isDrawn = (element: Element): boolean =>
  Element.prototype.getClientRects.call(element).length > 0;

/** All text in an element, shown or not. */
export const wordsOf = (element: Element): string => read(element, 'textContent') as string;

export const tagOf = (element: Element): string => read(element, 'localName');

/** An attribute's value, at most the first 999 characters of it; none is empty. */
export const attributeOf = (element: Element, name: string): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, 999);

/** What an element is to a reader: its role, else for inputs their type, else its tag. */
export function kindOf(element: Element): string {
  const tag = tagOf(element);
  return attributeOf(element, 'role') || (tag === 'input' && attributeOf(element, 'type')) || tag;
}

export const isKind = (element: Element, kinds: string): boolean =>
  kinds.split('|').includes(kindOf(element));

/** Whether an element's tag or class says what `words` says. */
export const isCalled = (element: Element, words: RegExp): boolean =>
  words.test(tagOf(element) + ' ' + attributeOf(element, 'class'));

/** Whether a selector meets an element; one that nobody has told yet meets none. */
export const isMatch = (element: Element, selector?: string): boolean =>
  Element.prototype.matches.call(element, selector as string);

/** All descendants that match, within one root; shadow roots are separate roots. */
export const queryAll = (root: Element, selector?: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(root, selector as string),
];

/** All descendants with a tag; the browser keeps the list, so that asking again costs next to nothing. */
export const allOf = (root: Element, tag: string): Element[] => [
  ...Element.prototype.getElementsByTagName.call(root, tag),
];

export const query = (root: Element, selector?: string): Element | undefined =>
  Element.prototype.querySelector.call(root, selector as string) ?? undefined;

/** The shadow root of an element, that of a custom one also if it is closed and the browser shows it to us. */
export function rootOf(element: Element): ShadowRoot | null {
  const api =
    tagOf(element).includes('-') && element instanceof HTMLElement && globalThis.chrome?.dom;
  return api ? api.openOrClosedShadowRoot(element) : read(element, 'shadowRoot');
}

/** The document or shadow root that a node stands in. */
export const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** The element above as it is shown: the slot that an element was put into, through shadow roots to their hosts. */
export function above(element: Element): Element | undefined {
  const parent = read(element, 'assignedSlot') || read(element, 'parentNode');
  if (parent instanceof ShadowRoot) return parent.host;
  return isElement(parent) ? parent : undefined;
}

/** The element and those above it, innermost first, at most `most` of them. */
export function upwards(from: Element | undefined, most?: number): Element[] {
  const line: Element[] = [];
  for (let at = from; at && line.length !== most; at = above(at)) line.push(at);
  return line;
}

/** The nearest element, itself included, whose kind is one of `kinds`: 'tr|row'. */
export const nearest = (from: Element | undefined, kinds: string): Element | undefined =>
  upwards(from).find((element) => isKind(element, kinds));
