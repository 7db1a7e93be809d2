import type { ArmName } from './arms.ts';
import type { BatchSize } from './batch.ts';
import type { Moment } from './press.ts';
import type { Stage, Strain } from './strain.ts';

/** What is measured of a page, in ms unless said otherwise. */
export type PageMeasure =
  | 'mutation'
  | 'mutation calls'
  | 'page script'
  | 'idle timers'
  | 'idle calls'
  | 'idle ms'
  | 'listeners'
  | 'heap';

/** All that is measured. `home`: before the panel is in; `list`: with it. */
export type Measure =
  | `${PageMeasure} ${'home' | 'list'}`
  | `${'press' | `cold ${Moment}`} ${'inserted' | 'painted' | 'drawn'}`
  /** Share of the cold presses for which the panel was in already. */
  | `cold ${Moment} was in`
  /** A press of 批量下架 with so many products chosen. */
  | `batch ${BatchSize} ${'inserted' | 'painted' | 'drawn'}`
  | 'classification'
  | 'classification calls'
  /** With flags at the rows, while the page changes; and flags beyond the rows in sight. */
  | `marks ${'mutation' | 'beyond'}`
  /** What a press concerns, read from one row and from a batch of 100. */
  | `reading ${'row' | 'batch'}`
  /** The longest stretch of ours, by the processor's time and by the clock. */
  | `strain ${'own' | 'clock'} ${Strain} ${Stage}`;

/** Every figure of a run, by measure, arm and number of rows. */
export class Figures {
  private readonly all = new Map<string, number[]>();

  add(measure: Measure, arm: ArmName, rows: number, ...figures: number[]): void {
    const key = `${measure}|${arm}|${rows}`;
    this.all.set(key, [...this.of(measure, arm, rows), ...figures]);
  }

  of(measure: Measure, arm: ArmName, rows: number): readonly number[] {
    return this.all.get(`${measure}|${arm}|${rows}`) ?? [];
  }

  /** All of them, for the report: whoever doubts a median can look at what it is made of. */
  raw(): Record<string, readonly number[]> {
    return Object.fromEntries(this.all);
  }
}
