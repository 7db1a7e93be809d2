import { expect, test } from './browser.ts';
import { shopLog } from './shop.ts';
import { plainIds, plainUrl } from '../shop/plain.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

test('a press in a frame of the other host is held in that frame', async ({ page, panel }) => {
  await page.goto(shopUrl('frame'));
  const frame = page.frameLocator('iframe');
  await frame
    .locator('tr', { hasText: productId('ordinary') })
    .getByText(/取消推广/)
    .click();
  await panel.wait('alertdialog', '停止推广前核对');
  const inner = page.frames().find((at) => at.url().includes('promote-manage'));
  const log = await inner?.evaluate(
    () => (window as unknown as { __shopLog: unknown[] }).__shopLog,
  );
  expect(log).toEqual([]);
  await expect(frame.getByText('确定取消推广')).toHaveCount(0);
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

/** The frames that have no address of their own, with the product in each. */
const bare = [
  ['blank', plainIds[0]],
  ['written', plainIds[1]],
  ['srcdoc', plainIds[2]],
  ['blob', plainIds[0]],
  ['sandbox', plainIds[1]],
  ['data', plainIds[2]],
] as const;

for (const [name, id] of bare)
  test(`a press in a small frame is reviewed in the top frame and let through in its own: ${name}`, async ({
    page,
    panel,
  }) => {
    const delists = async () => (await shopLog(page)).filter(({ what }) => what !== 'other');
    await page.goto(plainUrl('frames'));
    const off = page.frameLocator(`iframe[title=${name}]`).locator('#off');
    await off.click();
    await panel.wait('alertdialog', '下架前核对');
    await panel.click('button', '暂不下架');
    await panel.wait('alertdialog', '下架前核对', { isGone: true });
    expect(await delists()).toEqual([]);
    await off.click();
    await panel.wait('alertdialog', '下架前核对');
    await panel.answer();
    await panel.confirm();
    await expect.poll(delists).toMatchObject([{ what: 'off-shelf', ids: [id] }]);
  });
