import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import type { Panel } from './panel.ts';
import { rowOf, shopLog } from './shop.ts';
import { plainUrl } from '../shop/plain.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** The model shop delists by a picture without words: nobody can hold what it does. */
const url = shopUrl('list', { control: 'icon', confirm: 'none' });

const pressPicture = (page: Page) =>
  rowOf(page).locator('[class*=operate] i').last().click({ force: true });

async function ready(page: Page, panel: Panel): Promise<void> {
  await page.goto(url);
  await panel.wait('complementary', '下架护航');
}

test('a delist that nobody held is told once, goes on record, and its control can be taught', async ({
  page,
  panel,
  context,
  extensionId,
}) => {
  await ready(page, panel);
  await pressPicture(page);
  await panel.read(/没有经过核对就下架了/);
  expect(await shopLog(page)).toHaveLength(1);
  await panel.click('button', '教它认这个按钮');
  await panel.read(/按下它会做什么/);
  await panel.click('button', '商品下架');
  await panel.read(/记住了/);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByRole('tab', { name: /记录/ }).click();
  await expect(popup.getByText('未经核对')).toHaveCount(1);
});

test('a product that leaves the list of those on sale without a word is told of', async ({
  page,
  panel,
}) => {
  await ready(page, panel);
  await page.getByRole('tab', { name: '售卖中' }).click();
  // The shop says nothing: its messages go as they come.
  await page.evaluate(() =>
    new MutationObserver(() =>
      document.querySelectorAll('[class*=message-notice]').forEach((at) => at.remove()),
    ).observe(document, { subtree: true, childList: true }),
  );
  await pressPicture(page);
  await panel.read(/没有经过核对就下架了/);
  expect(await shopLog(page)).toHaveLength(1);
});

test('a tool in the page that delists without pressing 下架 is told of', async ({
  page,
  panel,
}) => {
  await page.goto(plainUrl('forged'));
  await page.getByRole('button', { name: '下架' }).first().click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('button', '暂不下架');
  await panel.wait('complementary', '下架护航');
  await page.getByRole('button', { name: '直接处理' }).click();
  await panel.read(/没有经过核对就下架了/);
  expect(await shopLog(page)).toHaveLength(1);
});

test('nothing of a list’s own life is taken for a delist', async ({ page, panel }) => {
  await ready(page, panel);
  await page.getByRole('tab', { name: '已下架' }).click();
  await page.getByRole('tab', { name: '全部' }).click();
  await page.getByPlaceholder(/商品名称/).fill('麻花');
  await page.getByRole('button', { name: /^查\s*询$/ }).click();
  await page.getByRole('button', { name: /^重\s*置$/ }).click();
  await page.getByRole('listitem', { name: '2' }).click();
  await page.getByRole('listitem', { name: '1' }).click();
  await rowOf(page).getByText('预览').click();
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(1500);
  expect(await panel.find('StaticText', /没有经过核对/)).toBeUndefined();
});

test('a toast about somebody else’s batch without a press of one’s own is no delist', async ({
  page,
  panel,
}) => {
  await ready(page, panel);
  await page.evaluate(() => {
    const toast = document.createElement('div');
    toast.className = 'ecom-g-message-notice';
    toast.textContent = '批量下架成功';
    document.body.append(toast);
  });
  await page.waitForTimeout(1500);
  expect(await panel.find('StaticText', /没有经过核对/)).toBeUndefined();
});

test('a held and reviewed delist is none that went around', async ({ page, panel }) => {
  await page.goto(shopUrl('list', { confirm: 'none' }));
  await panel.wait('complementary', '下架护航');
  await rowOf(page).getByText('下架', { exact: true }).click();
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: 19999877 });
  await panel.confirm();
  await panel.read(/已完成/);
  await page.waitForTimeout(1500);
  expect(await panel.find('StaticText', /没有经过核对/)).toBeUndefined();
});
