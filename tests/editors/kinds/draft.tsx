import { ContentState, Editor, EditorState } from 'draft-js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const first = EditorState.createWithContent(ContentState.createFromText(firstText));
  const held = { state: first };
  function Field() {
    const [state, setState] = useState(first);
    useEffect(() => {
      held.state = state;
    }, [state]);
    return <Editor editorState={state} onChange={setState} />;
  }
  flushSync(() => createRoot(at).render(<Field />));
  return { read: () => held.state.getCurrentContent().getPlainText() };
};
