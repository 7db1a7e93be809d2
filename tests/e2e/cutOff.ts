import type { Page } from '@playwright/test';

/**
 * The controls of a page that nobody can get at: some of them lies beyond the window's side, or is
 * cut by something around it that does not scroll sideways. Each by its name and where it lies.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = (element: Element): { left: number; right: number } => {
      let [left, right] = [0, document.documentElement.clientWidth];
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === 'visible') continue;
        // It can be scrolled to; what cuts the scroller itself is another matter.
        if (overflowX === 'auto' || overflowX === 'scroll') {
          if (at.scrollWidth > at.clientWidth + 1) return { left: -Infinity, right: Infinity };
          continue;
        }
        const box = at.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      }
      return { left, right };
    };
    const controls = document.querySelectorAll('button, a, input, select, textarea, summary');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      const box = control.getBoundingClientRect();
      const { left, right } = room(control);
      if (box.width === 0 || (box.left >= left - 1 && box.right <= right + 1)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [`${name || control.className} ${Math.round(box.left)}–${Math.round(box.right)}`];
    });
  });
