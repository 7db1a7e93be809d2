import { isElement, treeOf } from '../dom';
import { wait } from './settle';

/** How long (ms) an editor may take to follow the browser's selection: Slate does so every 100 ms. */
const toFollow = 120;

interface Caret {
  /** Where the browser's own editing events would go to now. */
  target: () => Element;
  /** The text that is selected, and would be replaced. */
  selected: string;
  /** Where that begins; undefined where the caret was not in the editor. */
  from?: Range;
}

/** Where in an editor the next text goes; at its end where nothing in it is selected. */
export async function caretIn(field: HTMLElement): Promise<Caret> {
  const selection = selectionOf(field);
  if (!selection) return { target: () => field, selected: '' };
  const wasThere = selection.rangeCount > 0 && field.contains(selection.anchorNode);
  if (!wasThere) {
    selection.selectAllChildren(field);
    selection.collapseToEnd();
  }
  await wait(toFollow);
  const isThere = wasThere && selection.rangeCount > 0;
  return {
    target: () => elementAt(selection, field),
    selected: selection.toString(),
    ...(isThere && { from: selection.getRangeAt(0).cloneRange() }),
  };
}

/** In Chromium a shadow root has a selection of its own, which the document's does not show. */
function selectionOf(field: HTMLElement): Selection | null {
  const root = treeOf(field);
  const own: unknown = Reflect.get(root, 'getSelection');
  return root instanceof ShadowRoot && typeof own === 'function' ? own.call(root) : getSelection();
}

function elementAt({ focusNode }: Selection, field: HTMLElement): Element {
  if (!focusNode || !field.contains(focusNode)) return field;
  return isElement(focusNode) ? focusNode : (focusNode.parentElement ?? field);
}
