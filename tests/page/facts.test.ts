// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { factOf, type FactField } from '@/lib/core/fact';
import { beginReading } from '@/lib/page/columns';
import { entryOf } from '@/lib/page/entry';
import { factsIn } from '@/lib/page/facts';
import { fieldOf } from '@/lib/page/heads';
import { page } from './some';

type Values = Partial<Record<FactField, string>>;

const factsOf = (card: Element, control?: Element) => {
  const reading = beginReading(1);
  return factsIn(entryOf(card, reading), reading, control);
};
/** What the first `selector` of a page says, by field; two values as one text. */
const read = (html: string, selector: string): Values =>
  Object.fromEntries(
    factsOf(page(html, selector)).flatMap(({ field, value, conflict }) => {
      const text = value ?? conflict?.map((at) => at.value).join(' | ');
      return text ? [[field, text]] : [];
    }),
  );

describe('headers and labels', () => {
  test.each([
    ['总库存', 'stock'],
    ['库存(件)', 'stock'],
    ['价格', 'price'],
    ['价格（元）', 'price'],
    ['售卖价', 'price'],
    ['30天销量', 'sales'],
    ['累计销量', 'sales'],
    ['上架时间降序', 'listedAt'],
    ['创建时间', 'listedAt'],
    ['推广状态', 'promotion'],
    ['庫存', 'stock'],
    ['推廣狀態', 'promotion'],
    ['創建時間', 'listedAt'],
    ['商品状态', 'status'],
    ['推广策略', 'plan'],
    ['佣金率', 'commission'],
    ['将要生效的佣金率', 'commission'],
    ['达人数', 'creators'],
    ['活动', 'marks'],
    ['有效期', 'planEndsAt'],
    ['计划截止时间', 'planEndsAt'],
    ['推廣有效期', 'planEndsAt'],
    ['活动结束时间', undefined],
    ['质量分', undefined],
    ['操作', undefined],
    ['商品信息', undefined],
    ['价格区间', 'price'],
    ['可用库存', 'stock'],
    ['Units sold', 'sales'],
    ['Created at', 'listedAt'],
    ['上架状态', 'status'],
    ['合作达人数', 'creators'],
    ['划线价', undefined],
    ['占用库存', undefined],
    ['价格保护', undefined],
    ['修改库存', undefined],
    ['下架时间', undefined],
    ['库存预警', undefined],
  ])('%s heads %s', (label, field) => expect(fieldOf(label)).toBe(field));
});

const id = '3819266189016826169';
const head =
  '<tr><th></th><th>商品信息</th><th>价格</th><th>总库存</th><th>总销量</th><th>质量分</th><th>上架时间<i>降序</i></th><th>操作</th></tr>';
const cellsOf = (stock = '19999877 <a><i></i></a>') => [
  '<input type="checkbox">',
  `<div><img><a>密封胶泥9.8发十包</a><span>ID：${id}</span><span>现货模式</span><a>预览</a></div>`,
  '￥9.80 ~ ￥15.80',
  stock,
  '112 100%好评',
  '优秀 88',
  '<div>2026/05/12 01:21:16</div> <span>售卖中</span>',
  '<a>编辑</a><a id="it">下架</a>',
];
const line = (cells: readonly string[], tag = 'td', attributes = '') =>
  cells.map((cell) => `<${tag} ${attributes}>${cell}</${tag}>`).join('');
const row = `<tr id="r" data-row-key="${id}">${line(cellsOf())}</tr>`;
const placeholder = '<tr aria-hidden="true"><td style="padding:0;border:0;height:0px"></td></tr>';
const wholeRow: Values = {
  price: '￥9.80 ~ ￥15.80',
  stock: '19999877',
  sales: '112',
  listedAt: '2026/05/12 01:21:16',
  status: '售卖中',
};
const divs = (cells: readonly string[]) =>
  cells.map((cell) => `<div class="table-cell">${cell}</div>`).join('');
const headTable = `<div><table><colgroup><col><col></colgroup><thead>${head}</thead></table></div>`;
const grid = (
  mark: (place: number) => string,
) => `<div role="grid"><div role="rowgroup"><div role="row">
  ${['商品', '价格', '库存', '状态'].map((text, at) => `<div role="columnheader" ${mark(at)}>${text}</div>`).join('')}</div></div>
  <div role="rowgroup"><div role="row" id="r">${[`保温杯 ID：${id}`, '￥35.00', '121', '在售'].map((text, at) => `<div role="gridcell" ${mark(at)}>${text}</div>`).join('')}</div></div></div>`;

describe('a row of a list is read under its headers', () => {
  test.each<[string, string, Values]>([
    ['in one table', `<table><thead>${head}</thead><tbody>${row}</tbody></table>`, wholeRow],
    [
      'past placeholder rows',
      `<table><thead>${head}</thead><tbody>${placeholder}${placeholder}${row}</tbody></table>`,
      wholeRow,
    ],
    ['with headers in its first line', `<table><tbody>${head}${row}</tbody></table>`, wholeRow],
    [
      'with headers in another table',
      `<div>${headTable}<div><table><tbody>${placeholder}${row}</tbody></table></div></div>`,
      wholeRow,
    ],
    [
      'with a last header over the scroll bar',
      `<div>${headTable.replace('</tr>', '<th></th></tr>')}<div><table><tbody>${row}</tbody></table></div></div>`,
      wholeRow,
    ],
    [
      'in a virtual list of divs',
      `<div><div>${headTable}</div><div class="virtual"><div style="height:270px"><div style="height:1800px"><div class="inner"><div class="table-row" id="r" data-row-key="${id}">${divs(cellsOf())}</div></div></div></div></div></div>`,
      wholeRow,
    ],
    [
      'with headers that are repeated',
      `<table><thead>${head}</thead><tbody>${row.replace('id="r"', '')}${head}${row}</tbody></table>`,
      wholeRow,
    ],
    [
      'in a grid of divs by place',
      grid(() => ''),
      { price: '￥35.00', stock: '121', status: '在售' },
    ],
    [
      'in a grid of divs by number',
      grid((at) => `aria-colindex="${at + 1}"`).replace(
        '<div role="columnheader" aria-colindex="1">商品</div>',
        '',
      ),
      { price: '￥35.00', stock: '121', status: '在售' },
    ],
    [
      'in lines that nothing marks as a table',
      `<div class="row"><b>商品</b><b>价格</b><b>状态</b><b>操作</b></div><div id="rows"><div class="row" id="r"><div>保温杯<br><small>商品编号: ${id}</small></div><div>￥35.00</div><div>售卖中</div><div><span>停止售卖</span></div></div></div>`,
      { price: '￥35.00', status: '售卖中' },
    ],
    [
      'with a header over two columns',
      '<table><tr><th colspan="2">商品</th><th>库存</th><th>价格</th></tr><tr id="r"><td>图</td><td>保温杯</td><td>5</td><td>9</td></tr></table>',
      { stock: '5', price: '9' },
    ],
    [
      'with a cell over two columns',
      '<table><tr><th>商品</th><th>图</th><th>库存</th></tr><tr id="r"><td colspan="2">保温杯</td><td>5</td></tr></table>',
      { stock: '5' },
    ],
    [
      'with a header that sorts when it is pressed',
      '<table><thead><tr><th>商品</th><th role="button">库存</th><th role="gridcell">价格</th></tr></thead><tbody><tr id="r"><td>保温杯</td><td>5</td><td>9</td></tr></tbody></table>',
      { stock: '5', price: '9' },
    ],
    [
      'with headers in two lines',
      '<table><thead><tr><th rowspan="2">商品</th><th colspan="2">经营</th></tr><tr><th>库存</th><th>销量</th></tr></thead><tbody><tr id="r"><td>保温杯</td><td>5</td><td>6</td></tr></tbody></table>',
      { stock: '5', sales: '6' },
    ],
    [
      'of the alliance page',
      `<table><thead><tr><th>商品信息</th><th>价格</th><th>佣金率</th><th>推广策略</th><th>推广状态</th><th>达人数</th><th>30天销量</th></tr></thead><tbody><tr id="r"><td>草莓脆 商品ID：${id}</td><td>¥9.80</td><td>10% <span>次日生效 8%</span></td><td><span class="tag">普通</span></td><td><button role="switch"></button> <span class="dot"></span><span>推广中</span></td><td>36</td><td>3204</td></tr></tbody></table>`,
      {
        price: '¥9.80',
        commission: '10% 次日生效 8%',
        plan: '普通',
        promotion: '推广中',
        creators: '36',
        sales: '3204',
      },
    ],
    [
      'of the old plan page, with the rate to come in a column of its own',
      `<table><thead><tr><th>计划ID</th><th>商品</th><th>佣金率</th><th>将要生效的佣金率</th><th>达人数</th><th>有效期</th><th>状态</th></tr></thead><tbody><tr id="r"><td>720168261691</td><td><div>草莓脆</div><div>商品ID：${id}</div></td><td>10%</td><td>8% 2026/11/25 00:00:00</td><td>36</td><td><div>2026/10/15 14:02:00 –</div><div>2026/12/15 00:00:00</div></td><td>关闭中（仍在投放中）</td></tr></tbody></table>`,
      {
        commission: '10% 将要生效的佣金率 8% 2026/11/25 00:00:00',
        planEndsAt: '2026/12/15 00:00:00',
        creators: '36',
        promotion: '关闭中（仍在投放中）',
      },
    ],
    [
      'with units in the headers',
      '<table><tr><th>商品</th><th>佣金率(%)</th><th>销量（万件）</th></tr><tr id="r"><td>甲</td><td>10</td><td>1.2</td></tr></table>',
      { commission: '10%', sales: '1.2万' },
    ],
    [
      'with labels in its cells',
      '<table><tr><th>商品</th><th>数据</th></tr><tr id="r"><td>甲</td><td><p>库存：5</p><p>销量：1.2万</p></td></tr></table>',
      { stock: '5', sales: '1.2万' },
    ],
    [
      'with marks on the product',
      '<table><tr><th>商品</th><th>库存</th></tr><tr id="r"><td><a>甲品</a><span>ID：123456</span><span>预售模式</span><span>秒杀</span></td><td>5</td></tr></table>',
      { stock: '5', marks: '预售模式、秒杀' },
    ],
    [
      'with a price that is struck through',
      '<table><tr><th>商品</th><th>价格</th></tr><tr id="r"><td>甲</td><td><del>￥19.80</del> <span>￥9.80</span></td></tr></table>',
      { price: '￥9.80' },
    ],
    [
      'with a price in pieces',
      '<table><tr><th>商品</th><th>价格</th></tr><tr id="r"><td>甲</td><td><span>￥</span><span>9.80</span> ~ <span>￥15.80</span></td></tr></table>',
      { price: '￥ 9.80 ~ ￥15.80' },
    ],
    [
      'with hidden cells beside the ones that are shown',
      '<table><tr><th>商品</th><th>库存</th></tr><tr id="r"><td>甲</td><td><span hidden>7</span><span style="display: none">8</span>5</td></tr></table>',
      { stock: '5' },
    ],
    [
      'with fields to type in',
      '<table><tr><th>商品</th><th>库存</th><th>价格</th></tr><tr id="r"><td>甲</td><td><input value="5"> 件 最多 999</td><td><input value=""> 元 最低 1</td></tr></table>',
      { stock: '5' },
    ],
    [
      'whose header names several values, one after the other',
      '<table><tr><th>商品</th><th>售价/库存</th></tr><tr id="r"><td>甲</td><td><p>￥9</p><p>5</p></td></tr></table>',
      { price: '￥9', stock: '5' },
    ],
    [
      'with a price whose decimals stand apart',
      '<table><tr><th>商品</th><th>价格</th></tr><tr id="r"><td>甲</td><td><span>￥</span><span>58</span><span>.90</span></td></tr></table>',
      { price: '￥ 58.90' },
    ],
    [
      'with a price whose point stands between its parts',
      '<table><tr><th>商品</th><th>价格</th></tr><tr id="r"><td>甲</td><td><span>￥</span><span>58</span>.<span>90</span></td></tr></table>',
      { price: '￥ 58.90' },
    ],
    [
      'with states in traditional characters',
      '<table><tr><th>商品</th><th>商品狀態</th></tr><tr id="r"><td>甲</td><td>銷售中</td></tr></table>',
      { status: '銷售中' },
    ],
    [
      'with states in English',
      '<table><tr><th>Product</th><th>Status</th></tr><tr id="r"><td>甲</td><td>On sale</td></tr></table>',
      { status: 'On sale' },
    ],
    [
      'of two lines, of which each has a variant',
      '<table><tr><th>商品</th><th>库存</th><th>状态</th><th>操作</th></tr><tr id="r"><td rowspan="2">甲</td><td>5</td><td rowspan="2">售卖中</td><td rowspan="2">下架</td></tr><tr><td>6</td></tr></table>',
      { status: '售卖中' },
    ],
    [
      'of a grid whose fixed columns are wrapped apart',
      '<div role="grid"><div><div role="row"><i><b role="columnheader" aria-colindex="1">商品</b></i><i><b role="columnheader" aria-colindex="2">库存</b></i></div></div><div><div role="row" id="r"><i><b role="gridcell" aria-colindex="1">甲</b></i><i><b role="gridcell" aria-colindex="2">5</b></i></div></div></div>',
      { stock: '5' },
    ],
    [
      'under groups of headers that have their own in them',
      '<div role="table"><div><div role="row"><div role="columnheader">商品</div><div role="columngroup">经营<div role="columnheader">价格</div><div role="columnheader">库存</div></div></div></div><div><div role="row" id="r"><div role="cell">甲</div><div role="cell">￥9</div><div role="cell">5</div></div></div></div>',
      { price: '￥9', stock: '5' },
    ],
  ])('%s', (_, html, values) => expect(read(html, '#r')).toEqual(values));

  test('in a line that a cell above reaches down to, under what stands there', () => {
    const html =
      '<table><tr><th>商品</th><th>计划类型</th><th>佣金率</th><th>操作</th></tr><tr><td rowspan="2">甲</td><td>普通计划</td><td>5%</td><td>终止计划</td></tr><tr id="r"><td>定向计划</td><td>30%</td><td><button>终止计划</button></td></tr></table>';
    const row = page(html, '#r');
    const control = document.querySelector('button') ?? undefined;
    expect(factOf(factsOf(row, control), 'plan')?.value).toBe('定向计划');
    expect(factOf(factsOf(row, control), 'commission')?.value).toBe('30%');
  });

  test('whose parts stand in rows of their own, by their number', () => {
    const part = (cells: string, mark: string) =>
      `<div role="row" aria-rowindex="2" ${mark}>${cells}</div>`;
    const html = `<div role="grid"><div><div role="row"><b role="columnheader">商品</b><b role="columnheader">库存</b></div></div><div class="left"><div>${part('<b role="gridcell">甲</b><b role="gridcell">5</b>', '')}</div></div><div class="right"><div>${part('<b role="gridcell">下架</b>', 'id="r"')}</div></div></div>`;
    expect(read(html, '#r')).toEqual({ stock: '5' });
  });

  test.each([
    [
      'fixed at the left and right, by its key',
      (at: string) => `data-row-key="${at}"`,
      [`fixed-right`, 'main'],
    ],
    ['fixed at the left and right, by its place', () => '', ['fixed-right', 'main']],
  ])('whose columns are %s', (_, key) => {
    const rows = (texts: readonly string[]) =>
      texts.map((text, at) => `<tr ${key(`${at}0000000001`)}>${text}</tr>`).join('');
    const html = `<div class="wrap"><div><table><thead><tr><th>商品</th><th>库存</th></tr></thead><tbody>${rows(['<td>甲</td><td>5</td>', '<td>乙</td><td>6</td>'])}</tbody></table></div>
      <div class="right"><table><thead><tr><th>操作</th></tr></thead><tbody>${rows(['<td><a>下架</a></td>', '<td><a class="off">下架</a></td>'])}</tbody></table></div></div>`;
    expect(read(html, '.right tr:nth-child(2) td')).toEqual({});
    expect(read(html, '.right tbody tr:nth-child(2)')).toEqual({ stock: '6' });
  });

  test.each<[string, string]>([
    [
      'a cell is missing, since the one above reaches down',
      '<table><tr><th>商品</th><th>库存</th><th>销量</th></tr><tr><td rowspan="2">甲</td><td>5</td><td>6</td></tr><tr id="r"><td>7</td><td>8</td></tr></table>',
    ],
    [
      'only another table has headers',
      '<div><table><tr><th>商品</th><th>库存</th></tr><tr><td>甲</td><td>5</td></tr></table><div><table><tbody><tr id="r"><td>乙</td><td>6</td></tr></tbody></table></div></div>',
    ],
    [
      'a range stands under a count',
      '<table><tr><th>商品</th><th>库存</th></tr><tr id="r"><td>甲</td><td>5 / 9</td></tr></table>',
    ],
    [
      'its data has not come',
      `<table><thead>${head}</thead><tbody><tr id="r">${line(Array(8).fill('<span class="skeleton"></span>'))}</tr></tbody></table>`,
    ],
    [
      'a state is part of a name, a link or a choice',
      '<table><tr><th>商品</th><th>操作</th></tr><tr id="r"><td><a>【已下架】保温杯</a><a>已下架</a></td><td><select><option>售卖中</option></select><a>下架</a></td></tr></table>',
    ],
  ])('nothing is read where %s', (_, html) => expect(read(html, '#r')).toEqual({}));
});

describe('a card, a list of descriptions, a form or a figure is read by its labels', () => {
  const all: Values = { price: '￥35.00', stock: '121', commission: '11%', status: '售卖中' };
  test.each<[string, string, Values]>([
    [
      'of terms and their definitions',
      '<dl><dt>售价：</dt><dd>￥35.00</dd><dt>库存：</dt><dd>121</dd><dt>佣金率：</dt><dd>11%</dd><dt>状态：</dt><dd>售卖中</dd><dt>下架时间：</dt><dd>-</dd></dl>',
      all,
    ],
    [
      'without colons',
      '<dl><dt>售价</dt><dd>￥35.00</dd><dt>库存</dt><dd>121</dd><dt>佣金率</dt><dd>11%</dd><dt>状态</dt><dd>售卖中</dd></dl>',
      all,
    ],
    [
      'with borders',
      '<table><tbody><tr><th>商品状态</th><td>售卖中</td><th>价格</th><td>￥35.00</td></tr><tr><th>总库存</th><td>121</td><th>佣金率</th><td>11%</td></tr></tbody></table>',
      all,
    ],
    [
      'without borders',
      '<table><tbody><tr><td><div><span>商品状态</span><span>售卖中</span></div></td><td><div><span>价格</span><span>￥35.00</span></div></td></tr><tr><td><div><span>库存</span><span>121</span></div></td><td><div><span>佣金率</span><span>11%</span></div></td></tr></tbody></table>',
      all,
    ],
    [
      'that stand one over the other',
      '<table><tbody><tr><th>商品状态</th><th>价格</th></tr><tr><td>售卖中</td><td>￥35.00</td></tr><tr><th>总库存</th><th>佣金率</th></tr><tr><td>121</td><td>11%</td></tr></tbody></table>',
      all,
    ],
    [
      'in lines of divs',
      '<div><div>价格：￥35.00</div><div>库存：<b>121</b> 件</div><div><span>佣金率：</span>11%</div><div>状态：<span class="dot"></span><span>售卖中</span></div></div>',
      all,
    ],
    [
      'that all stand in one line',
      '<p>价格：￥35.00 库存：121　佣金率：11%；状态：售卖中</p>',
      all,
    ],
    [
      'beside each other without wrappers',
      '<div><span>价格</span><span>￥35.00</span><span>库存</span><span>121</span></div>',
      { price: '￥35.00', stock: '121' },
    ],
    [
      'of which some have no value',
      '<div><span>库存</span><span>销量</span><span>112</span></div>',
      { sales: '112' },
    ],
    [
      'of a definition that is empty',
      '<dl><dt>库存</dt><dd></dd><dd>112</dd><dt>销量</dt><dd>5</dd></dl>',
      { sales: '5' },
    ],
    [
      'as figures under their titles',
      '<div><div class="statistic"><div>库存</div><div><span>121</span><span>件</span></div></div><div class="statistic"><div>近30天销量</div><div>1.2万</div></div></div>',
      { stock: '121', sales: '1.2万' },
    ],
    [
      'as figures over their titles',
      '<div><div><div>121</div><div>库存</div></div><div><div>1.2万</div><div>销量</div></div></div>',
      { stock: '121', sales: '1.2万' },
    ],
    [
      'as figures over their titles without wrappers',
      '<div><b>121</b><p>库存</p><b>1.2万</b><p>销量</p></div>',
      { stock: '121', sales: '1.2万' },
    ],
    [
      'as figures over their titles in one piece of text',
      '<ul><li><b>￥35.00 ~ ￥45.00</b><i>售价</i></li><li><b>1,204</b><i>库存</i></li></ul>',
      { price: '￥35.00 ~ ￥45.00', stock: '1,204' },
    ],
    [
      'in one line without colons',
      '<p>价格 ￥35.00 · 库存 1,204 · 销量 912</p>',
      { price: '￥35.00', stock: '1,204', sales: '912' },
    ],
    ['between two figures', '<div><p>5</p><p>库存</p><p>6</p><p>操作</p></div>', {}],
    [
      'of a form',
      '<form><div><label>售卖价</label><span><span>￥</span><input value="35"></span></div><div><label>现货库存</label><input role="spinbutton" value="121"><p>最多 999</p></div><div><label>推广计划</label><div><label><input type="radio"><span>普通计划</span></label><label><input type="radio" checked><span>定向计划</span></label></div></div><div><label>商品状态</label><div><label><input type="radio"><span>上架</span></label><label><input type="radio" checked><span>下架</span></label></div></div></form>',
      { price: '35', stock: '121', plan: '定向计划' },
    ],
    [
      'of a form with a choice',
      '<form><label>推广计划 <select><option>普通计划</option><option selected>定向计划</option></select></label><label>库存 <input value=""> 最多 999 件</label></form>',
      { plan: '定向计划' },
    ],
    [
      'of which one is beside a control',
      '<div><div>库存：<b>121</b> <button>修改</button></div><div>价格 <span>￥35.00</span> <a>改价</a></div></div>',
      { stock: '121', price: '￥35.00' },
    ],
    [
      'with a rate to come',
      '<div><div>计划ID：720168261691</div><div>佣金率：10%（次日生效 8%）</div><div>达人数：36</div><div>推广状态：<span>推广中</span></div></div>',
      { commission: '10%（次日生效 8%）', creators: '36', promotion: '推广中' },
    ],
    [
      'in a shadow root',
      '<div><p>库存：121</p><p>状态：售卖中</p></div>',
      { stock: '121', status: '售卖中' },
    ],
    [
      'whose label is a control or a heading of something else',
      '<div><button>库存</button><span>5</span><a>价格</a><span>￥9</span></div>',
      {},
    ],
    [
      'beside a list of variants',
      '<div><p>总库存：300</p><table><tr><th>规格</th><th>库存</th></tr><tr><td>红</td><td>100</td></tr><tr><td>蓝</td><td>200</td></tr></table></div>',
      { stock: '300' },
    ],
    [
      'as the only line of a table in it',
      '<div><h2>保温杯</h2><table><thead><tr><th>价格</th><th>库存</th></tr></thead><tbody><tr><td>￥9</td><td>100</td></tr></tbody></table></div>',
      { price: '￥9', stock: '100' },
    ],
  ])('%s', (name, html, values) => {
    const [first = '', ...rest] = html.split('>');
    const marked = [first.replace(/^<(\w+)/, '<$1 id="card"'), ...rest].join('>');
    if (!name.includes('shadow')) return expect(read(marked, '#card')).toEqual(values);
    const host = page('<div id="card"></div>', '#card');
    host.attachShadow({ mode: 'open' }).innerHTML = html;
    const found = factsOf(host).flatMap(({ field, value }) => (value ? [[field, value]] : []));
    expect(Object.fromEntries(found)).toEqual(values);
  });
});

describe('two values for one field', () => {
  const twice = (one: string, other: string) =>
    factOf(
      factsOf(
        page(
          `<table><tr><th>商品</th><th>库存</th><th>库存</th></tr><tr id="r"><td>甲</td><td>${one}</td><td>${other}</td></tr></table>`,
          '#r',
        ),
      ),
      'stock',
    );

  test('are both kept, and none is the value', () => {
    expect(twice('5', '6')).toEqual({
      field: 'stock',
      conflict: [
        { value: '5', source: 'row' },
        { value: '6', source: 'row' },
      ],
      source: 'row',
      at: 1,
    });
  });

  test('that say the same are one, the more exact', () => {
    expect(twice('1.2万', '12,034')).toMatchObject({ value: '12,034', number: 12_034 });
    expect(twice('1.2万', '1.2w')).toMatchObject({ value: '1.2万' });
    expect(twice('1.2万', '1.2w')?.number).toBeUndefined();
  });

  test('of which one means less are the one that means more', () => {
    const html = (more: string) =>
      `<table><tr><th>商品</th><th>30天销量</th>${more && '<th>总销量</th>'}</tr><tr id="r"><td>甲</td><td>5</td>${more}</tr></table>`;
    const sales = (more: string) => factOf(factsOf(page(html(more), '#r')), 'sales');
    expect(sales('<td>60</td>')).toMatchObject({ value: '60', label: undefined });
    expect(sales('')).toMatchObject({ value: '5', label: '30天销量' });
  });

  test('on a page are named with their places', () => {
    const html =
      '<main id="card"><header><p>价格：￥9.80</p></header><form><label>价格</label><input value="9.9"></form><section><p>库存：5</p></section></main>';
    const facts = factsOf(page(html, '#card'));
    expect(factOf(facts, 'price')?.conflict).toEqual([
      { value: '￥9.80', source: 'header' },
      { value: '9.9', source: 'form' },
    ]);
    expect(factOf(facts, 'stock')).toMatchObject({ value: '5', source: 'detail' });
  });

  test('in words without a head contradict each other as such', () => {
    const html =
      '<article id="card"><p>手工麻花</p><b>售卖中</b><p>库存：5</p><i>已下架</i></article>';
    const { value, conflict } = factOf(factsOf(page(html, '#card')), 'status') ?? {};
    expect(value).toBeUndefined();
    expect(conflict).toEqual([
      { value: '售卖中', source: 'detail' },
      { value: '已下架', source: 'detail' },
    ]);
  });

  test('on two plans are those of the plan that was pressed', () => {
    const plan = (rate: number, control: string) =>
      `<section class="plan"><h3>普通计划</h3><p>佣金率：${rate}%</p><button ${control}>取消推广</button></section>`;
    const html = `<main id="card"><p>库存：5</p><div>${plan(10, '')}${plan(5, 'id="it"')}</div></main>`;
    const card = page(html, '#card');
    const control = document.querySelector('#it') ?? undefined;
    expect(factOf(factsOf(card, control), 'commission')?.value).toBe('5%');
    expect(factOf(factsOf(card, control), 'stock')?.value).toBe('5');
    expect(factOf(factsOf(card), 'commission')?.conflict).toHaveLength(2);
  });
});

describe('a hostile page', () => {
  const names =
    'matches closest textContent children firstChild parentNode parentElement querySelector querySelectorAll getAttribute attributes tagName nodeName nodeType contains getRootNode previousElementSibling className id';
  test('of forms whose fields are named like what we ask of them is read all the same', () => {
    const inputs = names
      .split(' ')
      .map((name) => `<input name="${name}" value="x" hidden>`)
      .join('');
    const html = `<form class="f" data-goods="${id}">${inputs}<p>库存：121</p><p>价格：￥9.80</p></form>`;
    expect(read(html, '.f')).toEqual({ stock: '121', price: '￥9.80' });
  });

  test('with texts of a megabyte and a thousand columns is read from its beginning', () => {
    const columns = Array.from({ length: 1000 }, (_, at) => `<th>${at ? '价格' : '库存'}</th>`);
    const cells = Array.from({ length: 1000 }, (_, at) => `<td>${at ? 'x' : '5'}</td>`);
    const html = `<table><tr>${columns.join('')}</tr><tr id="r">${cells.join('')}</tr></table>`;
    const row = page(html, '#r');
    row.querySelector('td:nth-child(2)')?.append('9'.repeat(1e6));
    expect(factOf(factsOf(row), 'stock')?.value).toBe('5');
    expect(JSON.stringify(factsOf(row)).length).toBeLessThan(5000);
  });

  test('that is nested a thousand deep throws nothing', () => {
    const html = `${'<div>'.repeat(1000)}<p>库存：5</p>${'</div>'.repeat(1000)}`;
    expect(() => read(`<div id="card">${html}</div>`, '#card')).not.toThrow();
  });
});
