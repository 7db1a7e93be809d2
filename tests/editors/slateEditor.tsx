import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { firstText, type Mount } from './editor';

const first: Descendant[] = [{ children: [{ text: firstText }] }];

const bar = (event: { preventDefault: () => void }): void => event.preventDefault();
const barPasted = (event: InputEvent): void => {
  if (event.inputType === 'insertFromPaste') event.preventDefault();
};

/** Slate on a page that may bar pasting: then it is to be typed into. */
export const mountSlate =
  (isBarred: boolean): Mount =>
  (at) => {
    const editor = withHistory(withReact(createEditor()));
    const barred = isBarred ? { onPaste: bar, onDOMBeforeInput: barPasted } : {};
    flushSync(() =>
      createRoot(at).render(
        <Slate editor={editor} initialValue={first}>
          <Editable placeholder="写点什么" {...barred} />
        </Slate>,
      ),
    );
    const lines = () => editor.children.map((line) => Node.string(line));
    return { read: () => lines().join('\n') };
  };
