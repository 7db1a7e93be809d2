import type { Figures } from './figures.ts';
import type { Line, Lines } from './line.ts';
import { median } from './median.ts';
import { strainRows } from './rounds.ts';
import { stages, strains, type Stage, type Strain } from './strain.ts';

/**
 * What one question to the guard takes, in the build; and what reading takes that follows it, with
 * the readers bundled for themselves and evaluated in the extension's world (issue 3).
 */
export function reading(lines: Lines): Line[] {
  const asked = (
    what: string,
    measure: 'classification' | 'classification calls' | 'reading row' | 'reading batch',
    figure: (rows: number) => number,
    bar?: number,
  ) => lines.each(what, measure, (rows) => ({ figures: {}, figure: figure(rows), bar }));
  const worst = (measure: Parameters<typeof asked>[1]) => (rows: number) =>
    lines.worst(measure, rows);
  const middle = (measure: Parameters<typeof asked>[1]) => (rows: number) =>
    lines.at(measure, 'ours', rows);
  return [
    ...asked(
      'classification of one press, median',
      'classification',
      middle('classification'),
      0.2,
    ),
    ...asked('  mean', 'classification calls', (rows) => lines.mean('classification calls', rows)),
    ...asked('  worst control', 'classification', worst('classification'), 2),
    ...asked('  slowest single call', 'classification calls', worst('classification calls')),
    ...asked('facts of one row, median', 'reading row', middle('reading row'), 2),
    ...asked('  worst', 'reading row', worst('reading row')),
    ...asked('facts of a batch of 100, median', 'reading batch', middle('reading batch'), 20),
    ...asked('  worst', 'reading batch', worst('reading batch')),
  ];
}

/**
 * For how long we hold a page up that is bad input: a frame is to be late by 8 ms at most. Drawing
 * the panel is what the press asked for, and has a bar of its own. What other processes took of a
 * busy machine meanwhile is no doing of ours, and is shown below.
 */
export function straining(figures: Figures): Line[] {
  const line = (by: 'own' | 'clock', name: Strain, stage: Stage) => ({
    rows: strainRows,
    unit: 'ms',
    figures: {},
    figure: median(figures.of(`strain ${by} ${name} ${stage}`, 'ours', strainRows)),
  });
  return strains.flatMap((name) =>
    stages.flatMap((stage) => [
      {
        ...line('own', name, stage),
        what: `longest stretch of ours on ${name}, ${stage}`,
        bar: stage === 'press' ? undefined : 8,
      },
      { ...line('clock', name, stage), what: '  by the clock' },
    ]),
  );
}
