import { saysSame, type Fact, type Subject } from '../core/fact';
import { mostSubjects } from '../core/hold';
import { isWithin } from './anchor';
import { beginReading, type Reading } from './columns';
import { isMatch, queryAll, upwards } from './dom';
import { isLike } from './card';
import { entryOf, type Entry } from './entry';
import { factsIn } from './facts';
import { address } from './place';
import { isLayer } from './recognise';
import { digestOf, idsIn, idsInAddress, idsOf, nameOf } from './product';
import { inOneGo } from './walk';

/** The rows or cards that a press concerns, and the layer over the page that asks about them. */
export interface Cards {
  cards: Element[];
  isBatch: boolean;
  /** Of a batch, how many the page says it is. */
  count?: number;
  layer?: Element;
  /** The part of the page that the press came from, where that is marked as one. */
  part?: Element;
}

/** A product without what is read of it. */
export type Named = Omit<Subject, 'facts'>;

/** What a row or card is told apart by. Two ids are as good as none, and are both named. */
function namedIn(entry: Entry): Named {
  const ids = idsOf(entry);
  const [id] = ids.length === 1 ? ids : [];
  const several = ids.length > 1 ? ids.slice(0, 4) : undefined;
  return { id, ids: several, name: nameOf(entry), key: id ?? digestOf(entry) };
}

/** The facts of a row with what a dialog over it says of the same product; where they differ, both stand there. */
function merged(own: readonly Fact[], over: readonly Fact[]): Fact[] {
  return own.map((fact) => {
    const other = over.find(({ field }) => field === fact.field);
    if (!other?.value || fact.conflict) return fact;
    if (!fact.value) return { ...other, source: 'dialog' };
    if (saysSame(fact.field, fact.value, other.value)) return fact;
    const { field, source, at, value } = fact;
    const conflict = [
      { value, source },
      { value: other.value, source: 'dialog' as const },
    ];
    return { field, source, at, conflict };
  });
}

function subjectOf(named: Named, entry: Entry, reading: Reading, control?: Element): Subject {
  // Of two products at once, nobody can say whose facts these are.
  return { ...named, facts: named.ids ? [] : factsIn(entry, reading, control) };
}

const parts = 'main,[role=main],#portal,[class*=detail],[class*=Detail]';

/** The part of the page that an element stands in: the outermost that is marked as one. */
export const partAround = (element: Element): Element | undefined =>
  upwards(element)
    .filter((at) => isMatch(at, parts))
    .at(-1);

/** That part as the page has it now: it may have been drawn anew. */
const partNow = (part: Element | undefined): Element | undefined =>
  part?.isConnected || !part
    ? part
    : queryAll(document.documentElement, parts).find((at) => isLike(at, part));

/** A product whose page this is: its id stands in the address, its facts in the part that was pressed in. */
function detailSubject(reading: Reading, pressed: Cards, control?: Element): Subject[] {
  const part = partNow(pressed.part);
  const shown = idsIn(part ?? document.body);
  const addressed = idsInAddress(address());
  const [id, other] = addressed.length > 0 || !part ? addressed : shown;
  // A list keeps what was searched for in its address: the page must not speak of other products.
  if (!id || other || shown.some((at) => at !== id)) return [];
  const entry = entryOf(part ?? document.body, reading);
  const { name, facts } = subjectOf(namedIn(entry), entry, reading, control);
  return [{ id, name, key: id, facts }];
}

const isOff = ({ cards, isBatch }: Cards) => cards.length === 0 && !isBatch;

/** Each product once: fixed columns repeat the boxes of their rows. */
export function distinct<T extends { key: string }>(all: readonly T[]): T[] {
  const keys = new Set<string>();
  return all.filter(({ key }) => !keys.has(key) && keys.add(key));
}

/**
 * Reads the products on these cards as of `now` (ms), at most 500, one in two steps; off all cards,
 * the one that the page's address names. `control` is what was pressed. Returns them with their facts.
 */
export function* reading(
  pressed: Cards,
  now: number,
  control?: Element,
): Generator<Subject | undefined, Subject[]> {
  const page = beginReading(now);
  const { cards, layer } = pressed;
  if (isOff(pressed)) return detailSubject(page, pressed, control);
  const all: Subject[] = [];
  for (const card of cards.slice(0, mostSubjects)) {
    const entry = entryOf(card, page);
    const named = namedIn(entry);
    yield undefined;
    const subject = subjectOf(named, entry, page, control);
    all.push(subject);
    yield subject;
  }
  const read = distinct(all);
  const [only, more] = read;
  if (
    !layer ||
    !only ||
    more ||
    cards.some((card) => isWithin(card, layer) || isWithin(layer, card))
  )
    return read;
  // A drawer's foot is called after the drawer: what it asks about stands in the whole.
  const whole = upwards(layer).filter(
    (at) => isLayer(at) && !cards.some((card) => isWithin(card, at)),
  );
  const over = factsIn(entryOf(whole.at(-1) ?? layer, page), page);
  return [{ ...only, facts: merged(only.facts, over) }];
}

/** The products on these cards with their facts, all at once. */
export const subjectsOf = (pressed: Cards, now: number, control?: Element): Subject[] =>
  inOneGo(reading(pressed, now, control));

/** What the products on these cards are told apart by, without reading their facts. */
export function namesOf(pressed: Cards): Named[] {
  const page = beginReading(0);
  if (isOff(pressed)) return detailSubject(page, pressed);
  const cards = pressed.cards.slice(0, mostSubjects);
  return distinct(cards.map((card) => namedIn(entryOf(card, page))));
}
