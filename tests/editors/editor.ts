/** What every editor holds at first, in one paragraph. */
export const firstText = '开头结尾';

/** An editor on a page. */
export interface Editor {
  /** The text as the editor itself, or the page around it, holds it: a line a paragraph. */
  read: () => string;
}

export type Mount = (at: HTMLElement) => Editor | Promise<Editor>;

declare global {
  interface Window {
    editor?: Editor;
  }
}
