// Threads of one process hear of each other's databases by it: a test is to hear of its own alone.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

/** happy-dom does not tell an element which slot it stands in. */
function assignedSlot(this: Element): Element | null {
  const host: unknown = Reflect.get(Node.prototype, 'parentNode', this);
  const root = host instanceof Element && Reflect.get(Element.prototype, 'shadowRoot', host);
  const nameOf = (at: Element, attribute: string) =>
    Element.prototype.getAttribute.call(at, attribute) ?? '';
  const slots: Element[] = root ? [...root.querySelectorAll('slot')] : [];
  return slots.find((slot) => nameOf(slot, 'name') === nameOf(this, 'slot')) ?? null;
}
if ('Element' in globalThis && !('assignedSlot' in Element.prototype))
  Object.defineProperty(Element.prototype, 'assignedSlot', { get: assignedSlot });
