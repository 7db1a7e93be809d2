import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createEditor, Editor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { firstText, type Mount } from '../editor';

const first: Descendant[] = [{ children: [{ text: firstText }] }];

export const mount: Mount = (at) => {
  const editor = withHistory(withReact(createEditor()));
  flushSync(() =>
    createRoot(at).render(
      <Slate editor={editor} initialValue={first}>
        <Editable placeholder="写点什么" />
      </Slate>,
    ),
  );
  return {
    read: () =>
      [
        ...Editor.nodes(editor, {
          at: [],
          mode: 'highest',
          match: (node) => !Editor.isEditor(node),
        }),
      ]
        .map(([node]) => Node.string(node))
        .join('\n'),
  };
};
