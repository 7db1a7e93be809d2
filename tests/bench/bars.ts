import { batching } from './batchBars.ts';
import type { Figures } from './figures.ts';
import { Lines, type Line } from './line.ts';
import { moments } from './press.ts';
import { reading, straining } from './readingBars.ts';

/** Two frames of a screen at 60 Hz, in ms. */
const twoFrames = 33.4;

/** To two places: the bar is 0.00 ms a frame. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100;

const places = [
  ['home', 'panel out'],
  ['list', 'panel in, idle'],
] as const;

/** The lines of the report, each with its bar (issue 2, "How good"). */
export function linesOf(figures: Figures, sizes: readonly number[]): Line[] {
  const lines = new Lines(figures, sizes);
  return [
    running(lines),
    listening(lines),
    pressing(lines),
    batching(figures),
    marking(lines),
    holding(lines),
    reading(lines),
    straining(figures),
  ].flat();
}

/** What runs while the page changes, and while nothing does. */
function running(lines: Lines): Line[] {
  const none = { unit: '', bar: 0 };
  return places.flatMap(([path, name]) => {
    // The naive arm has no panel in: it differs from ours in its guard.
    const naive = (measure: 'mutation home' | 'idle timers home', rows: number) =>
      path === 'home' ? lines.at(measure, 'naive', rows) : undefined;
    return [
      ...lines.each(`script under mutation, a frame (${name})`, `mutation ${path}`, (rows) => ({
        figure: rounded(lines.at(`mutation ${path}`, 'ours', rows)),
        bar: 0,
        naive: naive('mutation home', rows),
      })),
      ...lines.each(`  calls of ours meanwhile (${name})`, `mutation calls ${path}`, none),
      ...lines.each(`  all script, the page's too (${name})`, `page script ${path}`),
      ...lines.each(`timers fired in 3 s at idle (${name})`, `idle timers ${path}`, (rows) => ({
        ...none,
        naive: naive('idle timers home', rows),
      })),
      ...lines.each(`calls of ours in 3 s at idle (${name})`, `idle calls ${path}`, none),
      ...lines.each(`script in 3 s at idle (${name})`, `idle ms ${path}`, (rows) => ({
        figure: rounded(lines.at(`idle ms ${path}`, 'ours', rows)),
        bar: 0,
      })),
    ];
  });
}

/** Listeners: ours may be some, but not more with more rows. */
function listening(lines: Lines): Line[] {
  const { least, most, rows } = lines.span();
  return places.flatMap(([path, name]) => {
    const measure = `listeners ${path}` as const;
    const growth = (arm: 'ours' | 'naive') =>
      lines.more(measure, arm, most) - lines.more(measure, arm, least);
    return [
      ...lines.each(`listeners, more than without (${name})`, measure, (size) => ({
        unit: '',
        figure: lines.more(measure, 'ours', size),
      })),
      {
        what: `  growth with the rows (${name})`,
        rows,
        unit: '',
        bar: 0,
        figures: {},
        figure: growth('ours'),
        naive: path === 'home' ? growth('naive') : undefined,
      },
    ];
  });
}

/** From a press to the panel; A and A′ show a bare box in the top layer: the least. */
function pressing(lines: Lines): Line[] {
  const { least, most, rows } = lines.span();
  const usual = (size: number) => size === 1000;
  const cold = moments.flatMap((moment) => [
    ...lines.each(
      moment === 'loading' ? 'press while the rows still come' : `press ${moment} ms after load`,
      `cold ${moment} painted`,
      (size) => ({ bar: moment !== 'loading' && size <= 1000 ? 250 : undefined }),
    ),
    ...lines.each('  worst', `cold ${moment} painted`, (size) => ({
      figures: {},
      figure: lines.worst(`cold ${moment} painted`, size),
    })),
    ...lines.each('  until the panel is in the document', `cold ${moment} inserted`),
    ...lines.each('  share with the panel in already', `cold ${moment} was in`, (size) => ({
      figures: {},
      unit: '',
      figure: lines.mean(`cold ${moment} was in`, size),
    })),
  ]);
  return [
    ...lines.each('press to panel painted, warm', 'press painted', (size) => ({
      bar: usual(size) ? twoFrames : undefined,
    })),
    ...lines.each('  until the panel is in the document', 'press inserted'),
    ...lines.each("  until the compositor's draw", 'press drawn'),
    {
      what: '  growth with the rows',
      rows,
      unit: '×',
      bar: 3,
      figures: {},
      figure: lines.at('press painted', 'ours', most) / lines.at('press painted', 'ours', least),
    },
    ...cold,
  ];
}

/** Memory. */
function holding(lines: Lines): Line[] {
  return places.flatMap(([path, name]) =>
    lines.each(`heap, more than without (${name})`, `heap ${path}`, (rows) => ({
      unit: 'MB',
      figure: lines.more(`heap ${path}`, 'ours', rows),
      bar: path === 'home' ? 0.35 : undefined,
    })),
  );
}

/** Flags at the rows of products with an open case. */
function marking(lines: Lines): Line[] {
  const { least, most, rows } = lines.span();
  return [
    ...lines.each('script under mutation with marks, a frame', 'marks mutation', (size) => ({
      figure: rounded(lines.at('marks mutation', 'ours', size)),
      bar: size === 1000 ? 0.1 : undefined,
    })),
    {
      what: '  growth with the rows',
      rows,
      unit: '×',
      bar: 3,
      figures: {},
      figure: lines.at('marks mutation', 'ours', most) / lines.at('marks mutation', 'ours', least),
    },
    ...lines.each('marks beyond the rows in sight', 'marks beyond', { unit: '', bar: 20 }),
  ];
}
