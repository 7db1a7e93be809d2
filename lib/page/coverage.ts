import type { Hold } from '../core/hold';
import type { PageState } from '../core/message';
import type { Taught } from '../core/taught';
import { candidates, hasBareRows } from './bareRows';
import { isDrawn, isMatch, kindOf } from './dom';
import type { Guard, Press } from './guard';
import type { About } from './reader';
import type { Recognised } from './recognise';
import { signOf } from './sign';
import type { Stage } from './stage';
import { isTaughtOne } from './taughtHere';
import { elementsIn } from './walk';

/** Most products that are listed for the popup. */
const mostListed = 100;
/** Most elements that are looked at. */
const mostLooked = 20_000;
/** So many controls tell whether the products on a page bear ids. */
const mostAsked = 3;

/** How far a document is covered, and why no further. */
export type Coverage = Pick<PageState, 'shop' | 'pageName' | 'coverage' | 'reason'>;

interface Seen<T> {
  place: ReturnType<Stage['readPlace']>;
  /** Products by the controls that would delist them, each once. */
  holds: readonly T[];
  /** The first control that would delist anything. */
  control?: Element;
  hasControl: boolean;
  /** A control that was taught for this page is not on it. */
  isLost: boolean;
  /** A list has such controls in some of its rows and none in others like them. */
  hasBare: boolean;
}

/** What keeps a document from being covered, the worst first. */
const lacks: readonly [NonNullable<PageState['reason']>, (seen: Seen<About>) => boolean][] = [
  ['taught-lost', ({ isLost }) => isLost],
  ['no-control', ({ hasControl }) => !hasControl],
  ['no-shop', ({ place: { shop } }) => shop.id === undefined && shop.name === undefined],
  ['no-id', ({ holds }) => !holds.every(({ subjects }) => subjects[0]?.id)],
  ['some-rows', ({ hasBare }) => hasBare],
];

function coverageOf(seen: Seen<About>): Coverage {
  const { shop, pageName, isKnown } = seen.place;
  if (!isKnown && !seen.hasControl)
    return { shop, pageName, coverage: 'none', reason: 'not-a-shop-page' };
  const [reason] = lacks.find(([, isSo]) => isSo(seen)) ?? [];
  return reason
    ? { shop, pageName, coverage: 'partial', reason }
    : { shop, pageName, coverage: 'full' };
}

/** What reads the document: the guard and the panel of it. */
export interface Reader {
  guard: Guard;
  stage: Pick<Stage, 'readPlace' | 'holdOf' | 'aboutOf' | 'cardAround'>;
}

/** A press that nobody has made. */
const pressOf = (found: Recognised): Press => ({ ...found, event: new Event('click') });

const holdOf = (found: Recognised, { stage }: Reader): Hold => ({
  ...stage.holdOf(pressOf(found), undefined),
  isForged: false,
});

/** Whether a hold is about one product: what a batch concerns is known when it is pressed. */
const isOfOne = ({ subjects, isBatch }: About): boolean => subjects.length === 1 && !isBatch;

/** The control that a press on an element would reach, if it is shown and no dialog's. */
function recognised(guard: Guard, element: Element): Recognised | undefined {
  const found = isDrawn(element) ? guard.recognise([element]) : undefined;
  return found?.dialog ? undefined : found;
}

/** What was seen at one look, and the control by which a later look need not begin anew. */
export interface Glance {
  coverage: Coverage;
  control?: Element;
}

/**
 * Looks through this document, step by step, until `most` products and all `taught` controls were
 * seen; `read` says of a control what is to be known of its press.
 */
function* lookThrough<T extends About>(
  reader: Reader,
  taught: readonly Taught[],
  most: number,
  read: (found: Recognised) => T,
): Generator<void, Seen<T>> {
  const place = reader.stage.readPlace();
  const holds = new Map<string, T>();
  let control: Element | undefined;
  /** The first one in a row. */
  let inRow: Recognised | undefined;
  let wanted = [...taught];
  let looked = 0;
  for (const element of elementsIn(document)) {
    if ((holds.size >= most && wanted.length === 0) || looked++ > mostLooked) break;
    yield;
    const alike = wanted.filter(({ kind }) => kind === kindOf(element));
    const sign = (alike.length > 0 && isDrawn(element) && signOf(element)) || '';
    const isFound = (at: Taught) => at.sign === sign && isTaughtOne(element, sign, at.isSteady);
    wanted = wanted.filter((at) => !isFound(at));
    const isCandidate = holds.size < most && isMatch(element, candidates);
    const found = isCandidate ? recognised(reader.guard, element) : undefined;
    if (!found) continue;
    control ??= element;
    yield;
    const hold = read(found);
    const [subject] = hold.subjects;
    if (!subject || !isOfOne(hold) || holds.has(subject.key)) continue;
    holds.set(subject.key, hold);
    inRow ??= found;
  }
  const bare = {
    recognised: (element: Element) => recognised(reader.guard, element),
    holdOf: (found: Recognised) => holdOf(found, reader),
    cardAround: reader.stage.cardAround,
  };
  return {
    place,
    holds: [...holds.values()],
    control,
    hasControl: control !== undefined || wanted.length < taught.length,
    isLost: wanted.length > 0,
    hasBare: inRow !== undefined && (yield* hasBareRows(bare, inRow)),
  };
}

/**
 * Looks how far this document is covered, step by step and no further than that needs. `taught` are
 * the controls that are expected on it.
 */
export function* glanceAt(reader: Reader, taught: readonly Taught[]): Generator<void, Glance> {
  const seen = yield* lookThrough(reader, taught, mostAsked, (found) =>
    reader.stage.aboutOf(pressOf(found)),
  );
  return { coverage: coverageOf(seen), control: seen.control };
}

/**
 * How far this document is covered, and which products could be delisted from it, step by step. It
 * reads the whole document: for when it is asked, never by itself.
 */
export function* pageStateIn(
  reader: Reader,
  taught: readonly Taught[],
): Generator<void, PageState> {
  const seen = yield* lookThrough(reader, taught, mostListed, (found) => holdOf(found, reader));
  return { ...coverageOf(seen), holds: [...seen.holds] };
}
