import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../e2e/browser.ts';
import { Panel } from '../e2e/panel.ts';
import { confirmOnPlatform, press, rowOf } from '../e2e/shop.ts';
import { productId, type Role } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';
import { root } from '../tool.ts';

/** Where the help finds its pictures. */
export const pictureFolder = join(root, 'public', 'help');

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room around what is shown, in pixels: its shadow and a little of the page. */
const margin = 12;

/** Takes the part of a page within `box` as WebP, and says how large it is; cut at the window's edge. */
async function shoot(page: Page, name: string, box: Box): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.waitForTimeout(500);
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.min(size.width - x, Math.ceil(box.width));
  const height = Math.min(size.height - y, Math.ceil(box.height));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 72,
    clip: { x, y, width, height, scale: 1 },
  });
  const picture = Buffer.from(data, 'base64');
  writeFileSync(join(pictureFolder, `${name}.webp`), picture);
  console.log(`${name}: { width: ${width}, height: ${height} }, ${picture.length} 字节`);
}

const around = ({ x, y, width, height }: Box): Box => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

/** Where a part of our closed interface stands. */
async function boxOf(page: Page, panel: Panel, role: string, name: string): Promise<Box> {
  const { node } = await panel.expect(role, name);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node });
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}

async function takePanel(page: Page, panel: Panel, name: string): Promise<void> {
  await panel.wait('alertdialog', '下架前核对');
  // Where the mouse was left, something would look pressed.
  await page.mouse.move(0, 0);
  await panel.wait('StaticText', '正在核对', { isGone: true });
  await shoot(page, name, around(await boxOf(page, panel, 'alertdialog', '下架前核对')));
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
}

async function takeShop(page: Page): Promise<void> {
  const panel = await Panel.of(page);
  await page.goto(shopUrl('list'));
  await rowOf(page).waitFor();
  await press(page);
  await takePanel(page, panel, 'panel');

  const roles: readonly Role[] = ['endsToday', 'exclusive', 'campaign', 'unpromoted'];
  for (const role of roles) await rowOf(page, productId(role)).locator('input').first().check();
  await page.getByRole('button', { name: '批量下架' }).click();
  await takePanel(page, panel, 'batch');

  await panel.click('button', /展开下架护航$/);
  await panel.wait('button', '教它认一个按钮');
  const dock = await boxOf(page, panel, 'complementary', '下架护航');
  const { x, y, width, height } = around(dock);
  await shoot(page, 'dock', { x: x - 200, y: y - 60, width: width + 200, height: height + 100 });

  // A record with an end to it, for the pictures of what is kept.
  await page.goto(shopUrl('list'));
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  const stock = await rowOf(page).locator('td').nth(3).innerText();
  await panel.answer({ 库存: Number.parseInt(stock.replaceAll(',', ''), 10) });
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/已完成/);
}

async function takeOwnPages(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  const own = `chrome-extension://${new URL(worker?.url() ?? '').host}`;
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.goto(`${own}/popup.html`);
  await popup
    .getByRole('button', { name: /^(开始|继续)核对/ })
    .first()
    .waitFor();
  await shoot(popup, 'popup', { x: 0, y: 0, width: 400, height: 580 });
  await popup.getByRole('tab', { name: '模板' }).click();
  await popup.locator('.notice').first().waitFor();
  await shoot(popup, 'notices', { x: 0, y: 0, width: 400, height: 580 });
  await popup.close();

  const workbench = await context.newPage();
  await workbench.setViewportSize({ width: 1160, height: 720 });
  await workbench.goto(`${own}/workbench.html#records`);
  await workbench.locator('.list [data-row]', { hasText: '已下架' }).first().click();
  await workbench.locator('.sheet .seal').waitFor();
  await shoot(workbench, 'records', { x: 216, y: 44, width: 944, height: 636 });
  await workbench.setViewportSize({ width: 1160, height: 1600 });
  await workbench.goto(`${own}/workbench.html#calendar`);
  const table = workbench.getByRole('table', { name: /未来七天/ });
  await table.waitFor();
  const box = await table.boundingBox();
  // The last hours stand beyond the edge, where the table is scrolled to.
  const last = await table.getByRole('columnheader', { name: '21 点' }).boundingBox();
  if (!box || !last) throw new Error('日历没有画出来');
  const width = last.x + last.width - box.x + margin;
  await shoot(workbench, 'heat', { ...around(box), width });
}

/** Takes the pictures of the help from the model shop, in the place of those that are there. */
export async function takeHelpPictures(): Promise<void> {
  mkdirSync(pictureFolder, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'delist-guard-help-'));
  const context = await launch(folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await takeShop(page);
    await takeOwnPages(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`图片在 ${pictureFolder}`);
  console.log('尺寸变了的，请改 lib/catalog/help.ts；再构建一次，图片才在扩展里。');
}
