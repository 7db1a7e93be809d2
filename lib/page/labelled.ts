import { unitOf } from '../core/fact';
import { fieldOf, headOf, isFact, type Head } from './heads';
import { isMarked, pressable, valueText, type Outline } from './outline';

/** A text with the label that names it: 库存：199. */
export interface Labelled {
  head: Head;
  text: string;
  /** What stands after the text, up to the next label: a value may go on there. */
  more: string;
  element: Element;
}

/** Whether a text says what a label asks for, as a whole or at least somewhere in it. */
export type HasValue = (head: Head, text: string, isWhole: boolean) => boolean;

/** A label in a piece of text, with what follows it there. */
interface Label {
  head: Head;
  rest: string;
  /** It ends with a colon or is marked as a label: what it names comes after it. */
  isFirst: boolean;
}

const marked = 'dt,th,label,[role=rowheader],[role=columnheader]';

/** Where one of several labels with colons begins in a piece of text: 库存：199 销量：112. */
const nextLabel = /[\s,，;；|｜·]+(?=[^\s:：,，;；|｜·]{2,12}[:：])/;
/** The same without colons: 库存 199 · 销量 112. */
const nextNumber = /\s*[|｜·•]\s*|\s*[,，;；]\s*(?=\D)/;
/** 库存：199 and 库存： */
const withColon = /^([^:：]{2,24}?)\s*[:：]\s*(.*)$/;
/** 库存 199 and 价格￥9.80 */
const withNumber = /^([^\d:：￥¥$]{2,12}?)\s*([￥¥$\d].*)$/;
/** 199库存, a figure over its title */
const afterNumber = /^([￥¥$]?\d(?:[\d,.\s~～￥¥$-]*\d)?[万%％]?)([^\d:：￥¥$]{2,12})$/;

function labelIn(text: string): Label | undefined {
  const whole = headOf(text);
  if (whole) return whole.field === 'other' ? undefined : { head: whole, rest: '', isFirst: false };
  if (!/[\d:：]/.test(text)) return undefined;
  const [, name = '', rest = ''] = withColon.exec(text) ?? [];
  const head = headOf(name);
  if (head) return { head, rest, isFirst: true };
  const [, word = '', size = ''] = withNumber.exec(text) ?? [];
  const [, figure = '', title = ''] = afterNumber.exec(text) ?? [];
  const field = fieldOf(word || title);
  const measured = field && unitOf(field) && headOf(word || title);
  return measured && { head: measured, rest: size || figure, isFirst: false };
}

const none: readonly Label[] = [];

function findLabels(outline: Outline): readonly Label[] {
  const { parts, text, isField } = outline;
  if (parts.length > 0 || isField || !text) return none;
  const pieces = /[:：]/.test(text)
    ? text.split(nextLabel)
    : /[|｜·•,，;；]/.test(text)
      ? text.split(nextNumber)
      : [text];
  const labels = pieces.flatMap((piece) => labelIn(piece) ?? []);
  if (labels.length === 0 || isMarked(outline, pressable)) return none;
  return labels.map((label) => ({ ...label, isFirst: label.isFirst || isMarked(outline, marked) }));
}

/** What stands in an outline: its own labels, and whether there is any in it, or any of a fact. */
interface Look {
  labels: readonly Label[];
  hasLabel: boolean;
  hasFact: boolean;
  parts: readonly Look[];
}
const nothing: Look = { labels: none, hasLabel: false, hasFact: false, parts: [] };

function lookAt(outline: Outline): Look {
  const labels = findLabels(outline);
  const parts = outline.parts.map(lookAt);
  if (labels === none && parts.every((part) => part === nothing)) return nothing;
  return {
    labels,
    hasLabel: labels.length > 0 || parts.some((part) => part.hasLabel),
    hasFact: labels.some(({ head }) => isFact(head.field)) || parts.some((part) => part.hasFact),
    parts,
  };
}

/**
 * The labels in an outline with what they name: what follows in the same piece, else the parts
 * after the label; the one before it where numbers stand over their labels. Where both could be
 * meant, neither is.
 */
export const labelledIn = (outline: Outline, hasValue: HasValue): Labelled[] =>
  namedBy(outline, lookAt(outline), hasValue);

function namedBy(outline: Outline, look: Look, hasValue: HasValue): Labelled[] {
  if (!look.hasFact) return [];
  const [parts, looks] =
    outline.parts.length > 0 ? [outline.parts, look.parts] : [[outline], [look]];
  const labels = looks.map((part) => part.labels);
  const holdsLabel = looks.map(({ hasLabel }) => hasLabel);
  /** The labels that what they name does not follow in their own piece. */
  const open = labels.map((own) => own.find(({ rest }) => !rest));
  const isAfter = holdsLabel[0] === true || open.some((label) => label?.isFirst);
  const isBefore = !isAfter && open.at(-1) !== undefined;
  /** The first things that stand after a part, up to the next label. */
  const after = (at: number): string[] => {
    const end = holdsLabel.indexOf(true, at + 1);
    return parts.slice(at + 1, Math.min(end < 0 ? Infinity : end, at + 9)).map(valueText);
  };
  const before = (at: number): string => {
    const part = parts[at - 1];
    return part && !holdsLabel[at - 1] ? valueText(part) : '';
  };
  return parts.flatMap((part, at): Labelled[] => {
    const own = labels[at] ?? [];
    const { element } = part;
    if (own.length === 0)
      return part === outline ? [] : namedBy(part, looks[at] ?? nothing, hasValue);
    return own.flatMap(({ head, rest }): Labelled | [] => {
      if (rest) return { head, text: rest, more: after(at).join(' '), element };
      const [text = '', ...others] = after(at);
      const prior = before(at);
      const isNext = !isBefore && hasValue(head, text, false);
      const isPrior = !isAfter && hasValue(head, prior, true);
      if (isNext === isPrior) return [];
      return { head, text: isNext ? text : prior, more: isNext ? others.join(' ') : '', element };
    });
  });
}
