import { tagOf } from '../dom';

/**
 * The element of this document that has the focus, through open shadow roots; a frame if the focus
 * is in it. A popup of the browser takes the focus from the window, not from the element. The
 * document may be that of another frame, with classes of its own.
 */
export function focusedIn(document: Document): Element | undefined {
  // A page's <img name="activeElement"> stands before the document's own property.
  let at: Element | null = Reflect.get(Document.prototype, 'activeElement', document);
  for (let inner = at; inner; inner = inner.shadowRoot?.activeElement ?? null) at = inner;
  return at ?? undefined;
}

export const isFrame = (element: Element): boolean => /^(i?frame)$/.test(tagOf(element));

/**
 * Whether the focus is in this frame, as far as its ancestors tell: those of another origin do
 * not. A field may still be its own document's active one after the focus has left the frame.
 */
export function isFocusedFrame(): boolean {
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const frame = at.frameElement;
    if (!frame) return true;
    if (focusedIn(frame.ownerDocument) !== frame) return false;
  }
  return true;
}
