import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of the extension that also does what a first attempt does: it looks for controls in the
 * whole document after every change, reads their text, puts a listener on each, and polls. The
 * bars must catch it; if they do not, the bench measures nothing.
 */
export function makeNaive(extension: string, folder: string): string {
  cpSync(extension, folder, { recursive: true });
  appendFileSync(join(folder, 'content-scripts', 'guard.js'), `;(${naiveScript.toString()})()`);
  return folder;
}

function naiveScript(): void {
  const heard = new WeakSet<Element>();
  const kept: Element[] = [];
  const look = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('a,button,[role=button]')) {
      if (!/下\s*架/.test(element.innerText) || heard.has(element)) continue;
      heard.add(element);
      kept.push(element);
      element.addEventListener('click', () => kept.length);
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  setInterval(look, 500);
}
