import type { HTMLAttributes } from 'react';
import type { FullOptions } from '../options';

type RowProps = HTMLAttributes<HTMLElement> & { 'data-row-key'?: string };

/** The row that leaves out `data-row-key` where the options want it; stable, or every row would remount. */
export function rowComponents(ids: FullOptions['ids'], isVirtual: boolean) {
  if (ids === 'key') return undefined;
  return isVirtual ? keylessBlocks : keylessRows;
}

const keylessRows = { row: KeylessRow };
const keylessBlocks = { row: KeylessBlock };

function KeylessRow({ 'data-row-key': _, ...passed }: RowProps) {
  return <tr {...passed} />;
}

function KeylessBlock({ 'data-row-key': _, ...passed }: RowProps) {
  return <div {...passed} />;
}
