import type { BrowserContext, Page } from '@playwright/test';
import type { Product } from '../libraries/goods.ts';
import { libraryUrl, serveLibraries } from '../libraries/serve.ts';
import { expect, test } from './browser.ts';
import { goOn, isAsked, libraryLog, offShelf, ways, type Library, type Way } from './library.ts';
import { lookAlikes } from './libraryLookAlikes.ts';
import { look, openEyes } from './matrix/eyes.ts';
import { differences, holdSince } from './matrix/reading.ts';
import { Tally } from './matrix/tally.ts';
import type { Panel } from './panel.ts';

const libraries: Library[] = [
  { name: 'mui', through: 'menu', filter: '[role=combobox]', option: '[role=option]' },
  { name: 'arco', through: 'row', filter: '.arco-select', option: '[role=option]' },
  { name: 'elementPlus', through: 'batch', filter: '.el-select', option: '[role=option]' },
  { name: 'naive', through: 'row', filter: '.n-select', option: '.n-base-select-option' },
  {
    name: 'shoelace',
    through: 'drawer',
    filter: 'sl-select',
    option: 'sl-option',
  },
  {
    name: 'vaadin',
    through: 'batch',
    filter: 'vaadin-select',
    option: 'vaadin-select-item',
    unread: ['menu'],
  },
  { name: 'bootstrap', through: 'form' },
  {
    name: 'layui',
    through: 'menu',
    filter: '.layui-form-select',
    option: 'dd',
    unread: ['form'],
  },
];

interface Scene {
  library: Library;
  page: Page;
  panel: Panel;
  context: BrowserContext;
  tally: Tally;
}

const shownOf = ({ price, stock, sold, shelf }: Product) => ({
  price,
  stock,
  sales: sold,
  status: shelf,
});

/** Presses what delists, and compares what was read with what the page shows. */
async function hold({ library, page, panel, context, tally }: Scene, way: Way): Promise<void> {
  const { products, press, approach } = { approach: undefined, ...ways[way] };
  await approach?.(page, products);
  const since = Date.now();
  await press(page, products);
  await panel.wait('alertdialog', '下架前核对', { timeout: 6000 });
  tally.presses += 1;
  expect(await libraryLog(page)).toEqual([]);
  if (library.unread?.includes(way)) return;
  const { subjects } = await holdSince(context, since);
  for (const [at, product] of products.entries()) {
    const { id, name } = product;
    const read = subjects[at];
    const faults = differences(read?.facts ?? [], shownOf(product));
    if (read?.id !== id || read.name !== name)
      faults.unshift(`shows ${id} ${name}, read ${read?.id} ${read?.name}`);
    tally.wrong.push(...faults.map((text) => `${way}: ${text}`));
  }
  if (subjects.length !== products.length) tally.wrong.push(`${way}: ${subjects.length} products`);
}

/** Goes on in the review and in the page's own question: just these products leave the shelf, once. */
async function goThrough({ page, panel }: Scene, way: Way): Promise<void> {
  const { products, press, approach } = { approach: undefined, ...ways[way] };
  await panel.answer({ 库存: Number(products[0].stock), 几件: products.length });
  await panel.confirm();
  const hasReacted = async () => (await libraryLog(page)).length > 0 || (await isAsked(page));
  const isToBePressed = async () => (await panel.find('StaticText', /再按一次/)) !== undefined;
  await expect.poll(async () => (await hasReacted()) || (await isToBePressed())).toBe(true);
  // A menu that has closed meanwhile is opened by the merchant.
  if (!(await hasReacted())) {
    await approach?.(page, products);
    await press(page, products);
  }
  if (way !== 'form') await goOn(page);
  const ids = products.map(({ id }) => id);
  await expect.poll(() => libraryLog(page)).toEqual([{ what: '下架', ids }]);
}

/** Presses what delists nothing as a hand does: the page does what it is for, and no review opens. */
async function pressAll(scene: Scene): Promise<void> {
  const { page, panel, library, tally } = scene;
  for (const { press: go, does } of lookAlikes) {
    await go(page, library).catch((error: unknown) => {
      throw new Error(`${does}: ${String(error)}`);
    });
    const isDone = async () => (await libraryLog(page)).at(-1)?.what === does;
    await expect.poll(isDone, { message: does, timeout: 4000 }).toBe(true);
    tally.lookAlikes += 1;
  }
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
}

/** Presses in every way all that stands on the page and delists nothing. */
async function sweep({ page, tally }: Scene): Promise<void> {
  const left = {
    delists: ['下架', '下架商品', '批量下架'],
    // Bootstrap itself takes these presses on their way down.
    also: '[data-bs-toggle=dropdown]',
  };
  const { pressed, held } = await look(page.mainFrame(), 'sweep', left);
  tally.lookAlikes += pressed;
  tally.held.push(...held);
}

for (const library of libraries)
  test(`${library.name}: every delist is held, nothing else is, and a confirmed one is carried out once`, async ({
    page,
    panel,
    context,
  }) => {
    const tally = new Tally();
    const scene: Scene = { library, page, panel, context, tally };
    await context.addInitScript(openEyes);
    await serveLibraries(context);
    page.setDefaultTimeout(8000);
    /** What breaks off is one fault; the page begins afresh after each step. */
    const begin = async (into: string[], name: string, step: () => Promise<void>) => {
      await page.goto(libraryUrl(library.name));
      await page.getByText(offShelf.name).first().waitFor();
      await step().catch((error: unknown) =>
        into.push(`${name}: ${String(error)}`.split('\n')[0] ?? ''),
      );
    };
    const { through } = library;
    for (const way of Object.keys(ways) as Way[])
      if (way !== through)
        await begin(tally.missed, way, async () => {
          await hold(scene, way);
          await panel.click('button', /^暂不/);
          await panel.wait('alertdialog', '下架前核对', { isGone: true });
          expect(await libraryLog(page)).toEqual([]);
        });
    await begin(tally.missed, through, async () => {
      await hold(scene, through);
      await goThrough(scene, through);
    });
    await begin(tally.held, 'look-alikes', async () => {
      await sweep(scene);
      await pressAll(scene);
    });
    test.info().annotations.push({ type: 'libraries', description: tally.line });
    expect(tally.faults).toEqual([]);
  });
