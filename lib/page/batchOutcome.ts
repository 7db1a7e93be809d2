import { countedOutcome, outcomeWords } from '../catalog/outcomes';
import { factOf, type Subject } from '../core/fact';
import { countOf, type Hold } from '../core/hold';
import { countsIn, type Partial } from '../core/partial';
import { queryAll, upwards } from './dom';
import { clean } from './pieces';
import { doneStatesOf } from './doneWords';
import { cardAround } from './card';
import { idsIn } from './product';
import { isLayer } from './recognise';
import { readText } from './text';

const refused = new RegExp(outcomeWords.refused, 'i');
const done = new RegExp(outcomeWords.done, 'i');

/** Most lines of a result that are read, and the longest of them in characters. */
const [mostLines, lineLength] = [200, 300];

export interface Result {
  layer: Element;
  words: string;
}

/** What a layer over the page says of a whole batch: it counts both what went through and what did not. */
export function resultIn(added: Element): Result | undefined {
  const layer = upwards(added, 12).find(isLayer) ?? queryAll(added, '[role=dialog]')[0];
  const words = layer && clean(readText(layer, 200));
  if (!layer || !words) return undefined;
  const isWhole =
    new RegExp(countedOutcome.failed).test(words) && countsIn(words, countedOutcome) !== undefined;
  return isWhole ? { layer, words } : undefined;
}

/** What a result says of a batch's products, line by line: those that were refused with its words, those that were not. */
export function linesIn(layer: Element, { subjects }: Hold): Pick<Partial, 'which' | 'off'> {
  const lines = queryAll(layer, 'tr,li,[role=row]')
    .slice(0, mostLines)
    .flatMap((line) => {
      const [id, other] = idsIn(line);
      const subject = other ? undefined : subjects.find((at) => at.id === id);
      return subject ? [{ key: subject.key, words: clean(readText(line, lineLength)) }] : [];
    });
  const which = lines.filter(({ words }) => refused.test(words)).slice(0, 100);
  const off = lines.filter(({ words }) => !refused.test(words) && done.test(words));
  return {
    ...(which.length > 0 && { which }),
    ...(off.length > 0 && { off: off.map(({ key }) => key) }),
  };
}

/** Whether a product's facts already showed the end of the action before the press. */
const wasOff = ({ facts }: Subject, off: RegExp): boolean =>
  (['status', 'promotion'] as const).some((field) => factOf(facts, field)?.value?.match(off));

export interface SeenRows {
  /** How many of the batch's products were seen to be off since. */
  count: () => number;
  /** Their keys. */
  keys: () => string[];
  /** Whether these are all of them. */
  isAll: () => boolean;
  /** Looks at the row that an element stands in. */
  look: (element: Element) => void;
  /** What the last one showed. */
  words: () => string | undefined;
}

/** Counts the rows of a batch that come to show the end of the action; `statesOn` reads a row. */
export function watchRows(hold: Hold, statesOn: (card: Element) => string[]): SeenRows {
  const off = doneStatesOf(hold.action);
  const open = new Map(
    hold.subjects.flatMap((at) => (at.id && !wasOff(at, off) ? [[at.id, at.key]] : [])),
  );
  const seen = new Set<string>();
  let words: string | undefined;
  return {
    count: () => seen.size,
    keys: () => [...seen].flatMap((id) => open.get(id) ?? []),
    isAll: () => seen.size > 0 && seen.size === countOf(hold),
    look(element) {
      const card = seen.size < open.size ? cardAround(element) : undefined;
      if (!card || isLayer(element)) return;
      const [id = '', other] = idsIn(card);
      if (other || !open.has(id) || seen.has(id)) return;
      const [state] = statesOn(card);
      if (!state) return;
      seen.add(id);
      words = state;
    },
    words: () => words,
  };
}
