import { idAttributes, rowAttributes } from '../catalog/fields';
import {
  attributeOf,
  boxOf,
  childElements,
  isKind,
  nearest,
  query,
  queryAll,
  tagOf,
  upwards,
} from './dom';
import { rows } from './cells';
import { cellsUnder, sharing, type Column, type Reading } from './columns';
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
  [...idAttributes, ...rowAttributes]
    .map((name): [string, string] => [name, attributeOf(row, name)])
    .find(([, key]) => key);

/** The other parts of a row whose fixed columns stand in tables of their own. */
function twinsOf(row: Element): Element[] {
  const table = tagOf(row) === 'tr' && nearest(row, 'table');
  if (!table) return partsOf(row);
  const key = keyOf(row);
  const lines = (of: Element) => {
    const body = query(of, 'tbody');
    return body ? childElements(body).filter((at) => tagOf(at) === 'tr') : [];
  };
  const own = key ? [] : lines(table);
  const twinIn = (other: Element): Element | undefined => {
    if (key) return query(other, `tr[${key[0]}="${CSS.escape(key[1])}"]`);
    const all = lines(other);
    const twin = all.length === own.length ? all[own.indexOf(row)] : undefined;
    // Another list has as many rows by chance, and not at the same height.
    return twin && Math.abs(boxOf(twin).top - boxOf(row).top) < 2 ? twin : undefined;
  };
  for (const group of upwards(table, 7).slice(1)) {
    const others = queryAll(group, 'table').slice(0, 8);
    const twins = others.flatMap((at) => (at === table ? [] : (twinIn(at) ?? [])));
    if (twins.length > 0) return twins;
  }
  return [];
}

/** The parts of a row of a grid that is no table. */
function partsOf(row: Element): Element[] {
  const [name, key] = keyOf(row) ?? [];
  if (!name || !key) return [];
  for (const group of upwards(row, 8).slice(2)) {
    const others = queryAll(group, `[role=row][${name}="${CSS.escape(key)}"]`);
    if (others.length > 1) return others.filter((at) => at !== row).slice(0, 4);
  }
  return [];
}
