import type { Page } from '@playwright/test';
import { pause } from './tab.ts';

/** One letter, in ms from its input event until a frame is painted. */
export interface Letter {
  /** With the first rows that are others. */
  first: number;
  /** With the last: all that was to be found is shown. */
  last: number;
}

interface Typing {
  typed: number;
  first: number;
  last: number;
}

/** Notes when a letter came, and when rows were painted that it changed. */
function watch(): void {
  const shared = globalThis as unknown as { __typing: Typing };
  addEventListener(
    'input',
    ({ timeStamp }) => (shared.__typing = { typed: timeStamp, first: 0, last: 0 }),
    true,
  );
  const painted = (): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const at = performance.now() - shared.__typing.typed;
      shared.__typing.first ||= at;
      shared.__typing.last = at;
    });
    port1.start();
    port2.postMessage(0);
  };
  const isOfRows = ({ target }: MutationRecord): boolean =>
    (target instanceof Element ? target : target.parentElement)?.closest('ul, .templates') !== null;
  new MutationObserver((changes) => {
    if (changes.some(isOfRows)) requestAnimationFrame(painted);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Types into the search of a page, letter by letter, and gives those that changed the list. */
export async function measureTyping(page: Page, text: string): Promise<Letter[]> {
  await page.locator('[data-search]').first().focus();
  await page.evaluate(watch);
  const letters: Letter[] = [];
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    await pause(350);
    const { first, last } = await page.evaluate(
      () => (globalThis as unknown as { __typing: Typing }).__typing,
    );
    if (last > 0) letters.push({ first, last });
  }
  return letters;
}
