import { Editor } from '@tiptap/core';
import { CharacterCount } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { firstText, type Mount } from '../editor';

/** An editor that takes 10 characters in all. */
export const mount: Mount = (at) => {
  const editor = new Editor({
    element: at,
    extensions: [StarterKit, CharacterCount.configure({ limit: 10 })],
    content: `<p>${firstText}</p>`,
  });
  return { read: () => editor.getText({ blockSeparator: '\n' }) };
};
