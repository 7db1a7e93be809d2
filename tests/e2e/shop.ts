import { expect, type Locator, type Page } from '@playwright/test';
import type { ShopOptions } from '../shop/options.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';
import type { Panel } from './panel.ts';

export interface Entry {
  what: string;
  ids: string[];
  ok: boolean;
  words: string;
}

/**
 * What the model shop's server was asked for and did: the proof of "once" and of "not at all". What
 * a press leads to may be another page: the log is read there once it has one.
 */
export async function shopLog(page: Page): Promise<Entry[]> {
  for (;;) {
    const log = await page
      .evaluate(() => (window as unknown as { __shopLog?: Entry[] }).__shopLog)
      .catch((error: unknown) => {
        if (!/context was destroyed|navigating/.test(String(error))) throw error;
      });
    if (log) return log;
    await page.waitForLoadState();
  }
}

export const rowOf = (page: Page, id = productId('ordinary')) =>
  page
    .locator(`[data-row-key="${id}"]`)
    .or(page.locator('tr', { hasText: id }))
    .first();

/** Whether an element keeps its place for a frame, and is what a press in its middle would reach. */
const isAtRest = (element: Element): Promise<boolean> =>
  new Promise((resolve) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    requestAnimationFrame(() => {
      const now = element.getBoundingClientRect();
      const tree = element.getRootNode() as Document | ShadowRoot;
      const hit = tree.elementFromPoint(x + width / 2, y + height / 2);
      resolve(now.x === x && now.y === y && element.contains(hit));
    });
  });

/**
 * Presses what stands in a menu or question that the page is just opening, once that has come to
 * rest. Playwright's own click scrolls the page while the layer still lets the pointer through,
 * and the layer follows what it hangs on, away from under the pointer.
 */
export async function pressInLayer(control: Locator, clickCount = 1): Promise<void> {
  await control.waitFor();
  await expect.poll(() => control.evaluate(isAtRest), { intervals: [20] }).toBe(true);
  const box = await control.boundingBox();
  if (!box) throw new Error('what is to be pressed has no box');
  await control.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount });
}

/** Presses 下架 (or what else `name` says) of a product, through its menu if it stands in one. */
export async function press(page: Page, name = '下架', id?: string): Promise<void> {
  const row = rowOf(page, id);
  await row.waitFor();
  const exactly = new RegExp(`^${[...name].join('\\s*')}$`);
  const direct = row.getByText(exactly).first();
  if (await direct.isVisible()) return direct.click();
  await row.getByText('更多').click();
  await pressInLayer(page.getByRole('menuitem', { name: exactly }));
}

/** Opens 商品管理, presses 下架 of the first product, and waits for its review. */
export async function openReview(
  page: Page,
  panel: Panel,
  options: ShopOptions = {},
): Promise<void> {
  await page.goto(shopUrl('list', options));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
}

/** The platform's own confirmation, whichever way it asks. */
export async function confirmOnPlatform(page: Page): Promise<void> {
  const yes = page.getByRole('button', { name: /^(确\s*定|确\s*认.*)$/ }).locator('visible=true');
  const known = page.getByText('我已知晓').locator('visible=true');
  await yes.or(known).first().waitFor();
  const reasons = page.locator('[role=dialog] input[type=radio]');
  if ((await reasons.count()) > 0) await reasons.first().check();
  if (await known.isVisible()) await pressInLayer(known);
  await pressInLayer(yes);
}
