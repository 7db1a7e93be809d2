import { expect, test } from './browser.ts';
import { shopLog } from './shop.ts';
import { plainUrl } from '../shop/plain.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('a press in a frame of the other host is held in that frame', async ({ page, panel }) => {
  await page.goto(shopUrl('frame'));
  const frame = page.frameLocator('iframe');
  await frame
    .locator('tr', { hasText: productId('ordinary') })
    .getByText(/取消推广/)
    .click();
  await expect
    .poll(async () => {
      const inner = page.frames().find((at) => at.url().includes('promote-manage'));
      return inner?.evaluate(
        () => (window as unknown as { __shopLog: unknown[] }).__shopLog.length,
      );
    })
    .toBe(0);
  await expect(frame.getByText('确定取消推广')).toHaveCount(0);
  await panel.wait('Iframe', /./);
});

test('the dock says that what delists is in a frame, and that a frame could not be seen', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('frame'));
  await panel.read(/^部分护航$/);
  await panel.read(/下架按钮在框架里/);
  await page.goto(shopUrl('list'));
  await panel.read(/^已护航$/);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    frame.style.cssText = 'width: 800px; height: 400px';
    document.body.prepend(frame);
  });
  await panel.read(/有一个框架没有看/);
});

test('a press in a small frame is reviewed in the top frame and let through in its own', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('frames'));
  for (const element of await page.locator('iframe').all()) await element.scrollIntoViewIfNeeded();
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  let held = 0;
  for (const frame of frames) {
    const control = frame.getByText(/^(下架|停止售卖|撤下商品|移入仓库|终止推广|停售)$/).first();
    if ((await control.count()) === 0) continue;
    await control.click();
    await panel.wait('alertdialog', /前核对/);
    held += 1;
    await panel.click('button', /^暂不/);
    await panel.wait('alertdialog', /前核对/, { isGone: true });
  }
  expect(held).toBeGreaterThanOrEqual(3);
  expect((await shopLog(page)).filter(({ what }) => what !== 'other')).toEqual([]);
  const first = frames[0]?.getByText(/^(下架|停止售卖|撤下商品|移入仓库|终止推广|停售)$/).first();
  await first?.click();
  await panel.wait('alertdialog', /前核对/);
  await panel.answer();
  await panel.confirm();
  await expect
    .poll(async () => (await shopLog(page)).filter(({ what }) => what !== 'other'))
    .toHaveLength(1);
});
