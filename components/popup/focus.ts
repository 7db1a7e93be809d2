/**
 * Takes the focus where a change of view has just left it nowhere, as a keyboard needs. It is
 * never taken from a tab or a field that has it.
 */
export function focusIfLost(element: HTMLElement | null): void {
  const { activeElement, body } = element?.ownerDocument ?? {};
  if (activeElement === body || activeElement === null) element?.focus();
}
