import { expect, test } from './browser.ts';
import { Panel } from './panel.ts';
import { press, shopLog } from './shop.ts';
import { shopUrl } from '../shop/shopUrl.ts';

const changes: [string, () => void, RegExp][] = [
  [
    'another address by the History API',
    () => history.pushState(null, '', '/ffa/morder/order/list'),
    /页面已经切换/,
  ],
  [
    'another address by the Navigation API',
    () => void Reflect.get(window, 'navigation').navigate('/ffa/g/stock', { history: 'replace' }),
    /页面已经切换/,
  ],
];

for (const [what, change, words] of changes)
  test(`${what} voids what is open`, async ({ page, panel }) => {
    await page.goto(shopUrl('list'));
    // An address that the page takes for its own without loading anything.
    await page.evaluate(() => {
      const navigation: unknown = Reflect.get(window, 'navigation');
      if (navigation instanceof EventTarget)
        navigation.addEventListener('navigate', (event) =>
          Reflect.get(event, 'canIntercept')
            ? Reflect.apply(Reflect.get(event, 'intercept'), event, [])
            : undefined,
        );
    });
    await press(page);
    await panel.wait('alertdialog', '下架前核对');
    await page.evaluate(change);
    await panel.read(words);
    expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
    await panel.click('button', '暂不下架');
    expect(await shopLog(page)).toEqual([]);
  });

test.describe('in a browser that keeps the pages that are left', () => {
  test.use({ keepsPages: true });

  test('a page that comes back voids what is open', async ({ page, panel }) => {
    await page.goto(shopUrl('list'));
    await page.evaluate(() => Reflect.set(window, '__isKept', true));
    await press(page);
    await panel.wait('alertdialog', '下架前核对');
    await page.goto(shopUrl('home'));
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForURL(/ffa\/g\/list/, { waitUntil: 'commit' });
    // The same document: it was not loaded anew.
    await expect.poll(() => page.evaluate(() => Reflect.get(window, '__isKept'))).toBe(true);
    const returned = await Panel.of(page);
    await returned.read(/页面已经切换/);
    expect((await returned.expect('button', '确认下架')).isDisabled).toBe(true);
    await returned.click('button', '暂不下架');
    expect(await shopLog(page)).toEqual([]);
  });
});
