import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { firstText, type Mount } from '../editor';

/** Tiptap is ProseMirror with a configuration. */
export const mount: Mount = (at) => {
  const editor = new Editor({
    element: at,
    extensions: [StarterKit],
    content: `<p>${firstText}</p>`,
  });
  return { read: () => editor.getText({ blockSeparator: '\n' }) };
};
