import { readText } from './text';

/** Bidirectional marks and zero-width characters: a page can use them to show another text. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A page's text as we show it: one line, at most 200 characters, without unseen characters. */
export function clean(text: string): string {
  if (text.length <= 200 && !/[^\S ]|^ | $| {2}|[\u200b-\u206f\ufeff]/.test(text)) return text;
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/**
 * The pieces of text in an element, each as one element of the page has it: highlighted words
 * stay in their sentence, everything else is a piece of its own. At most 2 000 characters are read.
 */
export function piecesOf(element: Element): string[] {
  return readText(element, 2000, 'script', 'b|em|font|i|mark|strong')
    .split('\n')
    .map(clean)
    .filter(Boolean);
}
