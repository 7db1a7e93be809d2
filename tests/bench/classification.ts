import { median } from './median.ts';
import type { Tab } from './tab.ts';

/** Every control is asked about so many times, in passes over all of them. */
const passes = 3;

/** Runs in the extension's world: the guard's own question, for 下架 and 编辑 of 400 rows. */
function classifyRows(): number[] {
  interface Shared {
    recognise: (path: Element[]) => { action: string } | undefined;
  }
  const slot = Symbol.for('guard');
  const guard = (globalThis as unknown as Record<symbol, Shared>)[slot] as Shared;
  const rows = [...document.querySelectorAll('tbody tr')];
  const step = Math.max(1, Math.floor(rows.length / 400));
  return rows
    .filter((_, index) => index % step === 0)
    .flatMap((row) => [...row.querySelectorAll('td:last-child a')].slice(0, 2))
    .map((control) => {
      const path: Element[] = [];
      for (let at: Element | null = control; at; at = at.parentElement) path.push(at);
      const start = performance.now();
      const found = guard.recognise(path);
      const time = performance.now() - start;
      if ((found?.action === 'off-shelf') !== (control.textContent === '下架'))
        throw new Error('the guard takes a control for another');
      return time;
    });
}

export interface Classification {
  /** Of each control, the median of its passes: what the machine does once is no figure of a control. */
  controls: number[];
  /** Each call by itself, what the machine did meanwhile included. */
  calls: number[];
}

/**
 * How long the guard takes to say what one press would do, in ms. The clock of a page goes in
 * steps of 0.1 ms with a random share, so that a mean of many is finer than one of them.
 */
export async function measureClassification(tab: Tab): Promise<Classification> {
  const rounds: number[][] = [];
  for (let pass = 0; pass < passes; pass += 1)
    rounds.push((await tab.inExtension(`(${classifyRows.toString()})()`)) as number[]);
  const [first = []] = rounds;
  const ofControl = (index: number) => rounds.map((times) => times[index] ?? Number.NaN);
  return { controls: first.map((_, index) => median(ofControl(index))), calls: rounds.flat() };
}
