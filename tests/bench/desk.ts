import type { Page } from '@playwright/test';
import type { Line } from './line.ts';
import { measureFirstPaint, type FirstPaint } from './firstPaint.ts';
import { measureJob, measureStop, type LongJob } from './longJob.ts';
import { median } from './median.ts';
import { withSeededDesk, type SeededDesk } from './seededDesk.ts';
import { pause } from './tab.ts';
import { measureTyping, type Letter } from './typing.ts';
import { measureWaking } from './waking.ts';

/** What is in the database, and the bars (issue 5, "How good"), in ms. */
const counts = { cases: 100_000, reminders: 5000, templates: 5000 };
const bars = { paint: 150, typing: 50, slice: 100, stop: 100, waking: 50 };

const tabs = ['check', 'reminders', 'templates', 'records'] as const;
/** What is typed into the search of a tab: what there is much of, and what there is once. */
const typed = { reminders: '补货到仓 1303', templates: 'nzzxj', records: '保温杯 4996' };

type Report = (what: string, figures: readonly number[], bar?: number) => void;

/** What the popup, the workbench and the background cost with a full database, in the built extension. */
export async function desk(extension: string, rounds: number): Promise<Line[]> {
  const lines: Line[] = [];
  const report = (what: string, figures: readonly number[], bar?: number): void => {
    const line = { rows: counts.cases, figures: {}, unit: 'ms', ...(bar !== undefined && { bar }) };
    lines.push({ ...line, what, figure: median(figures) });
    const others = { rows: counts.cases, figures: {}, unit: 'ms' };
    if (figures.length > 1)
      lines.push({ ...others, what: '  worst', figure: Math.max(...figures) });
  };
  await withSeededDesk(extension, counts, async (seeded) => {
    await paints(seeded, rounds, report);
    await letters(seeded, rounds, report);
    report(
      'background woken until it answers',
      await measureWaking(seeded, rounds * 3),
      bars.waking,
    );
    await jobs(seeded, report);
  });
  return lines;
}

async function paints(seeded: SeededDesk, rounds: number, report: Report): Promise<void> {
  const taken = new Map<string, FirstPaint[]>(tabs.map((tab) => [tab, []]));
  // The tabs by turns: what a busy machine does falls on all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const [tab, all] of taken) all.push(await measureFirstPaint(seeded, tab));
  const content = [...taken.values()].flat().map((at) => at.content);
  report('popup until its first paint', content, bars.paint);
  for (const [tab, all] of taken)
    report(
      `  until the list of ${tab} is painted`,
      all.map(({ list }) => list),
    );
}

async function letters(
  { context, url }: SeededDesk,
  rounds: number,
  report: Report,
): Promise<void> {
  for (const [tab, text] of Object.entries(typed)) {
    const cold: Letter[] = [];
    const warm: Letter[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await context.newPage();
      await openTab(page, url('popup.html'), tab);
      const [first, ...others] = await measureTyping(page, text);
      if (first) cold.push(first);
      warm.push(...others);
      await page.close();
    }
    report(
      `a letter typed in ${tab}, until its results`,
      warm.map(({ last }) => last),
      bars.typing,
    );
    report(
      '  the first letter, until its first results',
      cold.map(({ first }) => first),
    );
  }
}

/** Opens the popup at a tab and leaves it in peace until it has read what it reads. */
async function openTab(page: Page, url: string, tab: string): Promise<void> {
  await page.setViewportSize({ width: 400, height: 580 });
  await page.goto(url);
  await page
    .getByRole('tab')
    .nth(tabs.findIndex((name) => name === tab))
    .click();
  // What was typed last is searched for again.
  await page.locator('[data-search]').first().fill('');
  await pause(2500);
}

async function jobs({ context, url }: SeededDesk, report: Report): Promise<void> {
  const page = await context.newPage();
  page.on('download', (file) => void file.cancel());
  await page.goto(url('workbench.html#records'));
  await page.locator('.list li').nth(10).waitFor();
  await pause(2000);
  const press = (name: string) => async () => page.getByRole('button', { name }).click();
  const told = (what: string, { whole, longest, steps }: LongJob): void => {
    report(what, [whole]);
    report('  longest time in which nothing else can run', [longest], bars.slice);
    if (steps < 10) throw new Error(`${what}: the progress has not moved`);
  };
  const csv = press('导出表格 CSV');
  told('export as CSV', await measureJob(page, csv, '表格已交给浏览器保存'));
  told('export as JSON', await measureJob(page, press('导出 JSON'), '文件已交给浏览器保存'));
  const stops = [];
  for (let time = 0; time < 3; time += 1) stops.push(await measureStop(page, csv));
  report('  until it has stopped', stops, bars.stop);
  await page.goto(url('workbench.html#figures'));
  await page.getByRole('combobox').first().waitFor();
  await pause(5000);
  const all = () =>
    page
      .getByRole('combobox')
      .first()
      .selectOption('')
      .then(() => undefined);
  told('figures of all', await measureFigures(page, all));
  await page.goto(url('workbench.html#data'));
  const everything = press('全部导出');
  told('export of everything', await measureJob(page, everything, '文件已交给浏览器保存'));
  await page.close();
}

/** The figures say nothing when they are there: the progress is gone then. */
async function measureFigures(page: Page, begin: () => Promise<void>): Promise<LongJob> {
  const whole = async (): Promise<void> => {
    await begin();
    await page.locator('progress').waitFor({ state: 'attached' });
    await page.locator('progress').waitFor({ state: 'detached', timeout: 300_000 });
  };
  return measureJob(page, whole, '下架');
}
