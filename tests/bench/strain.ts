import type { Page } from '@playwright/test';
import { Panel } from '../e2e/panel.ts';
import { plainUrl, type PlainName } from '../shop/plain.ts';
import { reader, type Reader } from './reader.ts';
import { longestStretch, type Longest } from './stretches.ts';
import { isPanelIn, pause, type Tab } from './tab.ts';

/** Pages that strain whoever looks at them: texts of a megabyte, a thousand columns, 48 000 changes a second. */
export const strains = ['megabyte', 'wideRows', 'storm', 'clobber'] as const satisfies PlainName[];
export type Strain = (typeof strains)[number];

/**
 * When the page is watched: with nothing pressed, while a press is recognised and read, while all of
 * the page is looked through for whoever asks, while the panel is drawn for a press, while it stands, after a release.
 */
export const stages = ['at rest', 'reading', 'asked', 'press', 'panel open', 'released'] as const;
export type Stage = (typeof stages)[number];

/** How long each stage is watched, in ms. */
const time = 1500;

/** Presses 下架 of a row; a locator would stumble over clobbered forms. */
async function press(page: Page, nth: number): Promise<void> {
  const { x, y } = await page.evaluate((at) => {
    const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(
      document.querySelectorAll('.off')[at],
    );
    return { x: left + width / 2, y: top + height / 2 };
  }, nth);
  await page.mouse.click(x, y);
}

/** Runs in the extension's world: reads each 下架 five times, each time in a task of its own. */
async function readAll(): Promise<void> {
  const { __reader } = globalThis as unknown as { __reader: Reader };
  const controls = [...document.querySelectorAll('.off')];
  for (const control of [1, 2, 3, 4, 5].flatMap(() => controls)) {
    await new Promise((resolve) => setTimeout(resolve));
    __reader(control);
  }
}

/** Asks the page as the popup does, and has its structure described as the dock does. */
const look = `(async () => {
  const { dock, ask } = globalThis[Symbol.for('delist-guard-stage')];
  await dock.hear({ type: 'page.state' });
  const bundle = await ask({ type: 'bundle.make' });
  if (!bundle.ok) throw new Error('no structure was described');
})()`;

const isReviewing = `globalThis[Symbol.for('delist-guard-stage')].isReviewing()`;

/** The longest stretch for which our scripts hold the page up, at each stage; the panel is in already. */
export async function measureStrain(
  { page, session, inExtension }: Tab,
  name: Strain,
): Promise<Record<Stage, Longest>> {
  await page.goto(plainUrl(name));
  const panel = await Panel.of(page);
  await press(page, 0);
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  if (!(await inExtension(isPanelIn))) throw new Error('the panel is not in');
  const watch = (work: () => Promise<void>) => longestStretch(session, work);
  const rest = await watch(() => pause(time));
  await inExtension(reader);
  const reading = await watch(async () => {
    await inExtension(`(${readAll.toString()})()`);
  });
  const asked = await watch(async () => {
    await inExtension(look);
  });
  const pressed = await watch(async () => {
    await press(page, 1);
    await pause(300);
  });
  const open = await watch(() => pause(time));
  await panel.answer({ 库存: 120 });
  await panel.acknowledge();
  // 确认 waits until it has been seen for a while.
  await pause(time);
  const { x, y } = await panel.middle(await panel.expect('button', /^确认/));
  await panel.detach();
  const released = await watch(async () => {
    await page.mouse.click(x, y);
    await pause(time);
  });
  if (await inExtension(isReviewing)) throw new Error('nothing was confirmed');
  return { 'at rest': rest, reading, asked, press: pressed, 'panel open': open, released };
}
