import type { Frame, Page } from '@playwright/test';
import type { ShopOptions } from '../../shop/options.ts';
import { productId, type Role } from '../../shop/seed.ts';
import { shopUrl, turnTo } from '../../shop/shopUrl.ts';
import type { Model } from './model.ts';

/** What a page stands in. `usual` is a micro front end on fxg and nothing on buyin. */
const places = ['usual', 'remounting', 'shadow', 'frame'] as const;
export type Place = (typeof places)[number];

/** Where a page can be: 推商品 in fxg's own document is not framed, being what a frame would spare. */
export const placesOf = ({ page }: Pick<Model, 'page'>): readonly Place[] =>
  page === 'hosted' ? places.filter((place) => place !== 'frame') : places;

/** The shop's clock: a day with nothing to it, so that 00:00 does not come in the middle of a test. */
const now = '2026-06-10T12:00:00+08:00';
export const shopTime = Date.parse(now);

interface Point {
  x: number;
  y: number;
}

/** A page of the model shop in a place, which goes from one variation to the next without a load. */
export class Stage {
  private readonly page: Page;
  private readonly kind: Model['page'];
  private readonly place: Place;
  frame: Frame;

  private constructor(page: Page, kind: Model['page'], place: Place) {
    this.page = page;
    this.kind = kind;
    this.place = place;
    this.frame = page.mainFrame();
  }

  static async open(page: Page, kind: Model['page'], place: Place): Promise<Stage> {
    const stage = new Stage(page, kind, place);
    if (place !== 'frame' || kind === 'hosted') {
      await page.goto(stage.address({ visit: 'first' }));
      return stage;
    }
    const host = kind === 'list' || kind === 'editor' ? 'backFrame' : 'frame';
    await page.goto(shopUrl(host, { framed: kind }));
    const element = await page.locator('iframe').elementHandle();
    stage.frame = (await element?.contentFrame()) ?? page.mainFrame();
    await stage.frame.waitForFunction(() => '__shopLog' in window);
    return stage;
  }

  private address(options: ShopOptions, product?: string): string {
    const container =
      this.place === 'remounting' || this.place === 'shadow' ? this.place : undefined;
    const isOnly = this.kind === 'product' || this.kind === 'editor';
    const all = { products: 10, paging: 'off', motion: 'off', now, container, ...options } as const;
    return shopUrl(this.kind, all, isOnly ? product : undefined);
  }

  /** Shows another variation, with the product that is going to be pressed. */
  async turn(options: ShopOptions, role: Role = 'ordinary'): Promise<void> {
    // Off the page: a control that is drawn under a resting mouse does not hear it come.
    await this.page.mouse.move(1, 1);
    await this.frame.evaluate(turnTo, this.address({ ...options, visit: role }, productId(role)));
  }

  /** The micro front end is mounted anew under another id, as after a search. */
  async remount(): Promise<void> {
    await this.frame.evaluate(turnTo, `${this.frame.url()}&tab=onSale`);
  }

  /** A point of the frame on the page, in CSS pixels; a frame moves when what is in it scrolls into view. */
  private async onPage({ x, y }: Point): Promise<Point> {
    if (this.place !== 'frame') return { x, y };
    const box = await this.page.locator('iframe').boundingBox();
    // The frame has a border of one pixel.
    return { x: x + (box?.x ?? 0) + 1, y: y + (box?.y ?? 0) + 1 };
  }

  /** The mouse at a point of the frame, as it opens a menu that opens on hover. */
  async point(at: Point): Promise<void> {
    const { x, y } = await this.onPage(at);
    await this.page.mouse.move(x, y);
  }

  /** A real press of the mouse at a point of the frame. */
  async press(at: Point): Promise<void> {
    const { x, y } = await this.onPage(at);
    await this.page.mouse.click(x, y);
  }
}
