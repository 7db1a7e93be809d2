/** The little of Draft.js that is used here; it brings no types. */
declare module 'draft-js' {
  import type { ComponentType } from 'react';
  export interface ContentState {
    getPlainText: () => string;
  }
  export const ContentState: { createFromText: (text: string) => ContentState };
  export interface EditorState {
    getCurrentContent: () => ContentState;
  }
  export const EditorState: { createWithContent: (content: ContentState) => EditorState };
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange: (state: EditorState) => void;
  }>;
}
