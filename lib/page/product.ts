import {
  idAttributes,
  idHeads,
  idParameters,
  idWords,
  otherIds,
  productLinks,
  productWords,
} from '../catalog/fields';
import { inBothScripts } from '../core/scripts';
import { attributeOf, childrenOf, isKind, queryAll, rootOf, wordsOf } from './dom';
import type { Entry } from './entry';
import { headOf } from './heads';
import { isMarked, outlineOf, piecesIn } from './outline';
import { clean } from './pieces';
import { nodeBudget, readText } from './text';
import { textsBelow } from './titled';
import { elementsIn } from './walk';

const asId = (text: string): string[] => (/^\d{5,30}$/.test(text) ? [text] : []);
const carriers = idAttributes.map((name) => `[${name}]`).join();
const ids = inBothScripts(idWords);
const idText = new RegExp(ids, 'gi');
const isOthers = new RegExp(`${inBothScripts(otherIds)}[^\\S\\n]*$`, 'i');
const idLine = new RegExp(`^${inBothScripts(idHeads)}[:：]?$`, 'im');
const toProduct = new RegExp(productLinks, 'i');

/** The product ids that a text names; what stands before "ID" may say that it is another thing's. */
const idsNamed = (text: string): string[] =>
  [...text.matchAll(idText)].flatMap(({ 1: id = '', index }) =>
    isOthers.test(text.slice(Math.max(index - 12, 0), index)) ? [] : [id],
  );

/**
 * The distinct product ids in a text and, where it names none, on and in elements by attribute or
 * link; `bare` are numbers that stand by themselves where a product is named.
 */
function idsAmong(
  text: string,
  elements: readonly Element[],
  headed: readonly string[],
  bare: readonly string[] = [],
): string[] {
  const named = [...headed, ...idsNamed(text)];
  if (named.length > 0) return [...new Set(named)];
  const marked = elements.flatMap((at) => [at, ...queryAll(at, carriers).slice(0, 200)]);
  const attributes = marked
    .flatMap((at) => idAttributes.flatMap((name) => asId(attributeOf(at, name))))
    // What the text shows, but not as a product's id, is another thing's: a plan's.
    .filter((id) => !text.includes(id) || bare.includes(id));
  if (attributes.length > 0) return [...new Set(attributes)];
  const links = elements.flatMap((at) => queryAll(at, 'a[href]').slice(0, 50));
  return [...new Set(links.flatMap((link) => idsInLink(attributeOf(link, 'href'))))];
}

function idsInLink(href: string): string[] {
  const [, inPath, plain] = toProduct.exec(href) ?? [];
  const named = idsInAddress(href);
  return named.length > 0 ? named : asId(inPath ?? plain ?? '');
}

/** The distinct product ids that stand in an element, by text, by attribute and by link; of a form also what is typed in it. */
export function idsIn(element: Element): string[] {
  const outline = isKind(element, 'form') ? outlineOf(element, { nodes: 800 }) : undefined;
  const text = outline
    ? piecesIn(outline)
        .map((piece) => piece.text)
        .join('\n')
    : '';
  const said = text || readText(element, 3000);
  const found = idsAmong(said, [element], idLine.test(said) ? idsBelow(element) : []);
  const isSure = found.length !== 1 || isReadWhole(element);
  return isSure
    ? found
    : [...new Set([...found, ...idsNamed(wordsOf(element).slice(0, mostText))])];
}

/** Most characters that are searched for another id, where one reading does not reach. */
const mostText = 20_000;

/** Whether one reading visits all nodes of an element, those in shadow roots included. */
function isReadWhole(element: Element): boolean {
  let left = nodeBudget - childrenOf(element, nodeBudget).length;
  for (const at of elementsIn(element)) {
    if (left < 0) break;
    left -= childrenOf(rootOf(at) ?? at, nodeBudget).length;
  }
  return left > 0;
}

const idsBelow = (element: Element): string[] => textsBelow(element, 'id').flatMap(asId);

/** The distinct product ids of a row or card. */
export function idsOf({ card, pieces, cells, elements }: Entry): string[] {
  const text = pieces.map((piece) => piece.text).join('\n');
  const headed = cells
    .filter(({ column }) => column?.head?.field === 'id')
    .flatMap(({ outline }) => asId(outline.text));
  const titled = cells.length === 0 && idLine.test(text) ? idsBelow(card) : headed;
  const bare = cells
    .filter(({ column }) => column?.head?.field === 'product')
    .flatMap(({ outline }) => piecesIn(outline).flatMap((piece) => asId(piece.text)));
  return idsAmong(text, elements, titled, bare);
}

/** The product ids among the parameters of an address. */
export function idsInAddress(address: string): string[] {
  const parameters = new URLSearchParams(address.split('?')[1]?.split('#')[0] ?? '');
  return idParameters.flatMap((name) => asId(parameters.get(name) ?? ''));
}

const firstId = new RegExp(`(?:${productWords})?\\s*${ids}`, 'i');
const isId = (text: string) => firstId.test(text);
const isName = (text: string | undefined): text is string =>
  text !== undefined && /\p{L}/u.test(text) && !headOf(text);
const asName = (text: string) => clean(text.replace(firstId, ''));

/**
 * A product's name on its row or card: what is labelled as one, else the longest piece before its
 * id, in the product's own cell if there is one.
 */
export function nameOf({ card, cells, pieces }: Entry): string | undefined {
  const cell = cells.find(({ column }) => column?.head?.field === 'product');
  const said = cells.filter(({ column }) => column?.head?.field !== 'other');
  const shown = cell
    ? piecesIn(cell.outline)
    : cells.length > 0
      ? said.flatMap(({ outline }) => piecesIn(outline))
      : pieces;
  const texts = shown
    .filter((piece) => cell || !isMarked(piece, 'button,[role=button]'))
    .map(({ text }) => text);
  if (!cell) {
    const label = texts.findIndex((text) => headOf(text)?.field === 'product');
    const labelled = label < 0 ? undefined : texts[label + 1];
    if (isName(labelled) && !isId(labelled)) return labelled;
    const [under] = labelled ? textsBelow(card, 'product') : [];
    if (isName(under)) return clean(under);
  }
  const idAt = texts.findIndex(isId);
  const before = texts.slice(0, idAt < 0 ? 6 : Math.max(idAt, 1));
  const named = before.filter(
    (text) =>
      /\p{L}{2}/u.test(text) && !headOf(text.split(/[:：]/)[0] ?? '') && !/^[￥¥]/.test(text),
  );
  const [longest] = named.sort((one, other) => other.length - one.length);
  return (longest && asName(longest)) || undefined;
}

/** What a card without an id is told apart by: a digest of its text (FNV-1a, 32 bits). */
export function digestOf({ pieces }: Entry): string {
  let hash = 0x811c9dc5;
  for (const { text } of pieces)
    for (const char of `${text}\n`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `text-${(hash >>> 0).toString(16)}`;
}
