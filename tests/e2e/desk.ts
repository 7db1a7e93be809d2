import type { BrowserContext, Page } from '@playwright/test';
import { defaultTemplates } from '../../lib/catalog/notices';
import type { Case } from '../../lib/core/case';
import type { Reminder } from '../../lib/core/reminder';
import { ruleOf, type Repeat } from '../../lib/core/repeat';
import type { Template } from '../../lib/core/template';
import { deskCase } from './deskCases.ts';

const hour = 3_600_000;
const mondays: Repeat = { kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0] };

/** What is to be done: some due, some today and later, one that recurs, one done. */
const todo: readonly (readonly [text: string, hours: number, rest?: Partial<Reminder>])[] = [
  ['核对定向计划是否已停止：手剥山核桃仁', -14, { caseId: 'case-0003', step: 'promotionOff' }],
  ['看未发货订单，发不出的先联系买家', -3],
  ['通知达人换链接：低温烘焙每日坚果礼盒', -1, { caseId: 'case-0000' }],
  ['停投放：千川计划请自行暂停', 2],
  ['把下架公告挂到店铺首页', 5],
  ['问供应商：冻干草莓脆的交期和断货', 26],
  ['双12 备货，备不齐的先不报名', 50, { link: 'https://fxg.jinritemai.com/ffa/g/list' }],
  ['每周对账', 70, { rule: ruleOf(mondays, 0) }],
  ['到计划时间，打开页面操作：红糖姜茶', 90, { caseId: 'case-0007' }],
  ['核对活动价、价保和赠品', -48, { state: 'done' }],
];

/** What a shop has that has used this for a while, as the file that 导出 gives of it. */
export function deskFile(now: number): string {
  const templates: Template[] = defaultTemplates.slice(0, 12).map((template, index) => ({
    ...template,
    ...(index === 1 && { isFavourite: true }),
    ...(index % 4 === 0 && { folder: '大促', usedAt: now - index * hour }),
    updatedAt: now - index * hour,
  }));
  templates.push({
    ...{ id: 'own-long', name: '长公告', audience: 'buyers', channel: 'message' },
    // It leads no delist of the shop's: others look for what does.
    actions: ['leave-alliance'],
    text: '退出联盟以后，已付款的订单照常发货，售后照常处理。\n'.repeat(20),
    updatedAt: now - hour,
  });
  const reminders: Reminder[] = todo.map(([text, hours, rest], index) => ({
    id: `todo-${index}`,
    text,
    dueAt: now + hours * hour,
    state: 'waiting',
    updatedAt: now - hour,
    ...rest,
  }));
  const cases = Array.from({ length: 40 }, (_, index) => deskCase(index, now));
  const tables = { cases, templates, reminders };
  return JSON.stringify({ schema: 'delist-guard', version: 1, exportedAt: now, tables });
}

export async function openWorkbench(
  context: BrowserContext,
  extensionId: string,
  section: string,
): Promise<Page> {
  const workbench = await context.newPage();
  await workbench.goto(`chrome-extension://${extensionId}/workbench.html#${section}`);
  return workbench;
}

export async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByRole('tab').first().waitFor();
  return popup;
}

/** When the files were written: what both have is then the same. */
const thisHour = (): number => Math.floor(Date.now() / hour) * hour;

/** The same file from a machine where some of it was changed since, by somebody else. */
export function changedFile(): string {
  const file = JSON.parse(deskFile(thisHour())) as {
    tables: { templates: Template[]; cases: Case[] };
  };
  const { templates, cases } = file.tables;
  for (const template of templates.slice(0, 2)) {
    template.text = `${template.text}\n以店铺公告为准。`;
    template.isFavourite = true;
  }
  for (const record of cases.slice(0, 1)) record.status = 'refused';
  return JSON.stringify(file);
}

/** A table of templates: two that are new, one that is there by its name, one without a text. */
export const templateTable = [
  '名称,内容,对象',
  '换货通知,{{商品名}}换新包装,买家',
  `${defaultTemplates[0]?.name},另一段话,买家`,
  '没有内容,,买家',
  '催发货,请先发 {{商品名}},仓库',
].join('\n');

/** Chooses a file by a button, which a key can press. */
export async function chooseFile(page: Page, button: string, name: string, content: string) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).press('Enter');
  const mimeType = name.endsWith('.json') ? 'application/json' : 'text/csv';
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** Brings in what such a shop has, as a merchant brings it from another machine. */
export async function furnish(context: BrowserContext, extensionId: string): Promise<void> {
  const workbench = await openWorkbench(context, extensionId, 'data');
  await chooseFile(workbench, '导入文件', '旧电脑.json', deskFile(thisHour()));
  const bring = workbench.getByRole('button', { name: '导入', exact: true });
  await bring.click({ timeout: 20_000 });
  await bring.waitFor({ state: 'detached', timeout: 20_000 });
  await workbench.close();
}

/** Puts one record aside, as the sweep does with what cannot be read. */
const putAside = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('delist-guard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('setAside', 'readwrite');
          const record = { id: 'broken', name: '旧公告', text: 7 };
          const [table, reason, at] = ['templates', 'text', Date.now()];
          writing.objectStore('setAside').add({ table, record, reason, at });
          writing.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );

/** How each screen of the desk is come by, in the workbench by its section and in the popup by its tab. */
const workbenchScreens: readonly (readonly [
  section: string,
  open?: (page: Page) => Promise<void>,
])[] = [
  [
    'records',
    async (page) => {
      await page.locator('.list [data-row]').first().click();
      await page.locator('.sheet .seal').waitFor();
      await page.getByText('核验：').click();
    },
  ],
  ['figures', (page) => page.getByText('反复下架的商品').waitFor()],
  [
    'data',
    async (page) => {
      await page.getByRole('button', { name: '删除这些…' }).click();
      await page
        .getByRole('button', { name: /^查看并恢复/ })
        .first()
        .click();
    },
  ],
  [
    'data',
    async (page) => {
      await chooseFile(page, '导入文件', '别的.json', '{"schema": "other"}');
      await page.getByRole('alert').getByText('这不是下架护航导出的文件').waitFor();
    },
  ],
  [
    'data',
    async (page) => {
      await chooseFile(page, '导入文件', '同事的电脑.json', changedFile());
      await page.locator('.conflicts').waitFor();
    },
  ],
  ['templates', (page) => page.locator('.notice').first().waitFor()],
  ['templates', (page) => page.getByRole('button', { name: /^编辑/ }).first().click()],
  [
    'templates',
    async (page) => {
      await chooseFile(page, '导入表格', '销量.csv', '日期,销量\n2026-11-24,12');
      await page.getByRole('list', { name: '有问题的行，不会导入' }).waitFor();
    },
  ],
  [
    'templates',
    async (page) => {
      await chooseFile(page, '导入表格', '网页.xlsx', '<!doctype html><html></html>');
      await page.getByText('没有导入 网页.xlsx').waitFor();
    },
  ],
  [
    'templates',
    async (page) => {
      await chooseFile(page, '导入表格', '模板.csv', templateTable);
      await page.getByText('准备导入 模板.csv').waitFor();
    },
  ],
  ['help'],
];
const popupScreens: readonly (readonly [tab: string, open?: (page: Page) => Promise<void>])[] = [
  ['核对'],
  ['提醒'],
  ['提醒', (page) => page.getByRole('button', { name: /^编辑/ }).first().click()],
  ['模板', (page) => page.locator('.notice').first().waitFor()],
  ['模板', (page) => page.getByRole('button', { name: /^复制 预售/ }).click()],
  [
    '模板',
    async (page) => {
      await page.getByRole('searchbox').fill('长公告');
      await page.getByRole('button', { name: '复制 长公告 的第 2 条' }).click();
    },
  ],
  ['模板', (page) => page.getByRole('button', { name: /^编辑/ }).first().click()],
  ['记录', (page) => page.locator('[data-row]').first().waitFor()],
  ['记录', (page) => page.locator('[data-row]').first().click()],
];

export interface Visit {
  context: BrowserContext;
  extensionId: string;
  /** Nothing is in it yet: the screens as they are at first. */
  isEmpty?: boolean;
  shape: (page: Page, place: 'popup' | 'workbench') => Promise<void>;
  look: (page: Page, name: string) => Promise<void>;
}

/** Goes to each screen of the desk, each from the beginning, and has it looked at. */
export async function visitDesk({ context, extensionId, isEmpty, shape, look }: Visit) {
  const workbench = await openWorkbench(context, extensionId, 'help');
  await shape(workbench, 'workbench');
  if (!isEmpty) await putAside(workbench);
  for (const [section, open] of workbenchScreens) {
    if (isEmpty && open === undefined) continue;
    await workbench.goto('about:blank');
    await workbench.goto(`chrome-extension://${extensionId}/workbench.html#${section}`);
    await workbench
      .locator('main')
      .getByRole('button')
      .or(workbench.locator('main a'))
      .first()
      .waitFor();
    if (!isEmpty) await open?.(workbench);
    await look(workbench, section);
    // What was begun in it would stand there again.
    await workbench.evaluate(() => localStorage.clear());
  }
  await workbench.close();
  const popup = await openPopup(context, extensionId);
  await shape(popup, 'popup');
  for (const [tab, open] of popupScreens) {
    await popup.reload();
    await popup.getByRole('tab', { name: tab }).click();
    if (!isEmpty) await open?.(popup);
    await popup.locator('#view').getByText(/./).first().waitFor();
    await look(popup, tab);
    await popup.evaluate(() => localStorage.clear());
  }
  await popup.close();
}
