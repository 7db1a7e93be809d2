import { expect, test } from './browser.ts';
import { confirmOnPlatform, openReview, shopLog } from './shop.ts';
import { productId } from '../shop/seed.ts';

/** Where the page may have scrolled the platform's question to: beside what is no product. */
const places = [
  ['page', '新建商品'],
  ['page', '首页'],
  ['shadow', '首页'],
] as const;

for (const [container, beside] of places)
  test(`a question that stands beside ${beside} meanwhile still belongs to what was pressed (${container})`, async ({
    page,
    panel,
  }) => {
    await openReview(page, panel, { control: 'a', confirm: 'popconfirm', container });
    await panel.answer({ 库存: 19999877 });
    await panel.confirm();
    const question = page.getByRole('tooltip', { name: '确定下架该商品' });
    await question.waitFor();
    const { x, y, height } = await page
      .getByText(beside, { exact: true })
      .first()
      .evaluate((at) => at.getBoundingClientRect().toJSON() as DOMRect);
    await question.evaluate(
      (at, { left, top }) => {
        const style = `position: fixed !important; inset: ${top}px auto auto ${left}px !important; animation: none !important`;
        at.setAttribute('style', style);
      },
      { left: x, top: y + height + 6 },
    );
    await confirmOnPlatform(page);
    await expect
      .poll(() => shopLog(page))
      .toMatchObject([{ what: 'off-shelf', ids: [productId('ordinary')], ok: true }]);
    await panel.read(/已完成/);
  });
