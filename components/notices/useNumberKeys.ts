import { useEffect, type RefObject } from 'react';

/**
 * Alt and a digit from 1 to 9 press the row of that number, with Shift what puts it into the page,
 * wherever the focus is, while the list stands.
 */
export function useNumberKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const living = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      // The digits above the letters: those of the number block write signs with Alt on Windows.
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      const isOther = event.ctrlKey || event.metaKey || event.isComposing;
      if (!digit || !event.altKey || isOther) return;
      const pressed = event.shiftKey ? '[data-insert]' : '[data-row]';
      const rows = list.current?.querySelectorAll<HTMLElement>(pressed) ?? [];
      event.preventDefault();
      if (!event.repeat) rows[Number(digit) - 1]?.click();
    };
    document.addEventListener('keydown', onKey, { signal: living.signal });
    return () => living.abort();
  }, [list]);
}
