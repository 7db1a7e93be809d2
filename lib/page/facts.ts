import {
  type Fact,
  type FactField,
  type FactSource,
  exactCount,
  factFields,
  saysSame,
  typed,
} from '../core/fact';
import { candidatesOn, type Candidate } from './candidates';
import type { Reading } from './columns';
import { isKind, nearest, upwards } from './dom';
import type { Entry } from './entry';
import { isLike } from './card';
import { isLayer } from './recognise';

/** Where a value stands. */
function sourceOf(element: Element, { card, cells }: Entry): FactSource {
  if (cells.length > 0) return 'row';
  for (const at of upwards(element)) {
    if (isLayer(at)) return 'dialog';
    if (isKind(at, 'form')) return 'form';
    if (isKind(at, 'header|banner')) return 'header';
    if (at === card) break;
  }
  return nearest(element, 'form') ? 'form' : upwards(card).some(isLayer) ? 'dialog' : 'detail';
}

/**
 * The values without those of a thing beside the one that the control stands in: of two cards of
 * plans, each with a rate, the control is about the one of its own.
 */
function withoutBeside(candidates: readonly Candidate[], control: Element): Candidate[] {
  const line = upwards(control);
  const ways = candidates.map(({ element }) => upwards(element));
  return candidates.filter((_, index) => {
    const way = ways[index] ?? [];
    // From the root down to where the two part: the things that each stands in.
    let at = -1;
    while (way.at(at) && way.at(at) === line.at(at)) at -= 1;
    const [top, own] = [way.at(at), line.at(at)];
    return !(top && own && isLike(top, own) && ways.some((other) => other.at(at) === own));
  });
}

/** The most exact of texts that say the same: 12,034 rather than 1.2万. */
function mostExact(field: FactField, texts: readonly Candidate[]): Candidate | undefined {
  if (texts.length < 2) return texts[0];
  const step = ({ value }: Candidate) => {
    const says = typed(field, value);
    return says?.unit === 'count' ? says.step : 1;
  };
  return [...texts].sort((one, other) => step(one) - step(other))[0];
}

/** Most values of one field that are held against each other. */
const mostCompared = 12;

/** Candidates by what they say; each group is one value, however it is written. */
function groupsOf(field: FactField, candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  // A hostile page may repeat a label any number of times.
  for (const candidate of candidates.slice(0, mostCompared)) {
    const like = groups.find(([first]) => saysSame(field, first?.value, candidate.value));
    if (like) like.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function factFrom(
  field: FactField,
  all: readonly Candidate[],
  entry: Entry,
  now: number,
  control: Element | undefined,
): Fact {
  const best = Math.min(...all.map(({ head }) => head?.rank ?? 0));
  const near = all.filter(({ head }) => (head?.rank ?? 0) === best);
  const own = control && near.length > 1 ? withoutBeside(near, control) : near;
  const groups = groupsOf(field, own);
  const first = groups[0]?.[0];
  const source = sourceOf(first?.element ?? entry.card, entry);
  const unknown: Fact = { field, source, at: now };
  if (!first) return unknown;
  // Marks and plans may be several at once.
  if (field === 'marks' || (field === 'plan' && !first.head))
    return {
      ...unknown,
      value: groups
        .map(([at]) => at?.value)
        .join('、')
        .slice(0, 200),
    };
  if (groups.length > 1) {
    const conflict = groups.flatMap(([at]) =>
      at ? [{ value: at.value, source: sourceOf(at.element, entry) }] : [],
    );
    return { ...unknown, conflict: conflict.slice(0, 4) };
  }
  const { value, head } = mostExact(field, groups[0] ?? []) ?? first;
  return {
    ...unknown,
    value: value.slice(0, 200),
    number: exactCount(field, value),
    label: head && head.rank > 0 ? head.label : undefined,
  };
}

/** A commission with the one that will hold, where that stands under a header of its own. */
function withComing(candidates: readonly Candidate[]): Candidate[] {
  const coming = candidates.filter(({ head }) => head?.isComing);
  const [next] = coming;
  const others = candidates.filter(({ head }) => !head?.isComing);
  if (!next || groupsOf('commission', coming).length > 1) return others;
  return others.length === 0
    ? [next]
    : others.map((at) => ({ ...at, value: `${at.value} ${next.value}` }));
}

/**
 * What a row or card says of its product, each with where and when. A field that the card shows
 * with different values has none, and names them: two candidates are as good as none. `control`
 * is what was pressed on the card.
 */
export function factsIn(entry: Entry, reading: Reading, control?: Element): Fact[] {
  const found = candidatesOn(entry, reading, control);
  return factFields.map((field) => {
    const own = found.filter((at) => at.field === field);
    const all = field === 'commission' ? withComing(own) : own;
    return factFrom(field, all, entry, reading.now, control);
  });
}
