import { command } from './command';

/** One way to get a text into an editor; true if the editor, or the browser, said to take it. */
type Way = (target: Element, text: string) => boolean;

const common = { bubbles: true, cancelable: true, composed: true };

/** Whether somebody took an event in the browser's place. */
const isTaken = (target: Element, event: Event): boolean =>
  !EventTarget.prototype.dispatchEvent.call(target, event);

/** As text alone: an editor makes paragraphs of its own of the line breaks. */
function carried(text: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data;
}

const input = (target: Element, inputType: string, given: InputEventInit = {}): boolean =>
  isTaken(target, new InputEvent('beforeinput', { ...common, inputType, ...given }));

const paste: Way = (target, text) =>
  isTaken(target, new ClipboardEvent('paste', { ...common, clipboardData: carried(text) }));

/** What the browser does with a pasted text that nobody took: it asks, then inserts it itself. */
const pastedInput: Way = (target, text) =>
  input(target, 'insertFromPaste', { dataTransfer: carried(text) }) || command('insertText', text);

/** As if it was typed, for editors that bar pasting. */
const typed: Way = (target, text) => {
  const [first = '', ...lines] = text.split('\n');
  if (!input(target, 'insertText', { data: first })) return command('insertText', text);
  for (const line of lines) {
    input(target, 'insertParagraph');
    if (line) input(target, 'insertText', { data: line });
  }
  return true;
};

/** Tried in this order: the first ones are what editors understand best, and undo in one step. */
export const ways: readonly Way[] = [paste, pastedInput, typed];

/** Asks an editor to take back its last change. */
export const undoBeforeInput = (target: Element): boolean => input(target, 'historyUndo');
