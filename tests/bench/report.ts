import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMissed, type Line } from './line.ts';
import type { Figures } from './figures.ts';

const show = (figure: number | undefined, unit = ''): string => {
  if (figure === undefined) return '';
  const text = unit === '' && Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
  return unit ? `${text} ${unit}` : text;
};

function verdict(line: Line): string {
  if (line.bar === undefined) return '';
  if (!isMissed(line)) return 'ok';
  return line.figure <= line.bar ? 'FAIL (the naive arm passes)' : 'FAIL';
}

/** Prints the lines as a table: the figure, the bar, the verdict, and the arms that it comes from. */
export function printReport(lines: readonly Line[]): void {
  const table = lines.map((line) => [
    line.what,
    String(line.rows),
    show(line.figure, line.unit),
    line.bar === undefined ? '' : `≤ ${show(line.bar, line.unit)}`,
    verdict(line),
    show(line.figures.A),
    show(line.figures['A′']),
    show(line.figures.ours),
    show(line.naive ?? line.figures.naive),
  ]);
  const heads = ['', 'rows', 'figure', 'bar', '', 'A', 'A′', 'ours', 'naive'];
  const widths = heads.map((_, column) =>
    Math.max(...[heads, ...table].map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of [heads, ...table]) {
    const padded = cells.map((cell, column) =>
      column === 0 || column === 4
        ? cell.padEnd(widths[column] ?? 0)
        : cell.padStart(widths[column] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

/** Writes lines and raw figures to bench-results/, and gives the file's path. */
export function writeReport(
  root: string,
  extension: string,
  lines: readonly Line[],
  figures: Figures,
): string {
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const path = join(folder, `${at.replaceAll(':', '-')}.json`);
  const machine = { processors: cpus().map(({ model }) => model), load: loadavg() };
  const judged = lines.map((line) => ({ ...line, verdict: verdict(line) }));
  writeFileSync(
    path,
    JSON.stringify({ at, extension, machine, lines: judged, raw: figures.raw() }, undefined, 1),
  );
  return path;
}
