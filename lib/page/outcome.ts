import { countedOutcome, outcomeWords, partlyWords } from '../catalog/outcomes';
import { countOf, type Hold } from '../core/hold';
import { countsIn, outcomeOf, type Partial } from '../core/partial';
import { linesIn, resultIn, watchRows, type Result } from './batchOutcome';
import { statesOn, type Before } from './before';
import { attributeOf, isElement, isKind, query, queryAll, upwards } from './dom';
import { namedDoneOf } from './doneWords';
import { clean } from './pieces';
import { cardAround } from './card';
import { idsIn } from './product';
import { isLayer } from './recognise';
import { readText } from './text';

/** The platform's own question after a press. */
export interface Question {
  isOpen: () => boolean;
  /** Whether it is not known yet that none is open. */
  isLooking: () => boolean;
  /** The merchant has agreed to it. */
  isAnswered: () => boolean;
}

export interface Outcome {
  /** `by-hand`: the page takes no press but a person's. */
  kind: 'done' | 'refused' | 'by-hand' | 'uncertain';
  /** What the page said or showed. */
  words?: string;
  /** Of a batch: how many were done and refused, where that was seen. */
  partial?: Partial;
}

/** Without a sign for this long after the last press, in milliseconds, an outcome is uncertain. */
const patience = 15_000;
/** The same (ms) where so much keeps coming that not all of it could be looked at for a question. */
const mostPatience = 4 * patience;

/** For so long at most (ms) changes are looked at in one go; the rest waits for so long (ms). */
const [turn, pause] = [4, 30];
/** Most changes that wait: of a page that makes more of them, the last ones are followed. */
const mostWaiting = 2000;

const refused = new RegExp(outcomeWords.refused, 'i');
const byHand = new RegExp(outcomeWords.byHand);
const other = new RegExp(outcomeWords.other, 'i');
const done = new RegExp(outcomeWords.done, 'i');
const partly = new RegExp(partlyWords);

/** Whether an element is one of the short messages that a page shows and takes away again. */
const isToast = (element: Element) =>
  isKind(element, 'alert|status|log') ||
  /message|toast|notif|notice|snackbar|alert/i.test(attributeOf(element, 'class'));

/** What a short message says that was just added with an element, or that an element is. */
export function toastIn(added: Element): string | undefined {
  const toast = isToast(added) ? added : queryAll(added, '*').find(isToast);
  const holder = toast ?? (added.parentElement && isToast(added.parentElement) ? added : undefined);
  // A popconfirm's "message" asks; what tells has no way on and stands in no dialog.
  if (!holder || query(holder, 'button') || upwards(holder).some(isLayer)) return undefined;
  const words = clean(readText(holder, 200));
  return words.length <= 120 ? words : undefined;
}

/** What the product's row shows now and did not show before, if it is the end of the action. */
function stateOf(added: Element, hold: Hold, before: readonly string[]): string | undefined {
  const [subject, other] = hold.subjects;
  const card = cardAround(added);
  if (!subject?.id || other || !card || isLayer(added)) return undefined;
  // What speaks of several products may be the page, with a tab that is called 已关闭.
  const [id, second] = idsIn(card);
  if (id !== subject.id || second) return undefined;
  return statesOn(card, hold.action).find((state) => !before.includes(state));
}

/**
 * Watches what becomes of a press that was let through and tells it once: from the page's short
 * messages and from the product's own row. `question` says how it
 * stands with the platform's own: while that is open, time does not count. Looks at what is added, never at the whole page.
 */
export function watchOutcome(
  hold: Hold,
  { trees, states: before }: Before,
  isOurs: (node: Node) => boolean,
  question: Question,
  tell: (outcome: Outcome) => void,
  signal: AbortSignal,
): void {
  const named = namedDoneOf(hold.action);
  let waited = performance.now();
  let wasAsked = false;
  /** The platform asked and the merchant did not agree: what succeeds then is most likely something else. */
  const isDeclined = () => wasAsked && !question.isAnswered() && !question.isOpen();
  const end = (outcome: Outcome) => {
    queue.length = 0;
    observer.disconnect();
    clearInterval(clock);
    tell(withRows(outcome));
  };
  const rows = hold.isBatch ? watchRows(hold, (card) => statesOn(card, hold.action)) : undefined;
  /** What the page's words say: with counts what these come to, else that it was done or refused. */
  const saidIn = (words: string): Outcome | undefined => {
    const counts = other.test(words) ? undefined : countsIn(words, countedOutcome);
    if (counts) return { ...outcomeOf(counts, countOf(hold), rows?.count() ?? 0), words };
    const isRefused = refused.test(words);
    if (isRefused && byHand.test(words)) return { kind: 'by-hand', words };
    const isNamed = named.test(words);
    if (!isRefused && (!(isNamed || done.test(words)) || other.test(words))) return undefined;
    if (!isRefused && !isNamed && isDeclined()) return undefined;
    const seen = rows?.count() ?? 0;
    // Of a batch, one refusal is not all of it, once some are seen to be off.
    if (rows && (partly.test(words) || (isRefused && seen > 0)))
      return { kind: 'uncertain', words, partial: { done: seen, refused: 0 } };
    return { kind: isRefused ? 'refused' : 'done', words };
  };
  const resultOf = ({ layer, words }: Result): Outcome | undefined => {
    const said = saidIn(words);
    if (!said?.partial) return said;
    return { ...said, partial: { ...said.partial, ...linesIn(layer, hold) } };
  };
  /** With the products that were seen to be off by then: a count alone does not say which. */
  const withRows = (outcome: Outcome): Outcome => {
    const { partial } = outcome;
    const off = [...new Set([...(partial?.off ?? []), ...(rows?.keys() ?? [])])];
    return partial && off.length > 0 ? { ...outcome, partial: { ...partial, off } } : outcome;
  };
  const outcomeIn = ({ target, addedNodes, type }: MutationRecord): Outcome | undefined => {
    const changed = type === 'characterData' ? [target.parentElement] : [...addedNodes, target];
    for (const node of changed.slice(0, 20)) {
      if (!isElement(node) || isOurs(node)) continue;
      const words = type === 'childList' && node !== target ? toastIn(node) : undefined;
      const said = words && saidIn(words);
      if (said) return said;
      const result = rows && resultIn(node);
      if (result) return resultOf(result);
      rows?.look(node);
      const state = stateOf(node, hold, before);
      if (state) return { kind: 'done', words: state };
    }
    return undefined;
  };
  const unsure = (): Outcome => {
    const seen = rows?.count() ?? 0;
    return { kind: 'uncertain', ...(seen > 0 && { partial: { done: seen, refused: 0 } }) };
  };
  const queue: MutationRecord[] = [];
  let isWaitingTurn = false;
  const look = (): void => {
    const began = performance.now();
    for (let record = queue.shift(); record; record = queue.shift()) {
      const outcome = outcomeIn(record);
      if (outcome) return end(outcome);
      if (performance.now() - began > turn) break;
    }
    isWaitingTurn = queue.length > 0;
    if (isWaitingTurn) setTimeout(look, pause);
  };
  const observer = new MutationObserver((records) => {
    queue.push(...records.slice(-mostWaiting));
    queue.splice(0, queue.length - mostWaiting);
    // In a task of its own: the press that the page reacts to has cost its own time.
    if (!isWaitingTurn) setTimeout(look);
    isWaitingTurn = true;
  });
  for (const tree of trees)
    observer.observe(tree, { subtree: true, childList: true, characterData: true });
  const clock = setInterval(() => {
    if (question.isOpen()) {
      waited = performance.now();
      wasAsked = true;
    }
    // What the page says of it may come after its rows: it has had its turn by now.
    else if (rows?.isAll()) end({ kind: 'done', words: rows.words() });
    else if (performance.now() - waited > (question.isLooking() ? mostPatience : patience))
      end(unsure());
  }, 500);
  signal.addEventListener('abort', () => {
    queue.length = 0;
    observer.disconnect();
    clearInterval(clock);
  });
}
