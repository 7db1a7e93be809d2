import { reader, type Reader } from './reader.ts';
import type { Tab } from './tab.ts';

/** Milliseconds of one press each: to say what it would do, and to read what it concerns. */
export interface Reading {
  recognised: number[];
  row: number[];
  batch: number[];
}

/** Runs in the extension's world: 下架 of up to 200 rows, then 批量下架 of 100 ticked ones ten times. */
function readRows(): Reading {
  const { __reader } = globalThis as unknown as { __reader: Reader };
  const rows = [...document.querySelectorAll('tbody tr')];
  const step = Math.max(1, Math.floor(rows.length / 200));
  const row: number[] = [];
  const recognised: number[] = [];
  const time = (control: Element | undefined, products: number, facts: number) => {
    if (!control) throw new Error('the page has no such control');
    const timed = __reader(control);
    if (timed.products !== products || timed.facts < facts)
      throw new Error(`${timed.products} products with ${timed.facts} facts were read`);
    recognised.push(timed.recognised);
    return timed.read;
  };
  for (const at of rows.filter((_, index) => index % step === 0))
    row.push(time([...at.querySelectorAll('td:last-child a')][1], 1, 5));
  const ticked = rows.slice(0, 100);
  const tick = (isTicked: boolean) =>
    ticked.forEach((at) => {
      const box = at.querySelector('input');
      if (box) box.checked = isTicked;
    });
  tick(true);
  const [off] = document.querySelectorAll('.batchOpWrap button');
  const batch = Array.from({ length: 10 }, () => time(off, ticked.length, ticked.length * 5));
  tick(false);
  return { recognised, row, batch };
}

/** How long the panel of the build takes to read what stands on the page of a tab. */
export async function measureReading(tab: Tab): Promise<Reading> {
  await tab.inExtension(reader);
  return (await tab.inExtension(`(${readRows.toString()})()`)) as Reading;
}
