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

const whole = ({ data }: Text): string => data;

/** What of a text stands before a place. */
const before =
  (place: Range) =>
  (text: Text): string => {
    if (text === place.startContainer) return text.data.slice(0, place.startOffset);
    return place.comparePoint(text, 0) < 0 ? text.data : '';
  };

/** The text that stands in an editor, without what cannot be edited in it. */
export function textIn(node: Node, partOf = whole): string {
  return childrenOf(node)
    .map((at) => {
      if (isElement(at)) return isApart(at) ? '' : textIn(at, partOf);
      return at instanceof Text ? partOf(at) : '';
    })
    .join('');
}

/**
 * Puts a text at the caret of an editor, in place of what is selected there, and gives what
 * became of it: by the first of the ways after which it stands there just once.
 */
export async function insertRich(field: HTMLElement, text: string): Promise<Insertion> {
  const { target, selected, from } = await caretIn(field);
  const first = textIn(field);
  const ahead = from && textIn(field, before(from));
  const judge = () => cameIn(first, textIn(field), text, selected, ahead);
  for (const way of ways) {
    const came = await settled(judge, way(target(), text) ? patience : 0);
    if (came === 'once') return { outcome: 'inserted' };
    if (came === 'not') continue;
    if (!(await isBack(field, target(), first))) return { outcome: 'changed' };
    if (came === 'cut') return { outcome: 'too-long' };
  }
  return { outcome: 'copied' };
}

/** Takes back what was put in, as undo would, and tells whether the text is as it was. */
async function isBack(field: HTMLElement, target: Element, first: string): Promise<boolean> {
  const judge = () => (textIn(field) === first ? 'once' : 'not');
  const isTaken = undoBeforeInput(target) || command('undo');
  return (await settled(judge, isTaken ? patience : 0)) === 'once';
}
