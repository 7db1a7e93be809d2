import type { Locator, Page } from '@playwright/test';
import { seed, type Entry, type Product } from '../libraries/goods.ts';
import { pressInLayer } from './shop.ts';

export const libraryLog = (page: Page): Promise<Entry[]> =>
  page.evaluate(() => (window as unknown as { __libraryLog: Entry[] }).__libraryLog);

const saying = (page: Page, text: string): Locator => page.getByText(text, { exact: true });
const seen = (all: Locator): Locator => all.locator('visible=true');
/** A button by all that it says, and not the one that a custom element draws itself with. */
const buttonIn = (page: Page, text: string): Locator =>
  seen(
    page.locator('button, [role=button], sl-button, vaadin-button, .layui-layer-btn0', {
      hasText: new RegExp(`^\\s*${[...text].join('\\s*')}\\s*$`),
    }),
  ).last();

/**
 * The one of `all` that is drawn in the line of a product, or else next below its name: the
 * libraries build rows as trees of very different kinds.
 */
async function inRow(page: Page, all: Locator, { name }: Product): Promise<Locator> {
  const line = seen(saying(page, name)).first();
  await line.scrollIntoViewIfNeeded();
  const top = await line.evaluate((at) => at.getBoundingClientRect().top);
  const index = await all.evaluateAll((each, from) => {
    const tops = each.map((at) => {
      const { top, height } = at.getBoundingClientRect();
      const isSeen = height > 0 && at.checkVisibility({ visibilityProperty: true });
      return isSeen && top > from - 24 ? top : Infinity;
    });
    return tops.indexOf(Math.min(...tops));
  }, top);
  return all.nth(index);
}

/** Presses what says `label` in the row of a product. */
export const pressInRow = async (page: Page, label: string, product: Product): Promise<void> =>
  (await inRow(page, saying(page, label), product)).click();

/** Presses what says `label` in the layer that has just been opened. */
export const pressOpened = (page: Page, label: string): Promise<void> =>
  pressInLayer(seen(saying(page, label)).last());

/** Whether the page asks, and the answer that goes on. */
export const isAsked = (page: Page): Promise<boolean> => buttonIn(page, '确定').isVisible();
export const goOn = (page: Page): Promise<void> => pressInLayer(buttonIn(page, '确定'));
export const save = (page: Page): Promise<void> => buttonIn(page, '保存').click();

const boxes =
  'label:has(input[type=checkbox]), [role=checkbox], vaadin-checkbox, td .layui-form-checkbox, td > [type=checkbox], .MuiCheckbox-root';

export async function tick(page: Page, products: readonly Product[]): Promise<void> {
  for (const product of products)
    await (await inRow(page, page.locator(boxes), product)).click({ position: { x: 8, y: 8 } });
}

export async function openDrawer(page: Page, product: Product): Promise<void> {
  await pressInRow(page, '编辑', product);
  await buttonIn(page, '保存').waitFor();
}

/** Takes a choice in the form of the drawer; of Vaadin's radios not by the label. */
export const choose = (page: Page, choice: string): Promise<void> => {
  const radio = page.locator(`vaadin-radio-button[value="${choice}"] > input`);
  return seen(saying(page, choice).or(radio)).last().click();
};

const productAt = (at: number): Product => {
  const product = seed[at];
  if (!product) throw new Error(`there is no product ${at}`);
  return product;
};
export const offShelf = productAt(3);

/** One way to delist: the products that it concerns, how it is come to, and the press itself. */
interface WayToDelist {
  products: [Product, ...Product[]];
  approach?: (page: Page, products: [Product, ...Product[]]) => Promise<unknown>;
  press: (page: Page, products: [Product, ...Product[]]) => Promise<unknown>;
}

export const ways = {
  row: {
    products: [productAt(1)],
    press: (page, [product]) => pressInRow(page, '下架', product),
  },
  menu: {
    products: [productAt(2)],
    approach: (page, [product]) => pressInRow(page, '更多', product),
    press: (page) => pressOpened(page, '下架商品'),
  },
  batch: {
    products: [productAt(0), productAt(4)],
    approach: tick,
    press: (page) => saying(page, '批量下架').click(),
  },
  drawer: {
    products: [productAt(4)],
    approach: (page, [product]) => openDrawer(page, product),
    press: (page) => pressInLayer(buttonIn(page, '下架')),
  },
  form: {
    products: [productAt(0)],
    approach: async (page, [product]) => {
      await openDrawer(page, product);
      await choose(page, '下架');
    },
    press: save,
  },
} satisfies Record<string, WayToDelist>;
export type Way = keyof typeof ways;

/** What the page of a library is to a hand; `name` is that of its file in tests/libraries/kinds. */
export interface Library {
  name: string;
  /** The way that is gone to its end. */
  through: Way;
  /** What opens the list of the filter, and its choices; without them it is the browser's own. */
  filter?: string;
  option?: string;
  /** Ways of which not every product is read: they are held, and the panel says what is unknown. */
  unread?: Way[];
}
