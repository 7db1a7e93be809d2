import type { FocusHere, Insertion } from '../../core/insertion';
import { fieldAt, type Field } from './field';
import { focusedIn, isFrame } from './focused';
import { insertNative } from './native';
import { insertRich } from './rich';

/** What one frame does for the background, which asks all frames of a tab where the focus is. */
export interface Inserter {
  find: () => FocusHere;
  /** Puts a text into the field that has the focus, if it is still one for a notice. */
  insert: (text: string) => Promise<Insertion>;
}

function fieldHere(): Field | undefined {
  const focused = focusedIn(document);
  return focused && fieldAt(focused);
}

export const inserter: Inserter = {
  find() {
    const focused = focusedIn(document);
    if (focused && isFrame(focused)) return 'frame';
    return fieldHere() ? 'field' : 'none';
  },
  async insert(text) {
    const field = fieldHere();
    const plain = text.replace(/\r\n?/g, '\n');
    if (!field) return { outcome: 'no-field' };
    return field.kind === 'native'
      ? insertNative(field.element, plain)
      : insertRich(field.element, plain);
  },
};
