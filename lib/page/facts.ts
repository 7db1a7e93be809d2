import { fieldWords, stateWords } from '../catalog/fields';
import type { Fact, FactField } from '../core/fact';
import { normaliseLabel } from '../core/label';
import { cells, headsOver } from './control';
import { attributeOf, childElements, isKind } from './dom';
import { clean, piecesOf } from './pieces';
import { readText } from './text';

const fields = Object.keys(fieldWords) as FactField[];
const patterns = new Map(fields.map((field) => [field, new RegExp(`^(?:${fieldWords[field]})$`)]));
const amount = /[￥¥]?\s?\d[\d,]*(?:\.\d+)?\s?万?/;
const states = new RegExp(stateWords);

/** Which fact a header or label heads, or undefined. */
export function fieldOf(label: string): FactField | undefined {
  const words = normaliseLabel(label);
  return fields.find((field) => patterns.get(field)?.test(words));
}

const shapes: Partial<Record<FactField, RegExp>> = {
  price: new RegExp(`${amount.source}(?:\\s*[~～\\-–—至]\\s*${amount.source})?`),
  stock: amount,
  sales: amount,
  creators: amount,
  commission: /\d+(?:\.\d+)?\s?%.*/,
  listedAt: /\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/,
  status: states,
};

/** The value of a field in the text under its header, or undefined if the text has no such value. */
export function valueIn(field: FactField, text: string): string | undefined {
  const shape = shapes[field];
  return shape ? shape.exec(text)?.[0].trim() : clean(text) || undefined;
}

/** The number that a value shows: 1.2万 is 12 000; undefined where it shows none. */
export function numberIn(value: string): number | undefined {
  const match = /(\d[\d,]*(?:\.\d+)?)\s?(万)?/.exec(value);
  if (!match?.[1]) return undefined;
  return Math.round(Number(match[1].replaceAll(',', '')) * (match[2] ? 10_000 : 1) * 100) / 100;
}

/** Texts by the words that head them: cells under their headers, and label and value pairs. */
function headed(card: Element): [string, string][] {
  const line = childElements(card).filter((at) => isKind(at, `${cells}|th|rowheader`));
  if (line.length > 1) {
    const heads = headsOver(card);
    const column = (at: Element) => attributeOf(at, 'aria-colindex');
    return line.map((cell, index) => {
      const head = heads.find((at) => column(at) && column(at) === column(cell)) ?? heads[index];
      return [head ? readText(head, 40) : '', piecesOf(cell).join(' ')];
    });
  }
  const pieces = piecesOf(card);
  return pieces.flatMap((piece, index): [string, string][] => {
    const [, label = '', value = ''] = /^([^:：\d]{2,12})\s*[:：]?\s*(.*)$/.exec(piece) ?? [];
    return fieldOf(label) ? [[label, value || (pieces[index + 1] ?? '')]] : [];
  });
}

/**
 * What a row or card says of its product, each with where and when (`now`, ms). A field that the
 * card shows twice with different values is unknown: two candidates are as good as none.
 */
export function factsOn(card: Element, source: Fact['source'], now: number): Fact[] {
  const pairs = headed(card);
  return fields.map((field): Fact => {
    const texts = pairs.filter(([label]) => fieldOf(label) === field).map(([, text]) => text);
    const values = [...new Set(texts.map((text) => valueIn(field, text)).filter(Boolean))];
    const value =
      values.length === 1
        ? values[0]
        : field === 'status' && texts.length === 0
          ? stateOn(card)
          : undefined;
    return { field, value, number: value ? numberIn(value) : undefined, source, at: now };
  });
}

/** The state that a card shows without a header for it: 2026/05/12 01:21:16 售卖中. */
function stateOn(card: Element): string | undefined {
  const found = new Set(
    piecesOf(card).flatMap((piece) => (piece.length < 40 ? (states.exec(piece)?.[0] ?? []) : [])),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
