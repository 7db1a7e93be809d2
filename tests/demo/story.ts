import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../e2e/browser.ts';
import { Panel } from '../e2e/panel.ts';
import { confirmOnPlatform, press, rowOf, shopLog } from '../e2e/shop.ts';
import { productId, type Role } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';
import { root } from '../tool.ts';
import { Album, albumFolder } from './album.ts';
import { putOff, openWorkbench, teach, watchOver } from './deskStory.ts';
import { openOwn, say, type Scene } from './scene.ts';

/** What the shop has been asked for so far; throws where it is not what the story says. */
async function check(page: Page, ...wanted: { ids: string[]; ok: boolean }[]): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    const log = await shopLog(page);
    const done = JSON.stringify(log.map(({ ids, ok }) => ({ ids, ok })));
    if (done === JSON.stringify(wanted)) return;
    if (Date.now() > end) throw new Error(`店铺收到的是 ${done}，应为 ${JSON.stringify(wanted)}`);
    await page.waitForTimeout(100);
  }
}

/** The stock that a row shows, as a merchant reads it. */
async function stockOf(page: Page, role: Role): Promise<number> {
  const text = await rowOf(page, productId(role)).locator('td').nth(3).innerText();
  return Number.parseInt(text.replaceAll(',', ''), 10);
}

const ordinary = { ids: [productId('ordinary')], ok: true };
const targeted = { ids: [productId('targeted')], ok: true };
const batchRoles: readonly Role[] = ['endsToday', 'exclusive', 'leader', 'unpromoted'];
const batch = { ids: batchRoles.map((role) => productId(role)), ok: true };
const refused = { ids: [productId('campaign')], ok: false };

async function delistOne({ page, panel, album }: Scene): Promise<void> {
  await page.goto(shopUrl('list'));
  await rowOf(page).waitFor();
  await album.page(page, 'list');
  say('1. 打开商品管理：页面和没装扩展时一样。');

  await press(page);
  await panel.wait('alertdialog', '下架前核对');
  await check(page);
  await album.page(page, 'held');
  say('2. 按下“下架”：被拦下，店铺没有收到任何请求。面板说明会发生什么，焦点在“暂不下架”上。');

  await panel.answer({ 库存: 19 });
  await panel.read(/与页面不一致/);
  await album.page(page, 'differs');
  say('3. 库存填错：与页面不一致，“确认下架”按不了。');

  await panel.answer({ 库存: await stockOf(page, 'ordinary') });
  await album.page(page, 'ready');
  say('4. 清单答完：可以确认了。');

  await panel.confirm();
  await page.getByText('确定下架该商品').waitFor();
  await check(page);
  await album.page(page, 'platform');
  say('5. 按“确认下架”：这一次放行，平台自己的确认出现；护航不再重复询问。');

  await confirmOnPlatform(page);
  await panel.read(/已完成/);
  await check(page, ordinary);
  await album.page(page, 'done');
  say('6. 在平台的确认里按“确定”：店铺只收到一次下架，护航看到已完成。');
}

async function backOut({ page, panel }: Scene): Promise<void> {
  await press(page, '下架', productId('exclusive'));
  await panel.wait('alertdialog', '下架前核对');
  await page.keyboard.press('Enter');
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  await check(page, ordinary);
  say('7. 另一件商品按“下架”，再按回车（暂不下架）：一切照旧。');
}

async function delistBatch({ page, panel, album }: Scene): Promise<void> {
  for (const id of batch.ids) await rowOf(page, id).locator('input[type=checkbox]').check();
  await page.getByRole('button', { name: '批量下架' }).click();
  await panel.wait('alertdialog', '下架前核对');
  await album.page(page, 'batch');
  say(`8. 勾选 ${batch.ids.length} 件，按“批量下架”：逐件列出，要先数清楚件数。`);

  await panel.answer({ 几件: batch.ids.length });
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/已完成/);
  await check(page, ordinary, batch);
  say('9. 答完、确认：四件一次下架。');
}

async function beRefused({ page, panel, album }: Scene): Promise<void> {
  await press(page, '下架', productId('campaign'));
  await panel.wait('alertdialog', '下架前核对');
  await panel.answer({ 库存: await stockOf(page, 'campaign') });
  await panel.confirm();
  await confirmOnPlatform(page);
  await panel.read(/被平台拒绝/);
  await check(page, ordinary, batch, refused);
  await album.page(page, 'refused');
  say('10. 正在参加活动的商品：平台拒绝，护航写明平台的原话。');
}

async function stopPromotion({ page, panel, album }: Scene): Promise<void> {
  await page.goto(shopUrl('promote'));
  await press(page, '取消推广', productId('targeted'));
  await panel.wait('alertdialog', '停止推广前核对');
  await album.page(page, 'promotion');
  say('11. 推商品页，定向计划按“取消推广”：面板写明次日 0 点（北京时间）才停止。');

  await panel.answer();
  await panel.confirm();
  await confirmOnPlatform(page);
  await check(page, ordinary, batch, refused, targeted);
  await album.page(page, 'closing');
  say('12. 确认之后：计划显示“关闭中（仍在投放中）”，达人在停止前仍可带货。');
}

async function openPopup({ context, page, album }: Scene): Promise<void> {
  await page.goto(shopUrl('list'));
  await rowOf(page, productId('campaign')).waitFor();
  const popup = await openOwn(context, 'popup.html');
  await popup
    .getByRole('button', { name: /^开始核对/ })
    .first()
    .waitFor();
  await album.popupOver(page, popup, 'popup');
  say('13. 打开弹窗：店铺、页面、护航状态，本页商品可以提前核对。');

  await popup
    .getByRole('button', { name: /^开始核对/ })
    .first()
    .click();
  await popup.getByRole('checkbox').first().check();
  await popup.getByText('已保存').waitFor();
  await album.popup(popup, 'popup-check');
  say('14. 一键开始核对：和面板是同一张清单，按“下架”时接着填。');

  await popup.getByRole('tab', { name: /提醒/ }).click();
  await popup.getByRole('button', { name: '新建提醒' }).click();
  await popup.getByLabel('要做什么').fill('核对定向计划是否已停止');
  await popup.getByRole('button', { name: '次日 00:05' }).click();
  await album.popup(popup, 'popup-reminder');
  await popup.getByRole('button', { name: '保存' }).click();
  await popup.getByText('核对定向计划是否已停止').waitFor();
  await album.popup(popup, 'popup-reminders');
  say('15. 提醒：次日 0 点之后核对计划是否停了，到时间弹出系统通知。');

  await popup.getByRole('tab', { name: /模板/ }).click();
  await popup.getByRole('button', { name: '复制 买家公告' }).click();
  await popup.getByRole('alert').first().waitFor();
  await album.popup(popup, 'popup-templates');
  say('16. 模板：通知用下架单的内容填好；还有空没填，就不让复制。');

  await popup.getByRole('tab', { name: /记录/ }).click();
  await popup.locator('[data-row]').first().waitFor();
  await album.popup(popup, 'popup-records');
  say('17. 记录：每一次下架、取消推广，最新的在前，结果如实。');

  await popup.locator('[data-row]', { hasText: '冻干草莓脆' }).first().click();
  await popup.getByText('经过').waitFor();
  await album.popup(popup, 'popup-record');
  say('18. 一张下架单：商品、清单的回答、从拦下到结果的经过。');
  await popup.close();
}

const acts = [
  delistOne,
  backOut,
  delistBatch,
  beRefused,
  stopPromotion,
  openPopup,
  putOff,
  watchOver,
  teach,
  openWorkbench,
];

/** Walks the whole story without a window, and says each step. Throws where it goes another way. */
export async function tellStory({ withDocs }: { withDocs: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'delist-guard-demo-'));
  const context = await launch(folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const scene = { context, page, panel: await Panel.of(page), album: new Album(context) };
    say('\n不开窗口，把整个过程走一遍。商品、店铺都是虚构的。\n');
    for (const act of acts) await act(scene);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  if (withDocs) {
    copyFileSync(join(albumFolder, '04-ready-light-1280.png'), join(root, 'docs', 'panel.png'));
    say('\n已更新 docs/panel.png。');
  }
  say(`\n演示走完了。截图在 ${albumFolder}`);
}
