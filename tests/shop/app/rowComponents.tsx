import type { HTMLAttributes } from 'react';
import type { FullOptions } from '../options';

/** The row that leaves out `data-row-key` where the options want it; stable, or every row would remount. */
export function rowComponents(ids: FullOptions['ids'], isVirtual: boolean) {
  if (ids === 'key') return undefined;
  return isVirtual ? keylessBlocks : keylessRows;
}

const keylessRows = { row: KeylessRow };
const keylessBlocks = { row: KeylessBlock };

function KeylessRow(passed: HTMLAttributes<HTMLElement>) {
  return <tr {...passed} data-row-key={undefined} />;
}

function KeylessBlock(passed: HTMLAttributes<HTMLElement>) {
  return <div {...passed} data-row-key={undefined} />;
}
