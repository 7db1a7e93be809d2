import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../e2e/browser.ts';
import { shopUrl } from '../shop/shopUrl.ts';

/** Opens a window with the extension on the model shop, and comes back when it has been closed. */
export async function openWindow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'delist-guard-demo-'));
  const context = await launch(folder, { shape: 'headed' });
  const closed = new Promise((resolve) => context.once('close', resolve));

  const [first] = context.pages();
  const page = first ?? (await context.newPage());
  // The last page that is closed ends the demo; on macOS the program would stay without a window.
  context.on('page', (opened) => opened.once('close', () => void endWhenEmpty()));
  page.once('close', () => void endWhenEmpty());
  const endWhenEmpty = async (): Promise<void> => {
    if (context.pages().length === 0) await context.close().catch(() => undefined);
  };

  await page.goto(shopUrl('list'));
  console.log('浏览器已打开模型店铺（商品、店铺都是虚构的）。可以试：');
  console.log('  · 按任意一行的“下架”，看它被拦下；答完清单，再按“确认下架”');
  console.log('  · 勾选几行，按“批量下架”');
  console.log(`  · 推商品页：${shopUrl('promote')}，按“取消推广”`);
  console.log('  · 点工具栏里的下架护航（可先固定），看核对、提醒、模板、记录');
  console.log('关闭浏览器窗口即结束。');
  await closed;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
