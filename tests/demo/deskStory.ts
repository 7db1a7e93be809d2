import type { Page } from '@playwright/test';
import { press, pressInLayer, rowOf } from '../e2e/shop.ts';
import { productId } from '../shop/seed.ts';
import { shopUrl } from '../shop/shopUrl.ts';
import { openOwn, say, type Scene } from './scene.ts';

/** A delist is put off to a better hour, and what is still to be done for it stands in the popup. */
export async function putOff({ context, page, panel, album }: Scene): Promise<void> {
  await page.goto(shopUrl('list'));
  await press(page, '下架', productId('targeted'));
  await panel.wait('alertdialog', '下架前核对');
  await panel.click('button', '改期');
  await panel.wait('button', /\d\d:\d\d/);
  await album.page(page, 'windows');
  say('19. 改期：未来七天里更合适的三个时间，各有理由。');

  await panel.click('button', /\d\d:\d\d/);
  await panel.wait('alertdialog', '下架前核对', { isGone: true });
  const popup = await openOwn(context, 'popup.html');
  await popup.getByRole('tab', { name: /核对/ }).click();
  // It opens where it was left: with the case that was begun before.
  const back = popup.getByRole('button', { name: '返回' });
  const goOn = popup.getByRole('button', { name: '继续核对' });
  await back.or(goOn).first().waitFor();
  if (await back.isVisible()) await back.click();
  await goOn.first().click();
  await popup.getByRole('button', { name: '定补偿' }).click();
  await popup.getByLabel('受影响的').waitFor();
  await album.popup(popup, 'popup-compensation');
  say('20. 补偿：谁受影响、补什么、到什么时候、最多花多少。');
  await popup.close();
}

/** What the dock says of the page, and the flag of what is planned at its row. */
export async function watchOver({ page, panel, album }: Scene): Promise<void> {
  await page.goto(shopUrl('list'));
  await rowOf(page, productId('targeted')).waitFor();
  await panel.click('button', /，展开下架护航$/);
  await panel.wait('button', '教它认一个按钮');
  await album.page(page, 'dock');
  say('21. 停靠栏：这一页护航得怎样、有哪些没办完；计划下架的那一行有标记。');
}

/** A picture without words is taught. */
export async function teach({ page, panel, album }: Scene): Promise<void> {
  await page.goto(shopUrl('list', { control: 'icon', confirm: 'none' }));
  await panel.read(/^部分护航$/);
  await panel.click('button', /，展开下架护航$/);
  await panel.click('button', '教它认一个按钮');
  await panel.read(/这一下不会真的按下去/);
  const picture = rowOf(page).locator('[class*=operate]').locator('svg,i,img').last();
  await picture.hover();
  await album.page(page, 'teach');
  await pressInLayer(picture);
  await panel.read(/按下它会做什么/);
  await panel.click('button', '商品下架');
  await panel.read(/记住了/);
  await album.page(page, 'taught');
  say('22. 认不出的按钮指一下，说它做什么，从此也会拦下。');
}

/** The sections of the workbench, each with what makes it speak. */
const sections: readonly (readonly [
  section: string,
  words: string,
  open?: (page: Page) => Promise<void>,
])[] = [
  ['coverage', '护航状态：开着的店铺页面各是什么情况。'],
  ['calendar', '日历：活动与节假日，未来七天每个小时好不好。'],
  [
    'calendar',
    '导入分时销量：先预览，再决定要不要。',
    async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '导入 CSV 或 XLSX' }).click();
      const buffer = Buffer.from(
        '\ufeff时间,支付金额\n2026/11/01 10:00,1200\n2026/11/01 11:00,8z0\n',
      );
      await (await chooser).setFiles({ name: '分时销量.csv', mimeType: 'text/csv', buffer });
      const preview = page.getByText('分时销量.csv').first();
      await preview.evaluate((at) => at.scrollIntoView({ block: 'start' }));
    },
  ],
  [
    'records',
    '记录：一张下架单的全部经过，和“没有被改动过”的核验。',
    async (page) => {
      await page.locator('.list [data-row]').first().click();
      await page.locator('.sheet .seal').waitFor();
    },
  ],
  ['figures', '数字：为什么下架、哪些商品反复下架、怎样可以避免。'],
  ['lists', '清单：改成自己店里的。'],
  [
    'templates',
    '模板：用空白处的名字写，边写边看。',
    async (page) => {
      await page.getByRole('button', { name: /^编辑/ }).first().click();
    },
  ],
  ['taught', '教过的按钮：列在这里，能试、能删。'],
  ['packs', '适配包：哪些网站、什么版本、开没开。'],
  ['data', '数据：导出、导入、备份与恢复。'],
  ['settings', '设置：门槛、冷静期、第二人复核，和每条提示到底有没有用。'],
  ['help', '帮助：每样东西是什么意思。'],
];

export async function openWorkbench({ context, album }: Scene): Promise<void> {
  for (const [index, [section, words, open]] of sections.entries()) {
    const workbench = await openOwn(context, `workbench.html#${section}`);
    await workbench.locator('main').getByText(/./).first().waitFor();
    await open?.(workbench);
    await album.page(workbench, `workbench-${section}`);
    say(`${23 + index}. 工作台，${words}`);
    await workbench.close();
  }
}
