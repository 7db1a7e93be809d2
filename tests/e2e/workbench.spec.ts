import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { axeOfPage } from './axe.ts';
import { expect, extensionFolder, launch, test } from './browser.ts';
import { Panel } from './panel.ts';
import { builtIn, optionalHosts } from '../../lib/catalog/packs.ts';
import { shopUrl } from '../shop/shopUrl.ts';

async function openWorkbench(
  context: BrowserContext,
  extensionId: string,
  section = '',
): Promise<Page> {
  const workbench = await context.newPage();
  await workbench.goto(`chrome-extension://${extensionId}/workbench.html#${section}`);
  return workbench;
}

/** The file that 导出 gives of a pack. */
async function exported(workbench: Page, name: string): Promise<string> {
  const download = workbench.waitForEvent('download');
  await workbench.getByRole('button', { name: `导出 ${name}` }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** Chooses a file for 导入适配包. */
async function choose(workbench: Page, text: string): Promise<void> {
  const chooser = workbench.waitForEvent('filechooser');
  await workbench.getByRole('button', { name: '导入适配包' }).click();
  const file = { name: 'mended.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

const openList = async (page: Page) => {
  await page.goto(shopUrl('list'));
  await page.locator('tr[data-row-key]').first().waitFor();
};

test('护航状态 lists every open shop page with its shop, kind, status and controls', async ({
  page,
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId);
  await expect(workbench.getByText('没有打开店铺后台')).toBeVisible();
  await openList(page);
  const card = workbench.locator('main li');
  await expect(card).toHaveCount(1);
  for (const words of ['甲食品旗舰店', '商品管理', '已护航', /商品下架 \d+ 件/])
    await expect(card.getByText(words).first()).toBeVisible();
});

test('the popup leads to the workbench, and its sections are reached by keyboard', async ({
  context,
  extensionId,
}) => {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: '工作台' }).click();
  const workbench = await opened;
  await workbench.getByRole('link', { name: '护航状态' }).focus();
  await workbench.keyboard.press('ArrowDown');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByRole('heading', { level: 2 })).toHaveText('日历与时段');
  await workbench.getByRole('link', { name: '日历与时段' }).focus();
  await workbench.keyboard.press('End');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByRole('heading', { level: 2 })).toHaveText('帮助');
  await expect(workbench.getByRole('link', { name: '帮助', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a file that is wrong is refused with its line, and nothing of it is kept', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'packs');
  const file = await exported(workbench, '抖店');
  const wrong = file.replace('"/ffa/g/create*"', '"ffa/g/create*"');
  const line = wrong.slice(0, wrong.indexOf('"ffa/g/create*"')).split('\n').length;
  await choose(workbench, wrong);
  await expect(workbench.getByRole('alert')).toContainText(
    `第 ${line} 行，第 15 列：pages[1].path 应以 / 开头`,
  );
  await expect(workbench.getByRole('button', { name: '启用' })).toHaveCount(0);
  await workbench.getByRole('button', { name: '知道了' }).click();
  await choose(workbench, '{"schema": 1,');
  await expect(workbench.getByRole('alert')).toContainText('第 1 行');
  await workbench.reload();
  await expect(workbench.getByText('已导入')).toHaveCount(0);
});

test('a mended pack is shown as a difference, tried, used, and put back', async ({
  page,
  context,
  extensionId,
}) => {
  await openList(page);
  const workbench = await openWorkbench(context, extensionId, 'packs');
  const pack = JSON.parse(await exported(workbench, '抖店')) as {
    version: number;
    pages: { name: string }[];
  };
  const mended = { ...pack, version: pack.version + 1 };
  mended.pages = pack.pages.map((at, index) => (index === 0 ? { ...at, name: '改过的名' } : at));
  await choose(workbench, JSON.stringify(mended, null, 2));
  const changed = workbench.getByRole('row', { name: /pages\[0\]\.name/ });
  await expect(changed).toContainText('商品管理');
  await expect(changed).toContainText('改过的名');
  const use = workbench.getByRole('button', { name: '启用' });
  await expect(use).toBeDisabled();

  await workbench.getByRole('button', { name: '在打开的页面上试' }).click();
  await expect(workbench.getByRole('row', { name: /^页面/ })).toContainText('改过的名');
  await expect(workbench.getByRole('row', { name: /^店铺/ })).toContainText('甲食品旗舰店');
  await expect(workbench.getByRole('row', { name: /^护航状态/ })).toContainText('已护航');
  await expect(workbench.getByRole('row', { name: /^第一件商品/ })).toContainText('库存 19999877');
  await expect(workbench.getByText('已导入')).toHaveCount(0);

  await use.click();
  await expect(workbench.getByText('已导入')).toBeVisible();
  // The page takes it at its next start.
  await openList(page);
  await workbench.getByRole('link', { name: '护航状态' }).click();
  await expect(workbench.getByText('改过的名')).toBeVisible();

  await workbench.getByRole('link', { name: '适配包' }).click();
  await workbench.getByRole('button', { name: '恢复内置 抖店' }).click();
  await expect(workbench.getByText('已导入')).toHaveCount(0);
  await workbench.getByRole('button', { name: '撤销' }).click();
  await expect(workbench.getByText('已导入')).toBeVisible();
});

test('a pack for a site that the extension was not made for cannot be used', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'packs');
  const file = await exported(workbench, '抖店');
  const strange = { ...JSON.parse(file), id: 'strange', origins: ['https://shop.example'] };
  await choose(workbench, JSON.stringify(strange));
  await expect(workbench.getByRole('alert')).toContainText('不能访问 https://shop.example');
  await expect(workbench.getByRole('button', { name: '启用' })).toBeDisabled();
});

test('a site that access was not given to stays off, and says so', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'packs');
  // Whether the browser's own question can be answered depends on the browser: it says no here.
  await workbench.evaluate(() => {
    Object.assign(chrome.permissions, { request: async () => false });
  });
  const site = workbench.getByRole('switch', { name: '护航 拼多多' });
  await expect(site).not.toBeChecked();
  await site.click();
  await expect(workbench.getByRole('alert')).toContainText('https://mms.pinduoduo.com');
  await expect(site).not.toBeChecked();
  const [worker] = context.serviceWorkers();
  expect(await worker?.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('each site that access was given to is guarded, with what its pack knows', async ({}, info) => {
  const packs = builtIn.packs.filter((pack) =>
    pack.origins.some((origin) => optionalHosts.includes(origin)),
  );
  expect(packs).toHaveLength(5);
  // The same build with access as the browser would have given it: its question has no headless answer.
  const extension = info.outputPath('extension');
  cpSync(extensionFolder, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const origins = packs.flatMap((pack) => pack.origins);
  manifest.host_permissions.push(...origins.map((origin) => `${origin}/*`));
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const context = await launch(info.outputPath('profile'), { extension });
  const [worker] = context.serviceWorkers();
  const workbench = await openWorkbench(context, new URL(worker?.url() ?? '').host, 'packs');
  const page = await context.newPage();
  const panel = await Panel.of(page);
  for (const { name, origins, pages, tests } of packs) {
    const [origin] = origins;
    const [at] = tests;
    await workbench.getByRole('switch', { name: `护航 ${name}` }).click();
    await expect(workbench.getByRole('switch', { name: `护航 ${name}` })).toBeChecked();
    const body = readFileSync(`tests/fixtures/${at?.fixture}`, 'utf8');
    await page.route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto(`${origin}${at?.address}`);
    await page.getByText(/^(下架|Deactivate)$/).click();
    await panel.wait('alertdialog', '下架前核对');
    for (const words of [at?.shop.name, pages[0]?.name, at?.products[0]?.name])
      await panel.read(new RegExp(words ?? name));
  }
  await context.close();
});

test('a taught control is listed, tried, removed, and brought back', async ({
  page,
  context,
  extensionId,
}) => {
  await openList(page);
  const workbench = await openWorkbench(context, extensionId, 'taught');
  await expect(workbench.getByText('还没有教过按钮')).toBeVisible();
  const taught = {
    id: 'taught-1',
    origin: 'https://fxg.jinritemai.com',
    sign: 'nothing has this sign',
    label: '收摊',
    kind: 'button',
    where: '商品管理',
    action: 'off-shelf',
    at: Date.parse('2026-11-24T14:02:00+08:00'),
  };
  await workbench.evaluate(
    (control) => chrome.runtime.sendMessage({ type: 'taught.save', taught: control }),
    taught,
  );
  const card = workbench.locator('main li');
  for (const words of ['“收摊”', '商品下架', '抖店 · 商品管理 · 北京时间 2026-11-24 14:02'])
    await expect(card).toContainText(words);
  await card.getByRole('button', { name: '试一试 收摊' }).click();
  await expect(card.getByRole('status')).toContainText('没有找到');
  await card.getByRole('button', { name: '删除 收摊' }).click();
  await expect(card).toHaveCount(0);
  await workbench.getByRole('button', { name: '撤销' }).click();
  await expect(card).toHaveCount(1);
});

test('axe finds nothing in its sections', async ({ page, context, extensionId }) => {
  await openList(page);
  for (const section of ['coverage', 'calendar', 'taught', 'packs']) {
    const workbench = await openWorkbench(context, extensionId, section);
    if (section === 'packs') {
      const pack = JSON.parse(await exported(workbench, '抖店'));
      await choose(workbench, JSON.stringify({ ...pack, version: pack.version + 1 }));
      await workbench.getByRole('button', { name: '在打开的页面上试' }).click();
      await workbench.getByRole('row', { name: /^店铺/ }).waitFor();
    }
    await workbench.locator('main').getByText(/./).first().waitFor();
    expect(await axeOfPage(workbench)).toEqual([]);
    if (section === 'packs') {
      await choose(workbench, '{"schema": 1,');
      await workbench.getByRole('alert').getByText('第 1 行').waitFor();
      expect(await axeOfPage(workbench)).toEqual([]);
    }
    await workbench.close();
  }
});

test('an address of the help leads to its topic, its pictures are there, and axe finds nothing', async ({
  context,
  extensionId,
}) => {
  const workbench = await openWorkbench(context, extensionId, 'help-plan');
  const heading = workbench.getByRole('heading', { level: 3, name: '计划下架，日历与时段' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const pictures = workbench.locator('main img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((at) => (at as HTMLImageElement).naturalWidth))
      .toBe(Number(await picture.getAttribute('width')));
  }
  await workbench.getByRole('searchbox').fill('库存 粘贴');
  await expect(workbench.getByRole('heading', { level: 3 })).toHaveText([
    '为什么要填库存，还不能粘贴',
  ]);
  expect(await axeOfPage(workbench)).toEqual([]);
  await workbench.getByRole('searchbox').fill('');
  expect(await axeOfPage(workbench)).toEqual([]);
  // From another section, and by keyboard.
  await workbench.getByRole('link', { name: '教过的按钮', exact: true }).press('Enter');
  await workbench.getByRole('link', { name: '这一节的帮助' }).press('Enter');
  await expect(workbench.getByRole('heading', { name: '教它认一个按钮' })).toBeFocused();
});

test('the popup leads to the help on its tab', async ({ context, extensionId }) => {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByRole('tab', { name: '提醒' }).click();
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: '帮助' }).click();
  await expect((await opened).getByRole('heading', { level: 3, name: '提醒' })).toBeFocused();
});
