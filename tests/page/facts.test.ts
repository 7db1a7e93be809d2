// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { factOf } from '@/lib/core/fact';
import { factsOn, fieldOf, numberIn, valueIn } from '@/lib/page/facts';
import { cardAround, idsIn, nameOn } from '@/lib/page/product';

const page = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};
const valuesOf = (card: Element | null) =>
  Object.fromEntries(
    (card ? factsOn(card, 'row', 1) : [])
      .filter(({ value }) => value)
      .map(({ field, value }) => [field, value]),
  );

describe('headers and labels', () => {
  test.each([
    ['总库存', 'stock'],
    ['价格', 'price'],
    ['30天销量', 'sales'],
    ['上架时间降序', 'listedAt'],
    ['推广状态', 'status'],
    ['推广策略', 'plan'],
    ['佣金率', 'commission'],
    ['达人数', 'creators'],
    ['质量分', undefined],
    ['操作', undefined],
    ['价格保护', undefined],
  ])('%s heads %s', (label, field) => expect(fieldOf(label)).toBe(field));
});

describe('values', () => {
  test.each([
    ['price', '￥9.80 ~ ￥15.80', '￥9.80 ~ ￥15.80'],
    ['stock', '19999877 修改', '19999877'],
    ['sales', '112 100%好评', '112'],
    ['sales', '1.2万', '1.2万'],
    ['commission', '10% 次日生效 8%', '10% 次日生效 8%'],
    ['listedAt', '2026/05/12 01:21:16 售卖中', '2026/05/12 01:21:16'],
    ['status', '2026/05/12 01:21:16 售卖中', '售卖中'],
    ['status', '关闭中（仍在投放中）', '关闭中（仍在投放中）'],
    ['stock', '暂无', undefined],
  ] as const)('%s in “%s” is %s', (field, text, value) => expect(valueIn(field, text)).toBe(value));

  test.each([
    ['19999877', 19999877],
    ['1.2万', 12000],
    ['12,345', 12345],
    ['未知', undefined],
  ])('%s shows the number %s', (value, number) => expect(numberIn(value)).toBe(number));
});

const head =
  '<thead><tr><th></th><th>商品信息</th><th>价格</th><th>总库存</th><th>总销量</th><th>上架时间降序</th><th>操作</th></tr></thead>';
const row = (id: string) =>
  `<tr data-row-key="${id}"><td><input type="checkbox"></td><td><a>密封胶泥9.8发十包</a><span>ID：${id}</span><span>现货模式</span><a>预览</a></td><td>￥9.80 ~ ￥15.80</td><td>199</td><td>112 100%好评</td><td>2026/05/12 01:21:16 售卖中</td><td><a>编辑</a><a class="off">下架</a></td></tr>`;
const placeholder = '<tr aria-hidden="true"><td style="padding:0;border:0;height:0px"></td></tr>';
const id = '3819266189016826169';

describe('a row of the product list', () => {
  test('is read under its headers, past placeholder rows', () => {
    const body = page(
      `<table>${head}<tbody>${placeholder}${placeholder}${row(id)}${row('3819266189016826170')}</tbody></table>`,
    );
    const card = cardAround(body.querySelector('.off') ?? body);
    expect(card && idsIn(card)).toEqual([id]);
    expect(card && nameOn(card)).toBe('密封胶泥9.8发十包');
    expect(valuesOf(card ?? null)).toEqual({
      price: '￥9.80 ~ ￥15.80',
      stock: '199',
      sales: '112',
      listedAt: '2026/05/12 01:21:16',
      status: '售卖中',
    });
  });

  test('is read under headers that stand in another table', () => {
    const body = page(
      `<div><div><table>${head}</table></div><div><table><tbody>${row(id)}</tbody></table></div></div>`,
    );
    expect(valuesOf(body.querySelector('tr[data-row-key]'))).toMatchObject({
      stock: '199',
      price: '￥9.80 ~ ￥15.80',
    });
  });

  test('has no stock where two cells under one header disagree', () => {
    const body = page(
      '<table><tr><th>商品</th><th>库存</th><th>库存</th></tr><tr id="r"><td>ID：123456</td><td>5</td><td>6</td></tr></table>',
    );
    const card = body.querySelector('#r');
    expect(card && factOf(factsOn(card, 'row', 1), 'stock')?.value).toBeUndefined();
  });
});

describe('a product’s id', () => {
  test.each([
    ['ID：3819266189016826169', [id]],
    ['商品ID: 3819266189016826169', [id]],
    ['计划ID：720168261691', []],
    ['店铺ID 10001', []],
    ['订单编号：4928374928374', []],
    ['价格 3819266189016826169', []],
  ])('in “%s” is %s', (text, ids) => expect(idsIn(page(`<div>${text}</div>`))).toEqual(ids));

  test('is what the text says where a row’s key is another thing’s', () => {
    const body = page(
      '<table><tr data-row-key="720168261691"><td>商品ID：3819266189016826169</td></tr></table>',
    );
    expect(idsIn(body)).toEqual([id]);
  });
});

test('a card is read by its labels', () => {
  const body = page(
    `<section><h2>陶瓷马克杯</h2><dl><dt>商品编码：</dt><dd>${id}</dd><dt>售价：</dt><dd>￥35.00</dd><dt>库存：</dt><dd>121</dd><dt>佣金率：</dt><dd>11%</dd><dt>状态：</dt><dd>售卖中</dd><dt>下架时间：</dt><dd>-</dd></dl><button>撤下商品</button></section>`,
  );
  expect(valuesOf(body.querySelector('section'))).toEqual({
    price: '￥35.00',
    stock: '121',
    commission: '11%',
    status: '售卖中',
  });
});
