import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { shopLog } from './shop.ts';
import { plainIds, plainUrl, type PlainName } from '../shop/plain.ts';

/** Everything that goes wrong in a page, in any of its worlds, and what is said at its console. */
function faultsOf(page: Page, context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  return faults;
}

/** A real press on the nth control that a selector finds; locators stumble over clobbered forms. */
async function pressNth(page: Page, selector: string, nth: number): Promise<void> {
  const point = await page.evaluate(
    ([sought, at]) => {
      const found = document.querySelectorAll(sought as string)[at as number];
      if (!found) throw new Error(`no ${sought} ${at}`);
      Element.prototype.scrollIntoView.call(found, { block: 'center', inline: 'center' });
      const box = Element.prototype.getBoundingClientRect.call(found);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [selector, nth],
  );
  await page.mouse.click(point.x, point.y);
}

const delists = async (page: Page) => (await shopLog(page)).filter(({ what }) => what !== 'other');

const pages: PlainName[] = ['megabyte', 'wideRows', 'storm', 'clobber', 'clobberHard'];

for (const name of pages)
  test(`every press on ${name} is held, look-alikes are the page’s own, nothing is thrown`, async ({
    page,
    panel,
    context,
  }) => {
    const faults = faultsOf(page, context);
    await page.goto(plainUrl(name));
    for (const [nth, id] of plainIds.entries()) {
      await pressNth(page, '.off', nth);
      await panel.wait('alertdialog', '下架前核对');
      expect(await delists(page)).toEqual([]);
      await panel.wait('generic', id);
      await page.keyboard.press('Escape');
      await panel.wait('alertdialog', '下架前核对', { isGone: true });
    }
    await pressNth(page, '.alikes .alike', 0);
    await expect.poll(async () => (await shopLog(page)).length).toBe(1);
    expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
    await pressNth(page, '.off', 1);
    await panel.wait('alertdialog', '下架前核对');
    await panel.answer({ 库存: 120 });
    await panel.confirm();
    await expect.poll(() => delists(page)).toMatchObject([{ ids: [plainIds[1]], ok: true }]);
    expect(faults).toEqual([]);
  });

test('what a thousand columns say twice is not guessed, what they say once is read', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('wideRows'));
  await pressNth(page, '.off', 0);
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 121 });
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
});

test('a menu and a dialog that open each other still belong to the row where it began', async ({
  page,
  panel,
  context,
}) => {
  const faults = faultsOf(page, context);
  await page.goto(plainUrl('portalRound'));
  await pressNth(page, 'td .more', 1);
  for (let round = 0; round < 3; round += 1) {
    await pressNth(page, '[data-do=detail]', 0);
    await pressNth(page, '.dialog .more', 0);
  }
  await pressNth(page, '[data-do=off]', 0);
  await panel.wait('alertdialog', '下架前核对');
  expect(await delists(page)).toEqual([]);
  await panel.answer();
  await panel.confirm();
  await expect.poll(() => delists(page)).toMatchObject([{ ids: [plainIds[1]], ok: true }]);
  expect(faults).toEqual([]);
});

test('what a page names like the document’s own functions stands in the way of nothing', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('grid'));
  await page.evaluate(() => {
    const names = ['getElementById', 'createElement', 'documentElement', 'createTreeWalker'];
    for (const tag of ['img', 'form', 'object'])
      for (const name of names) {
        const html = `<${tag} name="${name}" id="${name}"></${tag}>`;
        document.querySelector('.row')?.insertAdjacentHTML('beforeend', html);
      }
  });
  expect(await page.evaluate(() => typeof document.getElementById)).toBe('object');
  await pressNth(page, '[data-act=edit]', 0);
  await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'other' }]);
  await pressNth(page, '[data-act=stop]', 1);
  await panel.wait('alertdialog', '下架前核对');
  expect(await delists(page)).toEqual([]);
});
