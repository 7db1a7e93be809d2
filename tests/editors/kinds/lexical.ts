import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const root = at.appendChild(document.createElement('div'));
  root.contentEditable = 'true';
  const editor = createEditor({ onError: (error) => console.error(error) });
  editor.setRootElement(root);
  registerRichText(editor);
  editor.update(
    () => $getRoot().append($createParagraphNode().append($createTextNode(firstText))),
    { discrete: true },
  );
  registerHistory(editor, createEmptyHistoryState(), 300);
  return { read: () => editor.read(() => $getRoot().getTextContent()) };
};
