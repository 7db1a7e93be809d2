import {
  emptyWords,
  englishStates,
  markWords,
  planEnds,
  planWords,
  stateWords,
} from '../catalog/fields';
import { unitOf, type FactField } from '../core/fact';
import { inBothScripts } from '../core/scripts';
import { endIn, valueIn } from '../core/value';
import { isKind, queryAll } from './dom';
import { isWithin } from './anchor';
import { cellsOf, heightOf } from './cells';
import { between, cellsUnder, columnsOver, sharing, type Column, type Reading } from './columns';
import type { Entry } from './entry';
import { isFact, type Head } from './heads';
import { bySiteWords, withPhrases } from './knownSites';
import { labelledIn } from './labelled';
import { isMarked, outlineOf, piecesIn, pressable, valueText, type Outline } from './outline';
import { clean } from './pieces';

/** A value of a field that stands somewhere on a row or card. */
export interface Candidate {
  field: FactField;
  value: string;
  head?: Head;
  element: Element;
}

const empty = new RegExp(`^(?:${emptyWords})$`, 'i');
// What a form lets one choose (上架, 下架) is what shall be, and no state.
const stateOf = (kind: keyof typeof stateWords, all: string) =>
  new RegExp(`(?<!\\p{L})(?:${inBothScripts(all)}|${englishStates[kind]})(?!\\p{L})`, 'iu');
const plans = Object.values(planWords).join('|');
/** A state by itself may stand after a time. */
const stateAlone = (all: string) =>
  new RegExp(inBothScripts(`^(?:[-\\d/.:\\s]{8,20}\\s)?(${all})$`));
/** The states that are known, those of the site's own pack before ours. */
const reading = bySiteWords(({ states: own = {} }) => {
  const status = withPhrases(stateWords.status, own.status);
  const promotion = withPhrases(stateWords.promotion, own.promotion);
  /** What says by itself what it is, as a whole piece of text. */
  const alone: [FactField, RegExp][] = [
    ['status', stateAlone(status)],
    ['promotion', stateAlone(promotion)],
    ['plan', new RegExp(inBothScripts(`^((?:${plans})${planEnds})$`))],
    ['marks', new RegExp(inBothScripts(`^(${markWords})$`))],
  ];
  return {
    states: { status: stateOf('status', status), promotion: stateOf('promotion', promotion) },
    alone,
    anyAlone: new RegExp(alone.map(([, { source }]) => source).join('|')),
  };
});

/** The value that a text has under a head, as the page writes it; `more` is what follows the text. */
function valueUnder({ field, unit, label, isComing }: Head, text: string, more = ''): string {
  if (!isFact(field) || empty.test(text)) return '';
  if (field === 'planEndsAt') return endIn(`${label} ${text} ${more}`) ?? '';
  const measure = unitOf(field);
  if (!measure) return field === 'status' || field === 'promotion' ? '' : clean(text).slice(0, 60);
  const counted = unit && !text.includes(unit) ? text.replace(/\d[\d.,]*/, `$&${unit}`) : text;
  const whole = isComing ? `${label} ${counted}` : counted;
  const found = valueIn(measure, whole)?.text ?? '';
  if (!found || !more || measure === 'count') return found;
  const longer = valueIn(measure, `${whole} ${more}`)?.text ?? '';
  return longer.startsWith(found) ? longer : found;
}

/** What a text says under a head; a state is one of the shelf or of the promotion by its own words. */
function under(head: Head, text: string, more: string, element: Element): Candidate[] {
  const { field } = head;
  if (!isFact(field)) return [];
  const value = valueUnder(head, text, more);
  if (value) return [{ field, value, head, element }];
  if (field !== 'status' && field !== 'promotion') return [];
  const order = field === 'status' ? (['status', 'promotion'] as const) : (['promotion'] as const);
  for (const kind of order) {
    const [state] = reading().states[kind].exec(text) ?? [];
    if (state) return [{ field: kind, value: state, head, element }];
  }
  return [];
}

/** Whether a text says what a head asks for; as a whole, with at most a unit beside it. */
function hasValue(head: Head, text: string, isWhole: boolean): boolean {
  const [found] = under(head, text, '', document.documentElement);
  return found !== undefined && (!isWhole || text.length - found.value.length < 3);
}

const labelled = (outline: Outline): Candidate[] =>
  labelledIn(outline, hasValue).flatMap(({ head, text, more, element }) =>
    under(head, text, more, element),
  );

/** The values in cells, each under its column, and with labels of their own. */
const inCells = (cells: Entry['cells']): Candidate[] =>
  cells.flatMap(({ column, outline }) => {
    const { head } = column ?? {};
    // A header under itself is the header.
    const isValue = head && column?.text !== outline.text;
    const own = isValue ? under(head, valueText(outline), '', outline.element) : [];
    // 现货 100 预售 99 under 库存 are parts of what the column says.
    const named = labelled(outline).filter(({ field }) => field !== head?.field);
    return [...own, ...named, ...(named.length > 0 ? [] : partsUnder(column, outline))];
  });

/** The values of a cell whose header names several, one after the other: 售价/库存. */
function partsUnder(column: Column | undefined, { text, parts, element }: Outline): Candidate[] {
  const heads = column?.parts;
  if (!heads) return [];
  const texts = parts.length > 0 ? parts.map(valueText) : text.split(between);
  return texts.length === heads.length
    ? heads.flatMap((head, at) => (head ? under(head, texts[at] ?? '', '', element) : []))
    : [];
}

/** Of a product over several lines, the cells that are about all that the pressed one is about. */
function reaching(cells: Entry['cells'], control: Element | undefined): Entry['cells'] {
  const heights = cells.map(({ outline }) => heightOf(outline.element));
  const most = Math.max(...heights);
  if (heights.every((height) => height === most)) return cells;
  const own = cells.findIndex(({ outline }) => control && isWithin(control, outline.element));
  const least = heights[own] ?? most;
  return cells.filter((_, at) => (heights[at] ?? 1) >= least);
}

/** Rows in a card that stand alone under their headers; those of a list in it are things of their own. */
function loneRows(card: Element, reading: Reading): Candidate[] {
  const lines = queryAll(card, 'tr,[role=row]')
    .slice(0, 60)
    .filter((line) => !cellsOf(line).some((cell) => isKind(cell, 'th|columnheader')));
  const columns = lines.map((line) => columnsOver(line, reading));
  return lines.flatMap((line, at) => {
    const over = columns[at];
    const isLone = over && columns.filter((other) => other === over).length === 1;
    if (!isLone || over.filter(({ head }) => head).length < 2) return [];
    const cells = cellsUnder(line, reading).flatMap(([cell, column]) => {
      const outline = outlineOf(cell, reading);
      return outline ? [{ column, outline }] : [];
    });
    return inCells(cells);
  });
}

/** What says by itself what it is, in pieces of text that are no product's name. */
function standingAlone(pieces: readonly Outline[]): Candidate[] {
  const { alone, anyAlone } = reading();
  return pieces.flatMap((piece) => {
    if (piece.text.length > 40 || piece.isField || !anyAlone.test(piece.text)) return [];
    const found = alone.flatMap(([field, pattern]) => {
      const value = pattern.exec(piece.text)?.[1];
      return value ? [{ field, value, element: piece.element }] : [];
    });
    return found.length > 0 && !isMarked(piece, pressable) ? found : [];
  });
}

/**
 * All values on a row or card: under headers, with labels, and in words that speak for
 * themselves; these count only for fields that have no head there.
 */
export function candidatesOn(
  { card, cells, whole, pieces }: Entry,
  reading: Reading,
  control?: Element,
): Candidate[] {
  const about = reaching(cells, control);
  const texts =
    about.length < cells.length ? about.flatMap(({ outline }) => piecesIn(outline)) : pieces;
  const headed = [
    ...inCells(about),
    ...(whole ? labelled(whole) : []),
    ...(whole ? sharing(reading, (share) => loneRows(card, share)) : []),
  ];
  const fields = new Set(headed.map(({ field }) => field));
  return [...headed, ...standingAlone(texts).filter(({ field }) => !fields.has(field))];
}
