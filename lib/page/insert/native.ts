import type { Insertion } from '../../core/insertion';
import { cameIn } from './came';
import { command } from './command';
import { settled } from './settle';

/** How long (ms) a page is given to write its own state into a field: it does so with the event, or the frame after. */
const patience = 100;

type NativeField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts a text at the caret of a field of the browser's own, in place of what is selected there,
 * and gives what became of it. Pages that hold the value themselves (React, Vue) hear `input`.
 */
export async function insertNative(field: NativeField, text: string): Promise<Insertion> {
  const { value: before, selectionStart, selectionEnd, maxLength } = field;
  const start = selectionStart ?? before.length;
  const end = selectionEnd ?? start;
  // One line takes a line break as a blank, as it does when pasted into.
  const fitting = field instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, ' ') : text;
  const whole = before.slice(0, start) + fitting + before.slice(end);
  const isOver = maxLength >= 0 && whole.length > maxLength;
  if (isOver) return { outcome: 'too-long', most: maxLength };

  const judge = () => cameIn(before, field.value, fitting, before.slice(start, end));
  const ways = [
    () => command('insertText', fitting),
    () => write(field, whole, start + fitting.length),
  ];
  for (const way of ways) {
    const came = await settled(judge, way() ? patience : 0);
    if (came === 'once') return { outcome: 'inserted' };
    if (came === 'not') continue;
    if (!(await isBack(field, before, start, end))) return { outcome: 'changed' };
    if (came === 'cut') return { outcome: 'too-long' };
  }
  return { outcome: 'copied' };
}

/** The value as a script of the page's would write it: from our world it goes past what React keeps on the element. */
function write(field: NativeField, value: string, caret: number): boolean {
  field.value = value;
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Puts back what stood in the field, and tells whether it stands there. */
async function isBack(
  field: NativeField,
  before: string,
  start: number,
  end: number,
): Promise<boolean> {
  const judge = () => (field.value === before ? 'once' : 'not');
  if (field.value !== before) command('undo');
  if ((await settled(judge, 0)) === 'once') return true;
  write(field, before, start);
  field.setSelectionRange(start, end);
  return (await settled(judge, patience)) === 'once';
}
