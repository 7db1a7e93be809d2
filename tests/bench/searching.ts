import { runInThisContext } from 'node:vm';
import type { Line } from './line.ts';
import { median } from './median.ts';
import { bundleOf } from './bundleOf.ts';
import { printReport } from './report.ts';

const count = 5000;
/** What is typed, letter by letter: initials, pinyin, characters, several words, nothing that there is. */
const typed = ['xjtz', 'chongqing', '女装', 'bcj tz', '{{商品名', '原因', 'zzzz', '大促 4321'];

interface Finder {
  index: () => unknown;
  search: (search: string) => unknown[];
  show: (found: unknown[]) => unknown;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** How long a search of 5 000 templates takes with each letter that is typed (issue 5), in this node. */
export async function searching(): Promise<Line[]> {
  const code = await bundleOf('noticeFinder.ts');
  const made = runInThisContext(`(() => { ${code}; return __bundle; })()`) as {
    someTemplates: (count: number) => unknown[];
    finder: (templates: unknown[]) => Promise<Finder>;
  };
  const { index, search, show } = await made.finder(made.someTemplates(count));
  const letters = typed.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  const cold = timed(() => show(search('x')));
  // Each three times: what else the machine does in between is nobody's search.
  const thrice = (work: (text: string) => unknown) =>
    letters.map((text) => median([1, 2, 3].map(() => timed(() => work(text)))));
  const [took, cards] = [thrice(search), thrice((text) => show(search(text)))];
  const line = { rows: count, unit: 'ms', figures: {} };
  return [
    { ...line, what: 'a letter typed: search, median', figure: median(took), bar: 50 },
    { ...line, what: '  worst', figure: Math.max(...took), bar: 50 },
    { ...line, what: '  with the cards filled, worst', figure: Math.max(...cards), bar: 50 },
    { ...line, what: '  the same, the first one cold', figure: cold },
    { ...line, what: '  index with pinyin, once', figure: timed(index) },
  ];
}

// By itself: `node tests/bench/searching.ts`.
if (import.meta.filename === process.argv[1]) printReport(await searching());
