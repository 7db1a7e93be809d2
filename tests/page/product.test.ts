// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { beginReading } from '@/lib/page/columns';
import { entryOf } from '@/lib/page/entry';
import { cardAround } from '@/lib/page/card';
import { idsIn, idsOf, nameOf } from '@/lib/page/product';
import { page } from './some';

const id = '3819266189016826169';
const other = '3819266189016826170';
const entryAt = (html: string, selector = '#r') => entryOf(page(html, selector), beginReading(1));
const list = (head: string, cells: string, attributes = '') =>
  `<table><tr>${head}</tr><tr id="r" ${attributes}>${cells}</tr></table>`;

describe('a product’s id in a text', () => {
  test.each([
    [`ID：${id}`, [id]],
    [`商品ID: ${id}`, [id]],
    [`商品编号 ${id}`, [id]],
    [`item id ${id}`, [id]],
    [`商品編號：${id}`, [id]],
    ['訂單編號：4928374928374', []],
    [`草莓脆 500g 当季新货\nID：${id}`, [id]],
    ['计划ID：720168261691', []],
    ['计划 ID：720168261691', []],
    ['店铺ID 10001', []],
    ['货号ID：4928374928374', []],
    ['订单编号：4928374928374', []],
    ['SKU ID：4928374928374', []],
    [`价格 ${id}`, []],
    [`ID：${id} ID：${other}`, [id, other]],
    [`ID：${id}${id}`, []],
  ])('in “%s” is %s', (text, ids) =>
    expect(idsIn(page(`<div id="r">${text.replace('\n', '<p></p>')}</div>`, '#r'))).toEqual(ids),
  );
});

describe('a product’s id on a row or card', () => {
  test.each<[string, string, string[]]>([
    ['by attribute', list('<th>商品</th>', '<td>甲</td>', `data-row-key="${id}"`), [id]],
    ['by text', list('<th>商品</th>', `<td><a>甲</a><span>ID：${id}</span></td>`), [id]],
    [
      'in two pieces',
      list('<th>商品</th>', `<td><a>甲</a><b>ID：</b><span>${id}</span></td>`),
      [id],
    ],
    ['under a header', list('<th>商品ID</th><th>库存</th>', `<td>${id}</td><td>5</td>`), [id]],
    ['by link', list('<th>商品</th>', `<td><a href="/item2?product_id=${id}">甲</a></td>`), [id]],
    [
      'by text, where the key is another thing’s',
      list('<th>商品</th>', `<td>ID：${id}</td>`, 'data-row-key="720168261691"'),
      [id],
    ],
    [
      'nowhere, where the key is a plan’s that the row shows',
      list(
        '<th>计划ID</th><th>商品</th>',
        '<td>720168261691</td><td>甲</td>',
        'data-row-key="720168261691"',
      ),
      [],
    ],
    [
      'by a link to it that names it only as id',
      list('<th>商品</th>', `<td><a href="https://shop/views/product/item2?id=${id}">甲</a></td>`),
      [id],
    ],
    [
      'by a link whose path names it',
      list('<th>商品</th>', `<td><a href="/goods/detail/${id}">甲</a></td>`),
      [id],
    ],
    [
      'nowhere, where a link leads to another thing',
      list('<th>商品</th>', `<td><a href="/product/plan?id=${id}">甲</a></td>`),
      [],
    ],
    ['nowhere', list('<th>商品</th>', '<td>甲</td>', 'data-row-key="7"'), []],
    ['twice', list('<th>商品</th>', `<td>ID：${id} ID：${other}</td>`), [id, other]],
    [
      'in a description',
      `<dl id="r"><dt>商品ID</dt><dd>${id}</dd><dt>计划ID</dt><dd>720168261691</dd></dl>`,
      [id],
    ],
  ])('%s', (_, html, ids) => expect(idsOf(entryAt(html))).toEqual(ids));
});

describe('a product’s name', () => {
  test.each<[string, string, string | undefined]>([
    [
      'stands in the product’s cell, before the id',
      list(
        '<th>状态说明很长</th><th>商品信息</th>',
        `<td>一段很长很长很长的说明文字</td><td><a>保温杯 500ml</a><span>ID：${id}</span><span>现货模式下单后两天内发货</span></td>`,
      ),
      '保温杯 500ml',
    ],
    [
      'may have 下架 in it',
      list('<th>商品信息</th>', `<td><a>【下架清仓】保温杯</a><span>ID：${id}</span></td>`),
      '【下架清仓】保温杯',
    ],
    [
      'is what a form calls it',
      `<form id="r"><div><label>商品ID</label><span>${id}</span></div><div><label>商品标题</label><input value="保温杯"></div></form>`,
      '保温杯',
    ],
    [
      'is the title of a card',
      `<section id="r"><h2>陶瓷马克杯</h2><dl><dt>售价：</dt><dd>￥35.00</dd><dt>库存：</dt><dd>121</dd></dl></section>`,
      '陶瓷马克杯',
    ],
    ['is none in figures', list('<th>商品信息</th>', '<td>￥9.80</td>'), undefined],
  ])('%s', (_, html, name) => expect(nameOf(entryAt(html))).toBe(name));
});

describe('the card around a control', () => {
  const card = (at: string, attributes = '') =>
    `<section ${attributes}><h2>马克杯</h2><p>ID：${at}</p><div><button>下架</button></div></section>`;
  test.each<[string, string, string | undefined]>([
    ['is its row', list('<th>商品</th>', '<td><a id="it">下架</a></td>'), 'r'],
    ['is a row of divs', '<div role="row" id="r"><div><a id="it">下架</a></div></div>', 'r'],
    [
      'is all that has its id and no other',
      `<main>${card(other)}${card(id, 'id="r"').replace('<button>', '<button id="it">')}</main>`,
      'r',
    ],
    [
      'ends where the page’s own navigation begins',
      `<div><ul role="menu"><li>推商品</li></ul><div id="r"><p>商品ID ${id}</p><button id="it">下架</button></div></div>`,
      'r',
    ],
    [
      'is the form of one product',
      `<div><form id="r"><p>商品ID：${id}</p><div class="i">a</div><div class="i"><button id="it">发布</button></div></form></div>`,
      'r',
    ],
    [
      'is one of many like it, where no id stands',
      '<ul><li><h3>甲</h3><p>￥9</p><p>5 件</p></li><li id="r"><h3>乙</h3><p>￥8</p><a id="it">下架</a></li></ul>',
      'r',
    ],
    [
      'is none among buttons',
      '<div><div><button>1</button><button>2</button><button id="it">下架</button></div><div></div></div>',
      undefined,
    ],
    [
      'is none in a dialog',
      '<div role="dialog"><p>确定下架？</p><button id="it">确定</button></div>',
      undefined,
    ],
  ])('%s', (_, html, found) => expect(cardAround(page(html))?.id).toBe(found));
});
