import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, launch, test } from './browser.ts';
import { confirmOnPlatform, openReview, press, rowOf, shopLog } from './shop.ts';
import { axeOfPage, axeOfLayer } from './axe.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

async function openOwn(context: BrowserContext, extensionId: string, page: string): Promise<Page> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/${page}`);
  return own;
}

test('a quiet product passes after three interactions, the rest of its checklist is optional', async ({
  page,
  panel,
}) => {
  await openReview(page, panel, { confirm: 'modal' });
  await panel.read(/^还差 2 项：商品与设置、库存$/);
  await panel.click('checkbox', /商品信息、精选联盟设置/);
  const stock = await panel.middle(await panel.expect('spinbutton', /库存/));
  await page.mouse.click(stock.x, stock.y);
  await page.keyboard.type('19999877');
  await panel.read(/^可以确认了$/);
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect.poll(() => shopLog(page)).toHaveLength(1);
  await panel.read(/已完成/);
});

test('a prize product cannot be let through, and the platform’s words are told', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('list'));
  await press(page, '下架', productId('prize'));
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/不能执行/);
  await panel.answer();
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  expect(await shopLog(page)).toEqual([]);
});

test('a danger is gone on with for a reason alone, which stands in the record', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('promote', { confirm: 'none' }));
  await press(page, '取消推广');
  await panel.wait('alertdialog', '停止推广前核对');
  await panel.answer();
  await panel.read(/^还差 1 项：1 条危险还没选理由$/);
  expect((await panel.expect('button', '确认停止推广')).isDisabled).toBe(true);
  expect(await axeOfLayer(page)).toEqual([]);
  await panel.acknowledge();
  await panel.read(/^可以确认了$/);
  await panel.confirm();
  await expect.poll(() => shopLog(page)).toHaveLength(1);
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup.getByRole('tab', { name: '记录' }).click();
  await popup.locator('[data-row]').first().click();
  await expect(popup.getByText(/仍要继续/).first()).toBeVisible();
});

test('a danger that is filled in in the popup is demanded by the panel that stands open', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.answer({ 库存: 19999877 });
  await panel.read(/^可以确认了$/);
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup
    .getByRole('button', { name: /^继续核对/ })
    .first()
    .click();
  await popup.getByText('页面信息').click();
  await popup.getByLabel('要填的信息').selectOption({ label: '未发货订单数' });
  await popup.getByLabel('未发货订单数的值').fill('120');
  await popup.getByRole('button', { name: '填写' }).click();
  await page.bringToFront();
  await panel.read(/有 120 单没发货/);
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  await panel.acknowledge();
  await panel.confirm();
  await confirmOnPlatform(page);
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});

test('of a batch what the page does not say is chosen product by product, and a prize blocks it', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await page.goto(shopUrl('list'));
  const [one, two] = [productId('ordinary'), productId('exclusive')];
  for (const id of [one, two])
    await rowOf(page, id).locator('input[type=checkbox]').check({ force: true });
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.read(/不知道是否在平台活动、秒杀里，或是不是奖品/);
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup
    .getByRole('button', { name: /^继续核对/ })
    .first()
    .click();
  await popup.getByText('页面信息').click();
  await popup.getByLabel('哪件商品').selectOption(two);
  await popup.getByLabel('要填的信息').selectOption({ label: '活动标' });
  await popup.getByLabel('活动标的值').selectOption('奖品');
  await popup.getByRole('button', { name: '填写' }).click();
  await page.bringToFront();
  await panel.read(/奖品商品不支持下架/);
  await panel.answer({ 几件: 2 });
  expect((await panel.expect('button', '确认下架')).isDisabled).toBe(true);
  expect(await shopLog(page)).toEqual([]);
});

test('改期 plans the delist for one of the proposed windows, and the press stays held', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await openReview(page, panel);
  await panel.click('button', '改期');
  await panel.click('button', /\d\d:\d\d/);
  await panel.read(/^已改期到 .*这次没有放行/);
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  expect(await shopLog(page)).toEqual([]);
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup.getByRole('tab', { name: '提醒' }).click();
  await expect(popup.getByText(/到计划时间，打开页面操作/).first()).toBeVisible();
});

/** Opens the case that is being checked in the popup, where a second person’s agreement to it stands. */
async function openAgreement(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await openOwn(context, extensionId, 'popup.html');
  await popup.getByRole('button', { name: '继续核对' }).first().click();
  await popup.getByText('需要第二人复核').waitFor();
  return popup;
}

/** What a colleague answers from another machine to a request that is pasted there, once that shows what it is about. */
async function answerElsewhere(request: string, about: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  const context = await launch(folder);
  const { host } = new URL(context.serviceWorkers()[0]?.url() ?? '');
  const popup = await openOwn(context, host, 'popup.html');
  await popup.getByText('替同事复核').click();
  await popup.getByLabel(/^他发来的复核请求/).fill(request);
  await expect(popup.locator('.answers')).toContainText(about);
  await popup.getByLabel('复核人').fill(name);
  await popup.getByRole('button', { name: '都看过了，给出答码' }).click();
  const answer = await popup.getByText(/^\s*答码 [\d ]+，复核人/).innerText();
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  return answer;
}

test('where a second person at another machine is asked for, 确认 waits for the code that comes from there', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await openOwn(context, extensionId, 'workbench.html#settings');
  for (const name of [/^第二人复核/, /^复核人要在另一台电脑前/]) {
    const choice = workbench.getByRole('switch', { name });
    await choice.click();
    await expect(choice).toBeChecked();
  }
  await page.bringToFront();
  await openReview(page, panel, { confirm: 'none' });
  await panel.answer({ 库存: 19999877 });
  await panel.read(/请第二人先在弹窗里复核/);
  const { x, y } = await panel.middle(await panel.expect('button', '确认下架'));
  await expect
    .poll(async () => {
      await page.mouse.click(x, y);
      return panel.find('StaticText', /还没有第二人复核/);
    })
    .toBeTruthy();
  expect(await shopLog(page)).toEqual([]);

  const popup = await openAgreement(context, extensionId);
  await popup.getByRole('button', { name: '复制复核请求' }).click();
  await popup.getByRole('button', { name: '已复制' }).waitFor();
  const request = await popup.evaluate(() => navigator.clipboard.readText());
  const answer = await answerElsewhere(request, '19999877 件', '小张');
  await popup.getByLabel('复核人').fill('小王');
  await popup.getByLabel('他给的答码（八位数字）').fill(answer);
  await popup.getByRole('button', { name: '核对答码' }).click();
  await expect(popup.getByRole('alert')).toContainText('答码对不上');
  await popup.getByLabel('复核人').fill('小张');
  await popup.getByRole('button', { name: '核对答码' }).click();
  await expect(popup.getByText(/已由 小张（店主）用答码复核/).first()).toBeVisible();

  await page.bringToFront();
  expect(await shopLog(page)).toEqual([]);
  await panel.confirm();
  await expect.poll(() => shopLog(page)).toHaveLength(1);
});

test('the sections of what decides have no accessibility violations', async ({
  context,
  extensionId,
}) => {
  const workbench = await context.newPage();
  for (const section of ['calendar', 'lists', 'settings']) {
    await workbench.goto('about:blank');
    await workbench.goto(`chrome-extension://${extensionId}/workbench.html#${section}`);
    await workbench.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await axeOfPage(workbench)).toEqual([]);
  }
});
