import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { root } from '../tool.ts';

/** Where the pictures of the demo go. */
export const albumFolder = join(root, 'screenshots');

const schemes = ['light', 'dark'] as const;
const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
] as const;

/** Takes numbered pictures, each in light and dark, a page in both widths. */
export class Album {
  private taken = 0;
  private readonly context: BrowserContext;

  /** Empties the folder of the last time. */
  constructor(context: BrowserContext) {
    this.context = context;
    mkdirSync(albumFolder, { recursive: true });
    for (const name of readdirSync(albumFolder))
      if (/^\d\d-.*\.png$/.test(name)) rmSync(join(albumFolder, name));
  }

  /** A page as it stands, with what we show on it. */
  async page(page: Page, name: string): Promise<void> {
    const number = this.next();
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const scheme of schemes)
        await this.shoot(page, scheme, `${number}-${name}-${scheme}-${size.width}`);
    }
    await page.setViewportSize(sizes[0]);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  /** The popup at its own size. */
  async popup(popup: Page, name: string): Promise<void> {
    const number = this.next();
    for (const scheme of schemes) await this.shoot(popup, scheme, `${number}-${name}-${scheme}`);
    await popup.emulateMedia({ colorScheme: 'light' });
  }

  /** The popup over the page that it speaks of, where a browser hangs it. */
  async popupOver(page: Page, popup: Page, name: string): Promise<void> {
    const number = this.next();
    const pairs = [];
    for (const size of sizes) {
      for (const scheme of schemes) {
        await page.setViewportSize(size);
        const pictures = [];
        for (const at of [page, popup]) {
          await at.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await at.waitForTimeout(300);
          pictures.push(`data:image/png;base64,${(await at.screenshot()).toString('base64')}`);
        }
        pairs.push({ size, pictures, name: `${number}-${name}-${scheme}-${size.width}` });
      }
    }
    await page.setViewportSize(sizes[0]);
    for (const at of [page, popup]) await at.emulateMedia({ colorScheme: 'light' });
    // Only now: the popup says what stands in the tab that is looked at.
    const desk = await this.context.newPage();
    for (const { size, pictures, name: file } of pairs) {
      const [below, above] = pictures;
      await desk.setViewportSize(size);
      await desk.setContent(
        `<body style="margin:0"><img src="${below}"><img src="${above}" style="position:fixed;` +
          'top:4px;right:60px;border-radius:8px;box-shadow:0 4px 24px #0006">',
      );
      await desk.screenshot({ path: join(albumFolder, `${file}.png`) });
    }
    await desk.close();
    await popup.bringToFront();
  }

  private next(): string {
    this.taken += 1;
    return String(this.taken).padStart(2, '0');
  }

  private async shoot(
    page: Page,
    colorScheme: (typeof schemes)[number],
    name: string,
  ): Promise<void> {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours change over a moment on the shop's own components.
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(albumFolder, `${name}.png`) });
  }
}
