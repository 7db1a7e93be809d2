import { backControls, moreControls } from '../catalog/outcomes';
import { factOf } from '../core/fact';
import type { Hold } from '../core/hold';
import { normaliseLabel } from '../core/label';
import { rows } from './cells';
import { namesOf } from './control';
import { above, childElements, isDrawn, isKind, nearest, query, queryAll, tagOf } from './dom';
import type { Recognised } from './recognise';

/** Most rows of a list that are held against one that has a control, and most controls of each, the last ones. */
const [mostRows, mostControls] = [40, 12];
/** What a press may reach. */
export const candidates =
  'a,button,span,input[type=submit],[role=button],[role=menuitem],[role=switch]';
/** What opens more operations, or is switched off: the control may be there and not to be seen. */
const unclear =
  '[aria-haspopup]:not([aria-haspopup=false]),[class*="dropdown-trigger"],:is(a,button,[role=button],[role=switch]):is(:disabled,[aria-disabled=true],[class*="disabled"])';
const excused = new RegExp(`${backControls}|${moreControls}`, 'i');

interface Reader {
  recognised: (element: Element) => Recognised | undefined;
  holdOf: (found: Recognised) => Hold;
  cardAround: (element: Element) => Element | undefined;
}

/** The rows that stand in one list with this one, the first of them; a line of another make is none. */
function rowsBeside(row: Element): Element[] {
  const parent = above(row);
  const width = childElements(row).length;
  return parent
    ? childElements(parent, mostRows).filter(
        (at) =>
          at !== row &&
          tagOf(at) === tagOf(row) &&
          isKind(at, rows) === isKind(row, rows) &&
          childElements(at).length === width &&
          isDrawn(at),
      )
    : [];
}

/** The states that a product's row shows; undefined where the press would concern others than its product. */
function statesIn({ subjects, isBatch }: Hold): string | undefined {
  const [subject, other] = subjects;
  if (!subject || other || isBatch) return undefined;
  const value = (field: 'status' | 'promotion') => factOf(subject.facts, field)?.value ?? '';
  return `${value('status')} ${value('promotion')}`;
}

/** Whether one of a row's controls would delist, or says why none of them does. */
function* hasAnswer(
  controls: readonly Element[],
  { recognised }: Reader,
): Generator<void, boolean> {
  for (const control of controls) {
    yield;
    const isExcused = namesOf(control).some((name) => excused.test(normaliseLabel(name)));
    if (isExcused || recognised(control)) return true;
  }
  return false;
}

/**
 * Whether the list of a row in which `found` would delist has rows without any such control, though
 * they show the same state and nothing of theirs is hidden or switched off. Looks step by step.
 */
export function* hasBareRows(reader: Reader, found: Recognised): Generator<void, boolean> {
  const { element } = found.control;
  const row = nearest(element, rows) ?? reader.cardAround(element);
  yield;
  const states = row && statesIn(reader.holdOf(found));
  if (!row || states === undefined) return false;
  yield;
  for (const beside of rowsBeside(row)) {
    const controls = queryAll(beside, candidates).slice(-mostControls);
    const last = controls.at(-1);
    if (!last || query(beside, unclear)) continue;
    if (yield* hasAnswer(controls, reader)) continue;
    yield;
    const press = { ...found, control: { ...found.control, element: last } };
    if (statesIn(reader.holdOf(press)) === states) return true;
  }
  return false;
}
