import { useLayoutEffect } from 'react';

/** Whether a key is pressed by itself, and not into something that is being typed. */
export const isOwnKey = (event: KeyboardEvent): boolean =>
  !(
    event.isComposing ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    (event.target instanceof Element &&
      event.target.matches('input:not([type=checkbox]), textarea, select'))
  );

/** `/` goes to the search of what is shown, from anywhere in the page. */
export function useSearchKey(): void {
  // From the first picture on: whoever opens a page may type at once.
  useLayoutEffect(() => {
    const living = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const search = document.querySelector<HTMLElement>('[data-search]');
      if (event.key !== '/' || !search || !isOwnKey(event)) return;
      search.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: living.signal });
    return () => living.abort();
  }, []);
}
