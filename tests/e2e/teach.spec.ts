import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { extensionWorld } from './extensionWorld.ts';
import type { Panel } from './panel.ts';
import { pressInLayer, rowOf, shopLog } from './shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

const id = productId('ordinary');
/** A picture without words, which cannot be recognised. */
const url = shopUrl('list', { control: 'icon', confirm: 'none' });

async function beginTeaching(panel: Panel): Promise<void> {
  await panel.click('button', /，展开下架护航$/);
  await panel.click('button', '教它认一个按钮');
  await panel.read(/这一下不会真的按下去/);
}

/** The picture in a row by which the model shop delists. */
const pictureIn = (page: Page, product = id) =>
  rowOf(page, product).locator('[class*=operate]').locator('svg,i,img').last();

const pressPicture = (page: Page, product?: string) => pressInLayer(pictureIn(page, product));

test('a control that is pointed at is held from then on, in every row and after a reload', async ({
  page,
  panel,
}) => {
  await page.goto(url);
  await panel.read(/^部分护航$/);
  await beginTeaching(panel);
  await pressPicture(page);
  await panel.read(/按下它会做什么/);
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', '商品下架');
  await panel.read(/记住了/);
  await panel.click('button', /，收起下架护航$/);
  await pressPicture(page, productId('targeted'));
  await panel.wait('alertdialog', '下架前核对');
  expect(await shopLog(page)).toEqual([]);
  await panel.click('button', '暂不下架');
  await page.reload();
  await panel.read(/^已护航$/);
  await pressPicture(page);
  await panel.wait('alertdialog', '下架前核对');
  expect(await shopLog(page)).toEqual([]);
});

test('what was taught and is not there any more makes the page partly covered', async ({
  page,
  panel,
}) => {
  await page.goto(url);
  await panel.read(/^部分护航$/);
  await beginTeaching(panel);
  await pressPicture(page);
  await panel.click('button', '商品下架');
  await panel.read(/^已护航$/);
  await page.goto(shopUrl('list'));
  await panel.read(/教过的按钮没有找到/);
});

test('Escape leaves, and presses reach the page again', async ({ page, panel }) => {
  await page.goto(url);
  await panel.wait('complementary', '下架护航');
  await beginTeaching(panel);
  await page.keyboard.press('Escape');
  await panel.expect('button', '开始核对');
  await page.getByRole('tab', { name: '已下架' }).click();
  await expect(page.getByRole('tab', { name: '已下架' })).toHaveAttribute('aria-selected', 'true');
});

/** Where the ring of what is pointed at stands, as only the extension sees it; nothing where it is hidden. */
const ring = `[...document.documentElement.children]
  .map((at) => chrome.dom.openOrClosedShadowRoot(at)?.querySelector('div.pick:not([hidden])'))
  .filter(Boolean).map((at) => { const { x, y, width, height } = at.getBoundingClientRect(); return { x, y, width, height } })[0]`;

test('while it is pointed what the mouse is on is outlined, and no press reaches the page, by mouse or by key', async ({
  page,
  panel,
}) => {
  await page.goto(url);
  await panel.wait('complementary', '下架护航');
  await beginTeaching(panel);
  const inExtension = await extensionWorld(page);
  for (const control of [rowOf(page).getByText('编辑'), page.getByText('导出查询商品')]) {
    await control.hover({ force: true });
    const around = async () => {
      const [box, at] = [await control.boundingBox(), (await inExtension(ring)) as DOMRect | null];
      const inner = box && at && { left: box.x - at.x, top: box.y - at.y };
      return inner && inner.left > 0 && inner.top > 0 && at.width < box.width + 40;
    };
    await expect.poll(around).toBe(true);
  }
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'pointerup'])
      addEventListener(type, () => heard.push(type), true);
  });
  await page.getByRole('tab', { name: '已下架' }).click({ force: true });
  await panel.read(/用来选择、筛选或放内容的/);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  await expect(page.getByRole('tab', { name: '已下架' })).toHaveAttribute('aria-selected', 'false');
});

test('says of a control that is recognised already what it does', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  await beginTeaching(panel);
  await rowOf(page).getByText('下架', { exact: true }).click({ force: true });
  await panel.read(/已经认得/);
  expect(await shopLog(page)).toEqual([]);
});

test('refuses what is not told apart from others', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.wait('complementary', '下架护航');
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.innerHTML =
      '<button>处理</button><button>处理</button><div id="bare" style="width:40px;height:24px;cursor:pointer"></div>';
    document.querySelector('table')?.before(bar);
  });
  await beginTeaching(panel);
  await page.getByRole('button', { name: '处理' }).first().click({ force: true });
  await panel.read(/分不清是哪一个/);
  await panel.click('button', '换一个');
  await panel.read(/这一下不会真的按下去/);
  await page.locator('#bare').click({ force: true });
  await panel.read(/没有文字，也没有图标/);
});

test('is done by keyboard alone', async ({ page, panel }) => {
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = '处理';
    document.body.prepend(button);
  });
  await beginTeaching(panel);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.read(/按下它会做什么/);
  await panel.read(/处理/);
});

test('a control in a frame is taught from the dock of the page around it', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('frame', { framed: 'list', control: 'icon', confirm: 'none' }));
  await panel.wait('complementary', '下架护航');
  const frame = page.frameLocator('iframe');
  const picture = frame
    .locator(`[data-row-key="${id}"] [class*=operate]`)
    .locator('svg,i,img')
    .last();
  await picture.waitFor();
  await beginTeaching(panel);
  await picture.click({ force: true });
  await panel.read(/按下它会做什么/);
  await panel.click('button', '商品下架');
  await panel.read(/记住了/);
});
