import { armNames, type ArmName } from './arms.ts';
import type { Figures, Measure } from './figures.ts';
import { median } from './median.ts';

/** One line of the report. */
export interface Line {
  what: string;
  rows: number | string;
  /** Medians of the arms, where they have the same measure. */
  figures: Partial<Record<ArmName, number>>;
  /** What is held against the bar: ours, or what is made of it. */
  figure: number;
  unit: string;
  /** The most that the figure may be; without one the line is for information. */
  bar?: number;
  /** What the naive arm has of the same; it must be over the bar, or the line measures nothing. */
  naive?: number;
}

export const isMissed = ({ figure, bar, naive }: Line): boolean =>
  bar !== undefined && (!(figure <= bar) || (naive !== undefined && !(naive > bar)));

/** Makes lines of the medians of a run. */
export class Lines {
  private readonly figures: Figures;
  readonly sizes: readonly number[];

  constructor(figures: Figures, sizes: readonly number[]) {
    this.figures = figures;
    this.sizes = sizes;
  }

  at(measure: Measure, arm: ArmName, rows: number): number {
    return median(this.figures.of(measure, arm, rows));
  }

  worst(measure: Measure, rows: number): number {
    return Math.max(...this.figures.of(measure, 'ours', rows));
  }

  mean(measure: Measure, rows: number): number {
    const all = this.figures.of(measure, 'ours', rows);
    return all.reduce((sum, figure) => sum + figure, 0) / all.length;
  }

  /** How much more ours, or the naive arm, has than there is without an extension. */
  more(measure: Measure, arm: ArmName, rows: number): number {
    return this.at(measure, arm, rows) - this.at(measure, 'A', rows);
  }

  /** One line for each number of rows; `rest` says what is special. */
  each(
    what: string,
    measure: Measure,
    rest: Partial<Line> | ((rows: number) => Partial<Line>) = {},
  ): Line[] {
    return this.sizes.map((rows) => {
      const medians = armNames.map((arm) => [arm, this.at(measure, arm, rows)] as const);
      return {
        what,
        rows,
        figures: Object.fromEntries(medians.filter(([, figure]) => !Number.isNaN(figure))),
        figure: this.at(measure, 'ours', rows),
        unit: 'ms',
        ...(typeof rest === 'function' ? rest(rows) : rest),
      };
    });
  }

  /** From the fewest rows to the most. */
  span(): { least: number; most: number; rows: string } {
    const [least, most] = [this.sizes[0] ?? 0, this.sizes.at(-1) ?? 0];
    return { least, most, rows: `${least}→${most}` };
  }
}
