import { idAttributes } from '../catalog/fields';
import {
  attributeOf,
  childElements,
  isKind,
  nearest,
  query,
  queryAll,
  tagOf,
  upwards,
} from './dom';
import { cellsUnder, rows, sharing, type Column, type Reading } from './columns';
import { outlineOf, piecesIn, type Outline } from './outline';

/** A row or card as it is read: the cells of a row under their columns, and all of its text. */
export interface Entry {
  card: Element;
  /** The card; for a row of a table with fixed columns, also its other parts. */
  elements: readonly Element[];
  cells: readonly { column?: Column; outline: Outline }[];
  pieces: readonly Outline[];
  /** For a card: how its pieces stand together. */
  whole?: Outline;
}

const says = (column: Column | undefined): boolean =>
  column?.head !== undefined && column.head.field !== 'other';

/** Reads a row or card. */
export const entryOf = (card: Element, reading: Reading): Entry =>
  sharing(reading, (share) => readEntry(card, share));

function readEntry(card: Element, reading: Reading): Entry {
  let elements = [card];
  let line = cellsUnder(card, reading);
  const isRow = isKind(card, rows);
  if (isRow && !line.some(([, column]) => says(column))) {
    elements = [card, ...twinsOf(card)];
    line = elements.flatMap((at) => cellsUnder(at, reading));
  }
  if (!isRow && line.filter(([, column]) => column?.head).length < 2) {
    const whole = outlineOf(card, reading);
    return { card, elements, cells: [], whole, pieces: whole ? piecesIn(whole) : [] };
  }
  const cells = line.flatMap(([cell, column]) => {
    const outline = outlineOf(cell, reading);
    return outline ? [{ column, outline }] : [];
  });
  return { card, elements, cells, pieces: cells.flatMap((at) => piecesIn(at.outline)) };
}

const keyOf = (row: Element): [string, string] | undefined =>
  idAttributes
    .map((name): [string, string] => [name, attributeOf(row, name)])
    .find(([, key]) => key);

/** The other parts of a row whose fixed columns stand in tables of their own. */
function twinsOf(row: Element): Element[] {
  const table = nearest(row, 'table');
  const group = upwards(table, 6).find((at) => queryAll(at, 'table').length > 1);
  if (!table || !group) return [];
  const key = keyOf(row);
  const lines = (of: Element) => {
    const body = query(of, 'tbody');
    return body ? childElements(body).filter((at) => tagOf(at) === 'tr') : [];
  };
  const own = key ? [] : lines(table);
  return queryAll(group, 'table')
    .slice(0, 8)
    .filter((at) => at !== table)
    .flatMap((other) => {
      if (key) return query(other, `tr[${key[0]}="${CSS.escape(key[1])}"]`) ?? [];
      const all = lines(other);
      return all.length === own.length ? (all[own.indexOf(row)] ?? []) : [];
    });
}
