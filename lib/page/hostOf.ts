/**
 * Where our layer is mounted: in the modal <dialog> that is open last, since everything outside
 * of it is inert, else at the document's root element, which apps do not render into.
 */
export function parentOf(document: Document): Element {
  const modals = [...document.querySelectorAll('dialog:modal')];
  return modals.at(-1) ?? document.documentElement;
}
