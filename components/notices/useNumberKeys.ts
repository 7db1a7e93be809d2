import { useEffect, type RefObject } from 'react';

/** Alt and a digit from 1 to 9 press the row of that number, wherever the focus is, while the list stands. */
export function useNumberKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const living = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      // The digits above the letters: those of the number block write signs with Alt on Windows.
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing;
      if (!digit || !event.altKey || isOther) return;
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
      event.preventDefault();
      if (!event.repeat) rows[Number(digit) - 1]?.click();
    };
    document.addEventListener('keydown', onKey, { signal: living.signal });
    return () => living.abort();
  }, [list]);
}
