/** How long a page has to react to a replayed press, in milliseconds (measured: 800 is enough). */
export const reactionTime = 800;

/** Most changes that are looked at in one go. */
const mostRecords = 500;

export interface Reaction {
  /** What changes until `begin` counts for nothing. */
  pause: () => void;
  /** What changes from now on, and has not changed before, is a reaction. */
  begin: () => void;
  /** Resolves with whether there was a reaction, as soon as there is or after `ms`. */
  seen: (ms: number) => Promise<boolean>;
}

/**
 * Watches the trees of a page (document, shadow roots) for a reaction to a press. Elements that change before `begin` are noise
 * (clocks, tickers) and count for nothing afterwards. Ends with `signal`.
 */
export function watchReaction(
  trees: readonly Node[],
  isOurs: (node: Node) => boolean,
  signal: AbortSignal,
): Reaction {
  const noisy = new WeakSet<Node>();
  let began = false;
  let reacted = false;
  let tell = (): void => undefined;
  const observer = new MutationObserver((records) => {
    // A page that changes thousands of times a second must not wait for us.
    for (const record of reacted ? [] : records.slice(0, mostRecords)) {
      const { target } = record;
      // First what costs least: a busy page has hundreds of changes a frame.
      if (noisy.has(target) || isOurs(target)) continue;
      if ([...record.addedNodes, ...record.removedNodes].some(isOurs)) continue;
      if (began) reacted = true;
      else noisy.add(target);
    }
    if (reacted) tell();
  });
  const observe = (): void => {
    for (const tree of trees)
      observer.observe(tree, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    pause: () => observer.disconnect(),
    begin() {
      for (const { target } of observer.takeRecords().slice(0, mostRecords)) noisy.add(target);
      began = true;
      observe();
    },
    seen: (ms) =>
      new Promise((resolve) => {
        const end = () => {
          observer.disconnect();
          resolve(reacted);
        };
        tell = end;
        if (reacted) end();
        else setTimeout(end, ms);
      }),
  };
}
