import type { Locator, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import type { Panel } from './panel.ts';
import { openReview, press, pressInLayer, rowOf, shopLog } from './shop.ts';
import { plainUrl } from '../shop/plain.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('a press made by a script is held and said to be so', async ({ page, panel }) => {
  await page.goto(plainUrl('forged'));
  await page.getByRole('button', { name: '一键清理' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/来自页面上的脚本/);
  expect((await shopLog(page)).filter(({ what }) => what !== 'other')).toEqual([]);
});

test('a double press opens one review and lets one delist through', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { confirm: 'none', latency: 500 }));
  // Where the mouse is, whatever comes to lie there: the second press meets the panel already.
  const box = await rowOf(page).getByText('下架', { exact: true }).boundingBox();
  if (!box) throw new Error('there is no 下架');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await expect.poll(() => shopLog(page)).toHaveLength(1);
  await panel.read(/已完成/);
  expect(await shopLog(page)).toHaveLength(1);
});

test('the platform’s own 确定 pressed twice is carried out once', async ({ page, panel }) => {
  await openReview(page, panel, { confirm: 'modal', latency: 800 });
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await pressInLayer(page.getByRole('button', { name: /^确\s*定$/ }), 2);
  await expect.poll(() => shopLog(page)).toHaveLength(1);
  await panel.read(/已完成/);
  expect(await shopLog(page)).toHaveLength(1);
});

test('another product’s 下架 is not covered by a permit', async ({ page, panel }) => {
  await openReview(page, panel, { confirm: 'modal' });
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await pressInLayer(page.getByRole('button', { name: /^取\s*消$/ }));
  await press(page, '下架', productId('exclusive'));
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(new RegExp(productId('exclusive').slice(-4)));
  expect(await shopLog(page)).toEqual([]);
});

/** The stock of the product; a screen reader is given numbers of 32 bits. */
const shownStock = String(Math.fround(19999877));
const stockIn = async (panel: Panel) => (await panel.find('spinbutton', /库存/))?.value;
const isTimeTicked = async (panel: Panel) =>
  (await panel.find('checkbox', /时间合适/))?.isChecked === true;

/** Enters another shop by the shop's own switch, as its page does when a script or another person presses it. */
async function enterShop(page: Page, name: string): Promise<void> {
  const click = (part: Locator) => part.dispatchEvent('click');
  await click(page.locator('#fxg-pc-header [class*=userName]'));
  await click(page.getByText('切换组织/店铺').first());
  await click(page.locator('[class*=roleItem]', { hasText: name }));
}

test('a shop that is entered behind the panel voids the press, and what was filled in stays with its own shop', async ({
  page,
  panel,
}) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19999877 });
  await enterShop(page, '乙百货专营店');
  await panel.read(
    /店铺已从“甲食品旗舰店”变为“乙百货专营店”，这次操作已作废。已填的内容留在原店铺的下架单里/,
  );
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await enterShop(page, '甲食品旗舰店');
  await press(page);
  await panel.read(/^接着 .*的核对$/);
  await expect.poll(() => isTimeTicked(panel)).toBe(true);
  expect(await stockIn(panel)).toBe(shownStock);
});

test('a fact that changes behind the panel is said, and asks for another look', async ({
  page,
  panel,
}) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19999877 });
  await page.evaluate((id) => {
    const cell = document.querySelector(`[data-row-key="${id}"] td:nth-child(3)`);
    if (cell) cell.textContent = '￥1.00';
  }, productId('ordinary'));
  await expect.poll(async () => (await panel.find('button', '确认下架'))?.isDisabled).toBe(false);
  await panel.confirmUntilTold(/页面上的价格已从/);
  expect(await shopLog(page)).toEqual([]);
  await panel.confirm();
  await pressInLayer(page.getByRole('button', { name: /^确\s*定$/ }));
  await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'off-shelf', ok: true }]);
});

test('a row that is recycled behind the panel voids the press', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { table: 'recycled', products: 60, confirm: 'modal' }));
  const row = page.locator('tr[data-row-key]').first();
  const id = (await row.getAttribute('data-row-key')) ?? '';
  await row.getByText('下架', { exact: true }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await page.evaluate((at) => {
    const scroller = [...document.querySelectorAll('div')].find(
      (box) =>
        box.scrollHeight > box.clientHeight + 400 && box.querySelector(`[data-row-key="${at}"]`),
    );
    scroller?.scrollTo(0, 2000);
  }, id);
  await expect(page.locator(`tr[data-row-key="${id}"]`)).toHaveCount(0);
  await panel.confirmUntilTold(/已经换成别的商品/);
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('div')) if (box.scrollTop > 0) box.scrollTop = 0;
  });
  await press(page, '下架', id);
  await panel.read(/^接着 .*的核对$/);
  await expect.poll(() => isTimeTicked(panel)).toBe(true);
  expect(await stockIn(panel)).toBe(shownStock);
});

test('a page that is torn down right after the last key keeps what was ticked and typed, and says so', async ({
  page,
  panel,
}) => {
  await openReview(page, panel);
  await panel.click('checkbox', /时间合适/);
  await panel.click('spinbutton', /库存/);
  await page.keyboard.type('19999877');
  await page.evaluate((address) => location.assign(address), shopUrl('home'));
  await page.waitForURL(shopUrl('home'));
  await page.goto(shopUrl('list'));
  await press(page);
  await panel.read(/^接着 .*的核对$/);
  await expect.poll(() => isTimeTicked(panel)).toBe(true);
  expect(await stockIn(panel)).toBe(shownStock);
});

test('a page that goes elsewhere under the panel voids the press', async ({ page, panel }) => {
  await openReview(page, panel);
  await page.evaluate(() => history.pushState(null, '', '/ffa/morder/order/list'));
  await panel.read(/页面已经切换/);
});

test('a panel that the page takes away is put back', async ({ page, panel }) => {
  await openReview(page, panel);
  await page.evaluate(() => {
    const host = [...document.documentElement.children].at(-1);
    host?.remove();
  });
  await panel.wait('alertdialog', '下架前核对');
  await page.evaluate(() => {
    const host = [...document.documentElement.children].at(-1);
    host?.setAttribute('style', 'display:none!important');
    host?.setAttribute('inert', '');
  });
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('button', '暂不下架');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
});

test('a review over a part of the page that fills the screen is used as elsewhere, and stays when that shrinks', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list', { confirm: 'none' }));
  await panel.wait('complementary', '下架护航');
  // Only a press may fill the screen.
  await page.evaluate(() => {
    const list = document.querySelector('[class*=table-wrapper]');
    document.addEventListener('keydown', () => list?.requestFullscreen(), { once: true });
  });
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement);
  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => !document.fullscreenElement);
  await panel.read(/^可以确认了$/);
  expect(await shopLog(page)).toEqual([]);
  await panel.confirm();
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});

test('a panel that the page takes away again and again leaves the press held, and the toolbar says so', async ({
  page,
  panel,
  context,
}) => {
  await openReview(page, panel, { confirm: 'none' });
  await page.evaluate(() => {
    const { documentElement } = document;
    const host = documentElement.lastElementChild;
    new MutationObserver(() => {
      Reflect.set(window, 'taken', (Reflect.get(window, 'taken') ?? 0) + 1);
      host?.remove();
    }).observe(documentElement, { childList: true });
    host?.remove();
  });
  const [worker] = context.serviceWorkers();
  const toolbar = () =>
    worker?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://fxg.jinritemai.com/*' });
      const tabId = tab?.id ?? 0;
      const [text, title] = await Promise.all([
        chrome.action.getBadgeText({ tabId }),
        chrome.action.getTitle({ tabId }),
      ]);
      return `${text} ${title}`;
    });
  await expect.poll(toolbar).toMatch(/^! .*挡住了核对面板，下架操作仍被拦下/);
  expect(await panel.find('alertdialog', '下架前核对')).toBeUndefined();
  // It was put back five times, and not for ever.
  expect(await page.evaluate(() => Reflect.get(window, 'taken'))).toBeLessThan(20);
  for (const presses of [1, 2])
    await rowOf(page).getByText('下架', { exact: true }).click({ clickCount: presses });
  expect(await shopLog(page)).toEqual([]);
});

test('确认 under a see-through cover does not count', async ({ page, panel }) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19999877 });
  const { x, y } = await panel.middle(await panel.expect('button', '确认下架'));
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.setAttribute('popover', 'manual');
    cover.style.cssText =
      'inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;background:rgb(0 128 0 / 80%);pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  await page.mouse.click(x, y);
  await panel.read(/按钮被挡住了/);
  expect(await shopLog(page)).toEqual([]);
});

test('a page cannot write the answer into the field itself', async ({ page, panel }) => {
  await openReview(page, panel);
  await panel.click('spinbutton', /库存/);
  await page.evaluate(() => document.execCommand('insertText', false, '19999877'));
  expect((await panel.find('spinbutton', /库存/))?.value).not.toContain('19999877');
  await page.keyboard.type('19');
  await expect.poll(async () => (await panel.find('spinbutton', /库存/))?.value).toBe('19');
});
