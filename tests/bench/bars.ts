import type { ArmName } from './arms.ts';
import type { Figures, Measure } from './figures.ts';
import { median } from './median.ts';

/** One line of the report. */
export interface Line {
  what: string;
  rows: number | string;
  /** Medians: without the extension twice, ours, the naive one. */
  figures: Partial<Record<ArmName, number>>;
  /** What is held against the bar, if it is not ours as it stands. */
  figure: number;
  unit: string;
  /** The most that the figure may be; without one the line is for information. */
  bar?: number;
  /** What the naive arm has of the same; it must be over the bar, or the line measures nothing. */
  naive?: number;
}

const frame = 1000 / 60;

export const isMissed = ({ figure, bar, naive }: Line): boolean =>
  bar !== undefined && (!(figure <= bar) || (naive !== undefined && !(naive > bar)));

/** The lines of the report, each with its bar (issue 2, "How good"). */
export function linesOf(figures: Figures, sizes: readonly number[]): Line[] {
  const at = (measure: Measure, arm: ArmName, rows: number) => median(figures.of(measure, arm, rows));
  const arms = (measure: Measure, rows: number) => {
    const all = (['A', 'A′', 'ours', 'naive'] as const).map((arm) => [arm, at(measure, arm, rows)] as const);
    return Object.fromEntries(all.filter(([, figure]) => !Number.isNaN(figure)));
  };
  const line = (what: string, measure: Measure, rows: number, rest: Partial<Line> = {}): Line => ({
    what, rows, figures: arms(measure, rows), figure: at(measure, 'ours', rows), unit: 'ms', ...rest,
  });
  const forSizes = (make: (rows: number) => Line) => sizes.map(make);
  /** 0.00 to two places: half a hundredth is what rounds to more. */
  const zero = 0.005;
  const places = [['home', 'panel out'], ['list', 'panel in, idle']] as const;
  const least = sizes[0] ?? 0;
  const most = sizes.at(-1) ?? 0;
  const usual = sizes.includes(1000) ? 1000 : most;

  const underMutation = places.flatMap(([path, name]) => [
    ...forSizes((rows) => line(`script under mutation, a frame (${name})`, `mutation ${path}`, rows, {
      bar: zero, naive: path === 'home' ? at('mutation home', 'naive', rows) : undefined,
    })),
    ...forSizes((rows) => line(`  calls of ours meanwhile (${name})`, `mutation calls ${path}`, rows, { unit: '', bar: 0 })),
    ...forSizes((rows) => line(`  all script, a frame (${name})`, `page script ${path}`, rows)),
  ]);
  const atIdle = places.flatMap(([path, name]) => [
    ...forSizes((rows) => line(`timers fired in 3 s (${name})`, `idle timers ${path}`, rows, {
      unit: '', bar: 0, naive: path === 'home' ? at('idle timers home', 'naive', rows) : undefined,
    })),
    ...forSizes((rows) => line(`calls of ours in 3 s (${name})`, `idle calls ${path}`, rows, { unit: '', bar: 0 })),
    ...forSizes((rows) => line(`script of ours in 3 s (${name})`, `idle ms ${path}`, rows, { bar: zero })),
  ]);
  const more = (measure: Measure, arm: ArmName, rows: number) => at(measure, arm, rows) - at(measure, 'A', rows);
  const growth = (measure: Measure, arm: ArmName) => more(measure, arm, most) - more(measure, arm, least);
  const listeners = places.flatMap(([path, name]): Line[] => [
    ...forSizes((rows) => line(`listeners, more than without (${name})`, `listeners ${path}`, rows, {
      unit: '', figure: more(`listeners ${path}`, 'ours', rows),
    })),
    {
      what: `listeners, growth with rows (${name})`, rows: `${least}→${most}`, unit: '', bar: 0,
      figures: {}, figure: growth(`listeners ${path}`, 'ours'),
      naive: path === 'home' ? growth('listeners home', 'naive') : undefined,
    },
  ]);
  const presses: Line[] = [
    ...forSizes((rows) => line('press to panel painted, warm', 'press painted', rows, { bar: rows === usual ? 2 * frame + 0.07 : undefined })),
    ...forSizes((rows) => line('  of which before the click is taken up', 'press wait', rows)),
    ...forSizes((rows) => line('  to the compositor\'s draw', 'press drawn', rows)),
    {
      what: 'press to panel painted, growth', rows: `${least}→${most}`, unit: '×', bar: 3, figures: {},
      figure: at('press painted', 'ours', most) / at('press painted', 'ours', least),
    },
    ...forSizes((rows) => line('press as soon as the rows are there', 'cold painted', rows, { bar: rows <= usual ? 250 : undefined })),
    ...forSizes((rows) => line('  of which before the click is taken up', 'cold wait', rows)),
    ...forSizes((rows) => line('  worst', 'cold painted', rows, { figure: Math.max(...figures.of('cold painted', 'ours', rows)), figures: {} })),
  ];
  const heap = places.flatMap(([path, name]) => forSizes((rows) => line(`heap, more than without (${name})`, `heap ${path}`, rows, {
    unit: 'MB', figure: more(`heap ${path}`, 'ours', rows), bar: path === 'home' ? 0.35 : undefined,
  })));
  const classification = forSizes((rows) => line('classification of one press, mean', 'classification', rows, {
    figures: {}, figure: figures.of('classification', 'ours', rows).reduce((sum, ms) => sum + ms, 0) / figures.of('classification', 'ours', rows).length,
  })).concat(forSizes((rows) => line('  median', 'classification', rows, { figures: {} })), forSizes((rows) => line('  worst', 'classification', rows, {
    figures: {}, figure: Math.max(...figures.of('classification', 'ours', rows)),
  })));
  return [...underMutation, ...atIdle, ...listeners, ...presses, ...heap, ...classification];
}
