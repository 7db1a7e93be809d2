import { batchRows, batchSizes } from './batch.ts';
import type { Figures } from './figures.ts';
import type { Line } from './line.ts';
import { median } from './median.ts';

/** A frame of a screen at 60 Hz, in ms. */
const frame = 16.7;

/** A press on 500 products paints as fast as one on a single one, and two frames more (issue 4). */
export function batching(figures: Figures): Line[] {
  const of = (size: (typeof batchSizes)[number], until: 'inserted' | 'painted') =>
    median(figures.of(`batch ${size} ${until}`, 'ours', batchRows));
  const line = { rows: batchRows, figures: {} };
  return [
    ...batchSizes.flatMap((size) => [
      {
        ...line,
        unit: 'ms',
        what: `批量下架 of ${size} to panel painted`,
        figure: of(size, 'painted'),
      },
      {
        ...line,
        unit: 'ms',
        what: '  until the panel is in the document',
        figure: of(size, 'inserted'),
      },
    ]),
    {
      ...line,
      what: '  frames more for 500 than for 1',
      unit: '',
      figure: (of(500, 'painted') - of(1, 'painted')) / frame,
      bar: 2,
    },
  ];
}
