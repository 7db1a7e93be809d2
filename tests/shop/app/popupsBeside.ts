/** The element beside `#root` that a sub-app's menus and dialogs go to (domain.md §1.6); made when it is first wanted. */
export function popupsBeside(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  const made = document.createElement('div');
  made.id = id;
  document.body.append(made);
  return made;
}
