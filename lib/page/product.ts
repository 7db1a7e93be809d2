import { idAttributes, idParameters, idWords, productWords } from '../catalog/fields';
import { normaliseLabel } from '../core/label';
import { cells, headerOver, rows } from './control';
import { attributeOf, childElements, isKind, queryAll, tagOf, upwards } from './dom';
import { clean, piecesOf } from './pieces';
import { readText } from './text';

const asId = (text: string): string[] => (/^\d{5,30}$/.test(text) ? [text] : []);
const carriers = idAttributes.map((name) => `[${name}]`).join();

/** The distinct product ids that stand in an element, by attribute, by link and by text. */
export function idsIn(element: Element): string[] {
  const marked = [element, ...queryAll(element, carriers)].slice(0, 200);
  const attributes = marked.flatMap((at) =>
    idAttributes.flatMap((name) => asId(attributeOf(at, name))),
  );
  const texts = [...readText(element, 3000).matchAll(new RegExp(idWords, 'gi'))].map(
    (match) => match[1] ?? '',
  );
  if (texts.length > 0) return [...new Set(texts)];
  const links = queryAll(element, 'a[href*="="]')
    .slice(0, 50)
    .flatMap((link) => idsInAddress(attributeOf(link, 'href')));
  return [...new Set(attributes.length > 0 ? attributes : links)];
}

/** The product ids among the parameters of an address. */
export function idsInAddress(address: string): string[] {
  const parameters = new URLSearchParams(address.split('?')[1]?.split('#')[0] ?? '');
  return idParameters.flatMap((name) => asId(parameters.get(name) ?? ''));
}

/** Longest text, in characters, of what may be one product's card. */
const cardLength = 1500;

/**
 * The row or card of one product around an element: the table row, else the largest ancestor
 * with exactly one product id, else the item of a list of like items. Undefined outside of any.
 */
export function cardAround(element: Element): Element | undefined {
  let card: Element | undefined;
  for (const at of upwards(element)) {
    if (isKind(at, rows)) return at;
    if (isKind(at, 'body|html|main|form|dialog|menu|table|tbody')) break;
    if (readText(at, cardLength).length >= cardLength) break;
    const ids = idsIn(at);
    if (ids.length > 1) break;
    if (ids.length === 1) card = at;
  }
  return card ?? upwards(element).slice(0, 6).find(isOneOfMany);
}

/** Whether an element stands in a row of elements like it, as the items of a list do. */
function isOneOfMany(element: Element): boolean {
  const parent = upwards(element)[1];
  const like = parent ? childElements(parent).filter((at) => isLike(at, element)) : [];
  return like.length > 1 && piecesOf(element).length > 2;
}

const isLike = (one: Element, other: Element) =>
  tagOf(one) === tagOf(other) && attributeOf(one, 'class') === attributeOf(other, 'class');

/** A product's name on its card: the longest piece before its id, in the product's own cell if there is one. */
export function nameOn(card: Element): string | undefined {
  const isProduct = new RegExp(`^(?:${productWords})$`);
  const cell = queryAll(card, 'td,[role=cell],[role=gridcell]').find(
    (at) => isKind(at, cells) && isProduct.test(normaliseLabel(headerOver(at))),
  );
  const pieces = piecesOf(cell ?? card);
  const idAt = pieces.findIndex((piece) => new RegExp(idWords, 'i').test(piece));
  const before = pieces.slice(0, idAt < 0 ? 6 : Math.max(idAt, 1));
  const named = before.filter((piece) => /\p{L}{2}/u.test(piece) && !/[:：]|^[￥¥]/.test(piece));
  const longest = named.sort((one, other) => other.length - one.length)[0];
  return longest && clean(longest.replace(new RegExp(idWords, 'i'), ''));
}

/** What a card without an id is told apart by: a digest of its text (FNV-1a, 32 bits). */
export function digestOf(card: Element): string {
  let hash = 0x811c9dc5;
  for (const char of piecesOf(card).join('\n'))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `text-${(hash >>> 0).toString(16)}`;
}
