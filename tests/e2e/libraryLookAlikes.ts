import type { Page } from '@playwright/test';
import {
  choose,
  goOn,
  offShelf,
  openDrawer,
  pressInRow,
  pressOpened,
  save,
  tick,
  type Library,
} from './library.ts';
import { pressInLayer } from './shop.ts';

/** What only speaks of 下架, or stands beside it, with what the page then does. */
interface LookAlike {
  press: (page: Page, library: Library) => Promise<unknown>;
  does: string;
}

async function filterBy(page: Page, { filter, option }: Library, shelf: string): Promise<unknown> {
  if (!filter || !option) return page.getByLabel('状态筛选').selectOption(shelf);
  await page.locator(filter).first().click();
  return pressInLayer(page.locator(option, { hasText: shelf }).locator('visible=true').last());
}

const called = (page: Page, text: string) => page.getByText(text, { exact: true });

export const lookAlikes: LookAlike[] = [
  { press: (page) => called(page, '下架记录').click(), does: '下架记录' },
  { press: (page) => called(page, '下架时间').first().click(), does: '排序 下架时间' },
  { press: (page) => called(page, '2').last().click(), does: '第 2 页' },
  {
    press: async (page) => {
      await called(page, '同步库存').click();
      await goOn(page);
    },
    does: '同步库存',
  },
  {
    press: async (page) => {
      await pressInRow(page, '更多', offShelf);
      await pressOpened(page, '查看数据');
    },
    does: '查看数据',
  },
  {
    press: async (page) => {
      await tick(page, [offShelf]);
      await called(page, '批量改价').click();
    },
    does: '批量改价',
  },
  { press: (page, library) => filterBy(page, library, '已下架'), does: '筛选 已下架' },
  { press: (page) => called(page, '全部').first().click(), does: '页签 全部' },
  { press: (page) => called(page, '已下架').first().click(), does: '页签 已下架' },
  { press: (page) => pressInRow(page, '重新上架', offShelf), does: '重新上架' },
  { press: (page) => called(page, '在售').first().click(), does: '页签 在售' },
  {
    press: async (page) => {
      await openDrawer(page, offShelf);
      await choose(page, '下架');
      await choose(page, '上架');
      await save(page);
    },
    does: '保存',
  },
];
