import type { Insertion } from '../../core/insertion';
import { attributeOf, childrenOf, isElement, tagOf } from '../dom';
import { cameIn } from './came';
import { caretIn } from './caret';
import { command } from './command';
import { settled } from './settle';
import { undoBeforeInput, ways } from './ways';

/** How long (ms) an editor is watched that has said to take a text. */
const patience = 600;

/** What is not text: it is not drawn, or is the editor's own (a placeholder, a button on a picture). */
const isApart = (element: Element): boolean =>
  /^(style|script|template)$/.test(tagOf(element)) ||
  attributeOf(element, 'contenteditable') === 'false';

/** The text that stands in an editor, without what cannot be edited in it. */
export function textIn(node: Node): string {
  return childrenOf(node)
    .map((at) =>
      isElement(at) ? (isApart(at) ? '' : textIn(at)) : at instanceof Text ? at.data : '',
    )
    .join('');
}

/**
 * Puts a text at the caret of an editor, in place of what is selected there, and gives what
 * became of it: by the first of the ways after which it stands there just once.
 */
export async function insertRich(field: HTMLElement, text: string): Promise<Insertion> {
  const { target, selected } = await caretIn(field);
  const before = textIn(field);
  const judge = () => cameIn(before, textIn(field), text, selected);
  for (const way of ways) {
    const came = await settled(judge, way(target(), text) ? patience : 0);
    if (came === 'once') return { outcome: 'inserted' };
    if (came === 'not') continue;
    if (!(await isBack(field, target(), before))) return { outcome: 'changed' };
    if (came === 'cut') return { outcome: 'too-long' };
  }
  return { outcome: 'copied' };
}

/** Takes back what was put in, as undo would, and tells whether the text is as it was. */
async function isBack(field: HTMLElement, target: Element, before: string): Promise<boolean> {
  const judge = () => (textIn(field) === before ? 'once' : 'not');
  const isTaken = undoBeforeInput(target) || command('undo');
  return (await settled(judge, isTaken ? patience : 0)) === 'once';
}
