/** How long the way on must have been in plain sight before a press on it counts, in milliseconds. */
export const sightTime = 500;

export interface Sight {
  /** Since when the element has been in plain sight without a break (performance.now), or undefined. */
  since: () => number | undefined;
  /** Whether it is still in plain sight, by a look that begins now. */
  isStill: () => Promise<boolean>;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  /** Chromium's IntersectionObserver v2: nothing covers it and nothing makes it see-through. */
  isVisible?: boolean;
}

/** Smallest size in CSS pixels at which an element counts as seen. */
const leastSize = 24;

/** Watches whether an element is really to be seen: covers that let clicks through count as well. */
export function watchSight(element: Element, signal: AbortSignal): Sight {
  let since: number | undefined;
  const isPlain = (entry: VisibilityEntry) => {
    const { width, height } = entry.intersectionRect;
    return (
      entry.isIntersecting && entry.isVisible !== false && width >= leastSize && height >= leastSize
    );
  };
  const observe = (look: (entry: VisibilityEntry) => void) => {
    // `trackVisibility` asks for a delay of at least 100 ms between two looks.
    const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1);
      if (entry) look(entry);
    }, options);
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
    return observer;
  };
  observe((entry) => {
    if (!isPlain(entry) || document.visibilityState !== 'visible') since = undefined;
    else since ??= performance.now();
  });
  // After a look at another window, the merchant has to find the place again.
  addEventListener('focus', () => (since = since === undefined ? since : performance.now()), {
    signal,
  });
  return {
    since: () => since,
    isStill: () =>
      new Promise((resolve) => {
        const observer = observe((entry) => {
          observer.disconnect();
          resolve(isPlain(entry));
        });
      }),
  };
}
