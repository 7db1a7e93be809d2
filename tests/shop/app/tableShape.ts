import type { FullOptions } from '../options';

/** What antd makes its kinds of table of: a body that scrolls by itself, columns that stay. `width` in pixels. */
export function tableShape(table: FullOptions['table'], width: number, height: number) {
  const isVirtual = table === 'virtual' || table === 'recycled';
  const scroll = table === 'split' || isVirtual ? { x: width, y: height } : undefined;
  return { virtual: isVirtual, scroll };
}
