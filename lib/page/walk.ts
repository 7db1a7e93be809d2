import { childElements, queryAll, rootOf } from './dom';

/** A page may have an element that is called as the document's own method. */
const walkerOf = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);

/** The elements below a node in document order, one by one, through shadow roots. */
export function* elementsIn(root: Node): Generator<Element> {
  const walker = walkerOf(root);
  for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
    yield at;
    const shadow = rootOf(at);
    if (shadow) yield* elementsIn(shadow);
  }
}

/** The trees of a document, its own first, then those in shadow roots; one step for each element, which `meet` is given. */
export function* treesIn(
  document: Document,
  meet?: (element: Element) => void,
): Generator<undefined, Node[]> {
  const trees: Node[] = [document];
  for (const tree of trees)
    for (const top of childElements(tree))
      // A list, that stays as it is while the page changes between two steps.
      for (const at of [top, ...queryAll(top, '*')]) {
        const root = rootOf(at);
        if (root) trees.push(root);
        meet?.(at);
        yield;
      }
  return trees;
}

/** Has `steps` run to its end without a break. */
export function inOneGo<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** For so long (ms) one look goes on, until the step it is at has ended: on a page that strains us that takes longer. */
export const slice = 2;

/** A page that is never idle is looked at all the same, a slice in so long (ms). */
const patience = { timeout: 100 };

/** What came of a look, and how long (ms) it kept the page busy in all. */
export interface Looked<T> {
  value: T;
  cost: number;
}

/**
 * Has `steps` run to its end for somebody who waits: in slices while the page is seen, so that it
 * goes on being drawn, and in one go where nobody sees it, since browsers put off what such a page does.
 */
export const onRequest = async <T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T> =>
  document.hidden ? inOneGo(steps) : (await atIdle(steps, signal)).value;

/** `steps` in parts of a slice's length, each of which `run` has done. */
export function* inParts<T>(
  steps: Iterator<unknown, T>,
  run: (part: () => IteratorResult<unknown, T>) => IteratorResult<unknown, T>,
): Generator<void, T> {
  for (;;) {
    const part = run(() => {
      const began = performance.now();
      let step = steps.next();
      while (!step.done && performance.now() - began < slice) step = steps.next();
      return step;
    });
    if (part.done) return part.value;
    yield;
  }
}

/**
 * Has `steps` run to its end in slices, while the page is idle. Resolves with what it returns;
 * never, where `signal` ends it.
 */
export function atIdle<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<Looked<T>> {
  let cost = 0;
  return new Promise((resolve) => {
    const go = (idle?: IdleDeadline): void => {
      if (signal.aborted) return;
      const began = performance.now();
      let step = steps.next();
      while (!step.done && performance.now() - began < slice) step = steps.next();
      cost += performance.now() - began;
      if (step.done) resolve({ value: step.value, cost });
      // While the page stays idle the next slice comes after a break, in which it may draw.
      else if (idle && idle.timeRemaining() > 4 * slice) setTimeout(go, slice, idle);
      else requestIdleCallback(go, patience);
    };
    requestIdleCallback(go, patience);
  });
}
