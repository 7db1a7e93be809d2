import { attributeOf, isMatch, upwards } from '../dom';

/** A field of the browser's own, or one in which an editor of the page's holds the text. */
export type Field =
  | { kind: 'native'; element: HTMLInputElement | HTMLTextAreaElement }
  | { kind: 'rich'; element: HTMLElement };

/** Types of input that hold words: a notice is none of a number, an address, a password. */
const wordTypes = ['text', 'search'];

/** What a browser fills in for a person: cards, passwords, codes. */
const secret = /(^|\s)(cc-\S+|(current|new)-password|one-time-code)(\s|$)/i;

/** Smaller than this (px) it is no field that a merchant reads what goes into. */
const least = 8;

/**
 * The field that an element is, or stands in, if a notice may go into it: one that can be seen
 * and changed, and holds nothing secret. Undefined for everything else.
 */
export function fieldAt(element: Element): Field | undefined {
  const field = native(element) ?? rich(element);
  return field && isOpen(field.element) ? field : undefined;
}

function native(element: Element): Field | undefined {
  if (element instanceof HTMLTextAreaElement) return { kind: 'native', element };
  const isWords = element instanceof HTMLInputElement && wordTypes.includes(element.type);
  return isWords ? { kind: 'native', element } : undefined;
}

/** An editor's root, whatever in it has the focus; what cannot be edited in it may hold one of its own. */
function rich(element: Element): Field | undefined {
  if (element instanceof HTMLInputElement) return undefined;
  const line = upwards(element);
  const outside = line.findIndex((at) => !(at instanceof HTMLElement && at.isContentEditable));
  const root = outside < 0 ? line.at(-1) : line[outside - 1];
  return root instanceof HTMLElement ? { kind: 'rich', element: root } : undefined;
}

function isOpen(element: HTMLElement): boolean {
  if (!isMatch(element, ':read-write') || secret.test(attributeOf(element, 'autocomplete')))
    return false;
  const isBarred = (name: string) => attributeOf(element, name) === 'true';
  if (isBarred('aria-readonly') || isBarred('aria-disabled')) return false;
  const { width, height } = element.getBoundingClientRect();
  const isSeen = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  if (width < least || height < least || !isSeen) return false;
  // Dots in place of characters, without the type that says so.
  return getComputedStyle(element).getPropertyValue('-webkit-text-security') === 'none';
}
