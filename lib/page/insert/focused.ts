import { tagOf } from '../dom';

/**
 * The element of this document that has the focus, through open shadow roots; a frame if the focus
 * is in it. A popup of the browser takes the focus from the window, not from the element.
 */
export function focusedIn(document: Document): Element | undefined {
  // A page's <img name="activeElement"> stands before the document's own property.
  let at: Element | null = Reflect.get(Document.prototype, 'activeElement', document);
  for (let inner = at; inner; inner = inner.shadowRoot?.activeElement ?? null) at = inner;
  return at ?? undefined;
}

export const isFrame = (element: Element): boolean => /^(i?frame)$/.test(tagOf(element));
