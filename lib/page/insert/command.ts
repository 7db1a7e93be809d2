/**
 * An editing command of the browser's on what has the focus, as from its menu: it can be undone
 * like typing. False where there is nothing that it could be done to.
 */
export const command = (name: 'insertText' | 'undo', value?: string): boolean =>
  // Deprecated, and the only way that keeps a field's history. A page can shadow the document's own.
  Document.prototype.execCommand.call(document, name, false, value);
