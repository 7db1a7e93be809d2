import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { pressInLayer, rowOf, shopLog } from './shop.ts';
import type { Panel } from './panel.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** What is pressed in turn, with what the page's own code does of it. Nothing of it delists (domain.md §2.5). */
interface Step {
  press: string;
  /** A text that the page shows then. */
  shows: string;
}

const onList: Step[] = [
  { press: '立即查看', shows: '逾期未改会被平台下架。建议使用推荐类目' },
  { press: '使用推荐类目', shows: '商品管理' },
  { press: '质量分优化', shows: '连续 30 日未优化可能被下架处理' },
  { press: '知道了', shows: '商品管理' },
  { press: '属性优化', shows: '平台将自动优化' },
  { press: '立即开启', shows: '商品管理' },
  { press: '下架记录', shows: '当前记录更新时间' },
];

const onPromote: Step[] = [
  { press: '新功能介绍', shows: '下调次日 00:00 生效' },
  { press: '知道了', shows: '推商品' },
  { press: '已关闭', shows: '下架关闭' },
  { press: '返回旧版', shows: '计划管理' },
  { press: '体验新版', shows: '返回旧版' },
  { press: '已清退商品', shows: '当前记录更新时间' },
];

async function walk(page: Page, panel: Panel, steps: readonly Step[]): Promise<void> {
  for (const { press, shows } of steps) {
    const name = new RegExp(`^${[...press].join('\\s*')}$`);
    await page.getByText(name).locator('visible=true').last().click();
    await expect(page.getByText(shows).locator('visible=true').first()).toBeVisible();
    expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
  }
}

for (const prefix of ['ecom-g', 'auxo', 'aurora', 'ant'] as const)
  test(`what only speaks of 下架 is the page’s own (${prefix})`, async ({ page, panel }) => {
    await page.goto(shopUrl('list', { prefix, intro: 'on' }));
    await walk(page, panel, [{ press: '使用推荐类目', shows: '商品管理' }, ...onList]);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('tab', { name: '已下架' }).click();
    await rowOf(page, productId('offline')).getByText('上架', { exact: true }).click();
    await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'on-shelf', ok: true }]);
    expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
  });

test('a choice of 下架 in the editor is the page’s own until it is published', async ({
  page,
  panel,
}) => {
  await page.goto(shopUrl('editor'));
  await page.getByText('下架', { exact: true }).click();
  await expect(page.getByRole('radio', { name: '下架' })).toBeChecked();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('草稿已保存')).toBeVisible();
  await page.getByText('上架', { exact: true }).click();
  await page.getByRole('button', { name: '发布商品' }).click();
  await pressInLayer(page.getByRole('button', { name: '不修改，继续发布' }));
  await expect(page).toHaveURL(/g\/list/);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
});

test('what only speaks of 关闭 and 清退 is the page’s own', async ({ page, panel }) => {
  await page.goto(shopUrl('promote'));
  await walk(page, panel, onPromote);
  await page.goto(shopUrl('promote'));
  await rowOf(page, productId('closed')).getByText('重新推广').click();
  await expect.poll(() => shopLog(page)).toMatchObject([{ what: 'resume-promotion' }]);
  expect(await panel.find('alertdialog', /前核对/)).toBeUndefined();
});
