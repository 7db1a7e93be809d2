import { extensionWorld } from './extensionWorld.ts';
import { expect, test } from './browser.ts';
import { confirmOnPlatform, openReview, shopLog } from './shop.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId } from '../shop/seed.ts';

/** Sixteen seconds go by for the extension: longer than an outcome is waited for in silence. `looks` counts how often it has read the time since. */
const letTimePass = `{
  const own = performance.now.bind(performance);
  globalThis.looks = 0;
  performance.now = () => { globalThis.looks += 1; return own() + 16_000; };
}`;

const variations: ShopOptions[] = [
  { container: 'shadow', popups: 'inside', confirm: 'modal' },
  { container: 'shadow', popups: 'inside', confirm: 'popconfirm' },
  { container: 'page', confirm: 'modal', prefix: 'aurora' },
];

for (const options of variations)
  test(`a question that the merchant thinks about is answered once (${options.container}, ${options.confirm})`, async ({
    page,
    panel,
  }) => {
    await openReview(page, panel, options);
    await panel.answer({ 库存: 19999877 });
    const inExtension = await extensionWorld(page);
    await panel.confirm();
    await page.getByRole('button', { name: /^确\s*定$/ }).waitFor();
    await inExtension(letTimePass);
    await expect.poll(async () => Number(await inExtension('looks'))).toBeGreaterThan(12);
    expect(await panel.find('StaticText', /没有看到/)).toBeUndefined();
    await confirmOnPlatform(page);
    await expect
      .poll(() => shopLog(page))
      .toMatchObject([{ what: 'off-shelf', ids: [productId('ordinary')], ok: true }]);
    await panel.read(/已完成/);
    expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
  });
