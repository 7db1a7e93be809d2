import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeOfLayer } from './axe.ts';
import { extensionWorld } from './extensionWorld.ts';
import { expect, test } from './browser.ts';
import type { Panel } from './panel.ts';
import { openReview, press, rowOf, shopLog } from './shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

const stock = 19999877;

async function openDock(panel: Panel): Promise<void> {
  await panel.click('button', /，展开下架护航$/);
  await panel.expect('button', /，收起下架护航$/);
}

/** Begins the checklist of the first product from the dock and answers `ticks` of its items. */
async function beginFirst(page: Page, panel: Panel): Promise<void> {
  await openDock(panel);
  await panel.click('button', '开始核对');
  await panel.click('button', /^开始核对 ./);
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: stock });
  await panel.read(/会接着这里的进度/);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  expect(await shopLog(page)).toEqual([]);
}

test('stands at the edge, says how far the page is covered, and takes no focus', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  await panel.wait('complementary', '下架护航');
  await expect
    .poll(() => panel.textsOf('status'))
    .toContainEqual(expect.stringMatching(/^已护航 甲食品旗舰店 · 商品管理/));
  expect((await panel.expect('button', '已护航，展开下架护航')).isFocused).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('has no accessibility violations, open and collapsed', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.wait('complementary', '下架护航');
  expect(await axeOfLayer(page)).toEqual([]);
  await openDock(panel);
  expect(await axeOfLayer(page)).toEqual([]);
  await panel.click('button', '开始核对');
  await panel.wait('button', /^开始核对 ./);
  expect(await axeOfLayer(page)).toEqual([]);
});

test('opens and collapses by keyboard; Escape collapses and gives the handle the focus', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  await panel.click('button', /，展开下架护航$/);
  await panel.expect('button', '开始核对');
  await page.keyboard.press('Escape');
  await panel.wait('button', '开始核对', { isGone: true });
  expect((await panel.expect('button', /，展开下架护航$/)).isFocused).toBe(true);
  await page.keyboard.press('Enter');
  await panel.expect('button', '开始核对');
});

test('is moved by pointer and by arrow keys, and stands there again after a reload', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  const handle = /，展开下架护航$/;
  const before = await panel.middle(await panel.expect('button', handle));
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x, before.y + 150, { steps: 4 });
  await page.mouse.up();
  const drawn = await panel.middle(await panel.expect('button', handle));
  expect(Math.abs(drawn.y - before.y - 150)).toBeLessThan(3);
  await openDock(panel);
  await page.keyboard.press('Escape');
  await panel.expect('button', handle);
  await page.keyboard.press('ArrowUp');
  const moved = await panel.middle(await panel.expect('button', handle));
  expect(moved.y).toBeLessThan(drawn.y - 10);
  await page.reload();
  await expect
    .poll(async () =>
      Math.abs((await panel.middle(await panel.expect('button', handle))).y - moved.y),
    )
    .toBeLessThan(3);
});

/** A button that floats at the page's edge, where the dock stands by itself. */
const floating = `{
  const help = document.body.appendChild(document.createElement('button'));
  help.style.cssText = 'position:fixed;right:0;top:280px;width:48px;height:90px';
}`;

/** Waits until the dock stands above or below that button. */
async function expectBeside(panel: Panel): Promise<void> {
  const isBeside = async () => {
    const { y } = await panel.middle(await panel.expect('button', /，展开下架护航$/));
    return y < 280 - 48 || y > 370 + 48;
  };
  await expect.poll(isBeside).toBe(true);
}

test('lies on none of the page’s own floating buttons', async ({ page, panel }) => {
  await page.addInitScript(`addEventListener('DOMContentLoaded', () => ${floating})`);
  await page.goto(shopUrl('list'));
  await expectBeside(panel);
});

test('gives way to a floating button that comes after it', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  await page.evaluate(floating);
  await expectBeside(panel);
});

test('the page hears nothing of what is done in it', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.wait('complementary', '下架护航');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of [
      'pointerdown',
      'mousedown',
      'click',
      'keydown',
      'keyup',
      'focusin',
      'mousemove',
      'pointermove',
    ])
      document.addEventListener(type, () => heard.push(type), true);
  });
  await panel.click('button', /，展开下架护航$/);
  await panel.expect('button', '开始核对');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await panel.expect('button', /，展开下架护航$/);
  const heard = await page.evaluate(() => Reflect.get(window, 'heard'));
  // On its way to the dock the pointer crosses the page.
  expect(heard.filter((type: string) => !type.endsWith('move'))).toEqual([]);
});

test('follows the page’s own tabs and routes and says where it sees nothing', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  // The tab of those that are off shows nothing that could be delisted.
  await page.getByRole('tab', { name: '已下架' }).click();
  await panel.read(/^部分护航$/);
  await page.getByRole('tab', { name: '售卖中' }).click();
  await panel.read(/^已护航$/);
  await page.evaluate(() => {
    history.pushState({}, '', '/ffa/morder/order/list');
    document.querySelector('table')?.closest('[class*=table-wrapper]')?.remove();
  });
  await panel.read(/^未护航$/);
  await panel.read(/不是商品管理/);
  await page.goBack();
});

test('rows that come late make a page covered', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { rows: 'late' }));
  await panel.read(/^已护航$/);
});

test('comes to a list that has moved to another address, by what stands on it', async ({
  page,
  panel,
}) => {
  const fixture = new URL('../fixtures/doudian/moved-list.html', import.meta.url);
  const body = `<!doctype html><meta charset="utf-8">${readFileSync(fixture, 'utf8')}`;
  await page.route('https://fxg.jinritemai.com/ffa/goods-center/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto('https://fxg.jinritemai.com/ffa/goods-center/list');
  await panel.read(/^已护航$/);
  await panel.read(/甲食品旗舰店/);
});

test('a checklist begun in the dock is gone on with by a press, and marks its row', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  await beginFirst(page, panel);
  const flag = await panel.expect('button', /^继续核对 .*7\/7$/);
  const row = await page.locator(`[data-row-key="${productId('ordinary')}"]`).boundingBox();
  const { x, y } = await panel.middle(flag);
  expect(row && y > row.y && y < row.y + row.height && x > row.x + row.width / 2).toBe(true);
  await page.mouse.click(x, y);
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('button', '暂不下架');
  // The open dock lies over the row: a flag does not shine through it.
  await openDock(panel);
  await panel.wait('button', /^继续核对 .*，已核对 7\/7$/, { isGone: true });
  await page.keyboard.press('Escape');
  await panel.expect('button', /^继续核对 .*，已核对 7\/7$/);
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/接着/);
});

const goingOn = /^继续核对 .*7\/7$/;

/** Waits until the mark stands at its product's row, in sight and at the row's end. */
async function expectMarkAtRow(page: Page, panel: Panel, name = goingOn): Promise<void> {
  const row = rowOf(page);
  await expect
    .poll(async () => {
      const width = await page.evaluate(() => innerWidth);
      const [box, at] = [
        await row.boundingBox(),
        await panel.middle(await panel.expect('button', name)),
      ];
      if (!box || at.x > width) return false;
      return at.y > box.y && at.y < box.y + box.height && at.x > box.x;
    })
    .toBe(true);
}

/** Looks for a name in the list. */
async function search(page: Page, words: string): Promise<void> {
  await page.getByPlaceholder(/商品名称/).fill(words);
  await page.getByRole('button', { name: /^查\s*询$/ }).click();
}

for (const table of ['one', 'split', 'virtual', 'recycled'] as const)
  test(`a mark stays with its product as the list scrolls and is filtered (${table})`, async ({
    page,
    panel,
  }) => {
    await page.goto(shopUrl('list', { table, products: 60, paging: 'off' }));
    await panel.read(/^已护航$/);
    await beginFirst(page, panel);
    await panel.expect('button', goingOn);
    // Whatever of the page scrolls: the window, or the table's own body.
    const scroll = (top: number) =>
      page.evaluate((y) => {
        scrollTo(0, y);
        for (const at of document.querySelectorAll('[class*="-holder"],[class*="-body"]'))
          at.scrollTo(0, y);
      }, top);
    await scroll(60);
    await expectMarkAtRow(page, panel);
    await scroll(4000);
    await panel.wait('button', goingOn, { isGone: true });
    await scroll(0);
    await expectMarkAtRow(page, panel);
    await search(page, '麻花');
    await panel.wait('button', goingOn, { isGone: true });
    await search(page, productId('ordinary'));
    await expectMarkAtRow(page, panel);
  });

/** How many buttons at the foot of the open review are not within the window, as only the extension sees them. */
const waysOutOfSight = `[...document.documentElement.children]
  .flatMap((at) => [...(chrome.dom.openOrClosedShadowRoot(at)?.querySelectorAll('.ways button') ?? [])])
  .map((way) => way.getBoundingClientRect())
  .filter(({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight).length`;

/** Scrolls the product's row into sight until it stays there: once sorted, a table scrolls back to its top. */
async function bringToSight(page: Page): Promise<void> {
  const row = rowOf(page);
  let last: number | undefined;
  const isAtRest = async () => {
    await row.scrollIntoViewIfNeeded();
    const before = last;
    last = (await row.boundingBox())?.y;
    return last === before;
  };
  await expect.poll(isAtRest, { intervals: [500] }).toBe(true);
}

test('a mark goes with its product as a list with a head of its own is sorted and the page is zoomed', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { table: 'split', paging: 'off' }));
  await panel.read(/^已护航$/);
  await beginFirst(page, panel);
  const place = () =>
    page.evaluate(
      (id) =>
        [...document.querySelectorAll('tr[data-row-key]')].findIndex(
          (row) => row.getAttribute('data-row-key') === id,
        ),
      productId('ordinary'),
    );
  const places = [await place()];
  for (const _ of ['ascending', 'descending']) {
    await page.getByText('上架时间').first().click();
    await expect.poll(place).not.toBe(places.at(-1));
    await bringToSight(page);
    await expectMarkAtRow(page, panel);
    places.push(await place());
  }

  const session = await page.context().newCDPSession(page);
  // As by Ctrl and +: as many pixels, of which the page's own take more.
  for (const zoom of [1.25, 0.67]) {
    const [width = 0, height = 0] = [1280, 800].map((size) => Math.round(size / zoom));
    const screen = { width, height, deviceScaleFactor: zoom, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', screen);
    await rowOf(page).scrollIntoViewIfNeeded();
    await expectMarkAtRow(page, panel);
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  // As some pages fit themselves to a window, by their own styles.
  for (const element of ['body', 'documentElement'] as const) {
    await page.evaluate((at) => (document[at].style.zoom = '1.25'), element);
    await rowOf(page).scrollIntoViewIfNeeded();
    await expectMarkAtRow(page, panel);
  }
  await rowOf(page).getByText('下架', { exact: true }).click();
  await panel.expect('button', '暂不下架');
  expect(await (await extensionWorld(page))(waysOutOfSight)).toBe(0);
});

for (const container of ['shadow', 'remounting'] as const)
  test(`a mark stands at its row in a list that is ${container}`, async ({ page, panel }) => {
    await page.goto(shopUrl('list', { container }));
    await panel.read(/^已护航$/);
    await beginFirst(page, panel);
    await expectMarkAtRow(page, panel);
    await page.evaluate(() => history.pushState({}, '', `${location.pathname}?tab=all`));
    await expectMarkAtRow(page, panel);
  });

test('a planned delist has its time at its row and in the list of the dock', async ({
  page,
  panel,
}) => {
  await openReview(page, panel);
  await panel.click('button', '改期');
  await panel.click('button', /\d\d:\d\d/);
  await panel.read(/^已改期到 .*这次没有放行/);
  const planned = / 计划 \d\d-\d\d \d\d:\d\d，已核对 .*，继续核对$/;
  await expectMarkAtRow(page, panel, planned);
  await openDock(panel);
  await panel.read(/^ · 计划 \d\d-\d\d \d\d:\d\d$|商品下架 · 计划 \d\d-\d\d \d\d:\d\d$/);
});

/** How many flags stand in our layers, as only the extension sees them. */
const countMarks = `[...document.documentElement.children]
  .map((at) => chrome.dom.openOrClosedShadowRoot(at)?.querySelectorAll('.marks button').length ?? 0)
  .reduce((sum, count) => sum + count, 0)`;

/** Opens a case for each product of the page, as the dock would: 50 of them, as many as it is told of. */
const openCases = `(async () => {
  const { dock } = globalThis[Symbol.for('delist-guard-stage')];
  for (const hold of (await dock.hear({ type: 'page.state' })).holds.slice(0, 50))
    await chrome.runtime.sendMessage({ type: 'case.open', hold, kind: 'opened' });
})()`;

for (const table of ['one', 'light'] as const)
  test(`of many marks only those at rows in sight stand in the document (${table})`, async ({
    page,
    panel,
  }) => {
    await page.goto(shopUrl('list', { table, products: 200, paging: 'off' }));
    await panel.read(/^已护航$/);
    const inExtension = await extensionWorld(page);
    await inExtension(openCases);
    await expect.poll(() => inExtension(countMarks), { timeout: 30_000 }).toBeGreaterThan(0);
    const inSight = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('tbody tr')].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }).length,
      );
    expect(await inSight()).toBeLessThan(25);
    for (const top of [0, 900, 2400, 0]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await expect
        .poll(async () => Number(await inExtension(countMarks)) - (await inSight()))
        .toBeLessThanOrEqual(20);
    }
    expect(await inExtension(countMarks)).toBeGreaterThan(0);
  });
