// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { factOf } from '@/lib/core/fact';
import { detailWords } from '@/lib/catalog/details';
import { planIn } from '@/lib/core/classify';
import { cardAround } from '@/lib/page/card';
import { cardsOf, readHold } from '@/lib/page/reader';
import { chosenNear } from '@/lib/page/selection';
import { recognise } from '@/lib/page/recognise';
import { upwards } from '@/lib/page/dom';
import { grammar, page } from './some';

const ids = ['3819266189016826169', '3819266189016826170'] as const;
const row = (id: string, { stock = '5', box = '' } = {}) =>
  `<tr data-row-key="${id}" class="table-row"><td><input type="checkbox" ${box}></td><td><a>商品${id.slice(-2)}</a><span>ID：${id}</span></td><td>${stock}</td><td><a class="off">下架</a><a class="more">更多</a></td></tr>`;
const table = (...rows: string[]) =>
  `<table><thead><tr><th><input type="checkbox"></th><th>商品信息</th><th>库存</th><th>操作</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL('https://fxg.jinritemai.com/ffa/g/list');
  vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation(({ shadowRoot }) => shadowRoot);
});

/** What a press on `#it` says, if `from` was pressed before it. */
function holdOf(html: string, from?: string): Hold {
  const element = page(html);
  const found = recognise(upwards(element), grammar);
  if (!found) throw new Error(`nothing would be delisted by ${element.outerHTML}`);
  const origin = from ? (document.querySelector(from) ?? undefined) : undefined;
  return readHold({ ...found, event: new Event('click') }, cardsOf(found, origin), 1);
}
const idsOf = ({ subjects }: Hold) => subjects.map(({ id }) => id);

describe('a press concerns', () => {
  test('the product of its row', () => {
    const html = table(row(ids[0]), row(ids[1]).replace('class="off"', 'class="off" id="it"'));
    expect(holdOf(html)).toMatchObject({ isBatch: false, subjects: [{ id: ids[1] }] });
  });

  test('the product of its row, though the control stands in a wrapper that is called as its layer', () => {
    const wrapped = row(ids[1]).replace(
      '<a class="off">下架</a>',
      '<div class="x-popconfirm"><button id="it">下架</button></div>',
    );
    const hold = holdOf(table(row(ids[0]), wrapped), `[data-row-key="${ids[0]}"] .more`);
    expect(idsOf(hold)).toEqual([ids[1]]);
  });

  test('the product of the row above, in a line that tells more of it', () => {
    const more = '<tr><td colspan="4"><p>详情</p><button id="it">下架商品</button></td></tr>';
    expect(idsOf(holdOf(table(row(ids[0]), row(ids[1]), more)))).toEqual([ids[1]]);
  });

  test('the product of a form that has its id in a field', () => {
    const html = `<form><label>商品ID</label><input value="${ids[0]}"><label>库存</label><input value="5"><button type="button" id="it">下架</button></form>`;
    expect(idsOf(holdOf(html))).toEqual([ids[0]]);
  });

  test('the one product that the page’s own part is about', () => {
    const html = (more: string) =>
      `<main><dl><dt>商品ID</dt><dd>${ids[0]}</dd></dl>${more}<footer><button id="it">下架商品</button></footer></main>`;
    expect(idsOf(holdOf(html('')))).toEqual([ids[0]]);
    expect(idsOf(holdOf(html(`<p>商品ID：${ids[1]}</p>`)))).toEqual([]);
  });

  test('the product whose id stands below its title', () => {
    const html = `<main><table><tr><th>商品ID</th><th>商品名称</th></tr><tr><td>${ids[0]}</td><td>保温杯</td></tr></table><button id="it">下架商品</button></main>`;
    expect(holdOf(html).subjects).toMatchObject([{ id: ids[0], name: '保温杯' }]);
  });

  test('the product of its row or card, though its menu stands in there', () => {
    const menu = (id: string) =>
      `<div><a>更多</a><ul role="menu"><li role="menuitem"${id}>下架</li><li role="menuitem">查看数据</li></ul></div>`;
    const rows = row(ids[1]).replace('<a class="more">更多</a>', menu(' id="it"'));
    expect(idsOf(holdOf(table(row(ids[0]), rows)))).toEqual([ids[1]]);
    const card = `<div class="card"><h3>保温杯</h3><div><p>商品ID：${ids[0]}</p>${menu('')}<button id="it">停售</button></div></div>`;
    expect(holdOf(card).subjects).toMatchObject([{ id: ids[0], name: '保温杯' }]);
  });

  test('all that is ticked, for a bar among boxes like it that says how many are', () => {
    const bar = (name: string) =>
      `<div><button>导出商品</button><button>同步库存</button><p>说明</p></div><div><span>已选 2 项</span><button id="it">${name}</button><button>批量上架</button></div>`;
    const list = table(...ids.map((id) => row(id, { box: 'checked' })));
    for (const name of ['终止推广', '将 2 件商品下架', 'Unpublish'])
      expect(holdOf(bar(name) + list)).toMatchObject({ isBatch: true, count: 2 });
    expect(idsOf(holdOf(bar('终止推广') + list))).toEqual(ids);
  });

  test('no product of a list that one reading does not see the end of', () => {
    const marks = '<!---->'.repeat(450);
    const card = (id: string) => `<li><b>商品${id.slice(-2)}</b><i>ID：${id}</i>${marks}</li>`;
    const html = `<div><p><button id="it">终止推广</button></p><ul>${card(ids[0])}${card(ids[1])}</ul></div>`;
    expect(idsOf(holdOf(html))).toEqual([]);
    page(html.replaceAll(marks, '<x-mark></x-mark>'));
    for (const at of document.querySelectorAll('x-mark'))
      at.attachShadow({ mode: 'open' }).innerHTML = marks;
    const it = document.querySelector('#it') as Element;
    expect(cardAround(it)).toBeUndefined();
    const detail = `<div><p>商品ID：${ids[0]}</p>${marks}${marks}<button id="it">终止推广</button></div>`;
    expect(idsOf(holdOf(detail))).toEqual([ids[0]]);
  });

  test('all that is ticked, for a bar over the page that came with the ticks', () => {
    const ticked = table(row(ids[0], { box: 'checked' }), row(ids[1], { box: 'checked' }));
    const bar = '<div role="dialog">已选 2 项 <button id="it">下架</button></div>';
    const hold = holdOf(ticked + bar, `[data-row-key="${ids[1]}"] input`);
    expect([idsOf(hold), hold.isBatch, hold.count]).toEqual([[...ids], true, 2]);
  });

  test('as many as its question says, when nothing on the page tells which', () => {
    const question =
      '<div role="dialog"><h2>批量下架</h2><p>您选择了 7 件商品</p><button id="it">确定</button></div>';
    const hold = holdOf(question);
    expect([idsOf(hold), hold.isBatch, hold.count]).toEqual([[], true, 7]);
  });

  test('the plan that its question names', () => {
    const question =
      '<div role="dialog"><p>确定关闭定向计划？</p><button id="it">确定</button></div>';
    expect(holdOf(question)).toMatchObject({ action: 'stop-promotion', plan: 'targeted' });
  });

  describe('of the plan that', () => {
    const tab = (name: string) => `<div role="tab" aria-selected="true">${name}</div>`;
    const stop = (id = 'it') =>
      table(row(ids[0]).replace('"off">下架', `"off" id="${id}">取消推广`));
    const question =
      '<div role="dialog"><p>确定取消推广？</p><button>取消</button><button id="it">确定</button></div>';

    test.each([
      ['the tab over it names', tab('普通计划') + stop(), undefined, 'normal'],
      [
        'the nearest tab names',
        `${tab('普通计划')}<section>${tab('定向计划')}${stop()}</section>`,
        undefined,
        'targeted',
      ],
      [
        'a tab farther away names, where the nearest names none',
        `${tab('定向计划')}<section>${tab('推广中')}${stop()}</section>`,
        undefined,
        'targeted',
      ],
      ['nobody knows of two', tab('普通计划') + tab('定向计划') + stop(), undefined, 'unknown'],
      [
        'the tab names over the row that it was asked from',
        `${tab('专属计划')}<section>${tab('普通计划')}${stop('from')}</section>${question}`,
        '#from',
        'normal',
      ],
    ])('%s', (_, html, from, plan) => expect(holdOf(html, from).plan).toBe(plan));

    test('the tab in its own shadow root names', () => {
      const host = page('<x-list id="it"></x-list>');
      const inside = host.attachShadow({ mode: 'open' });
      inside.innerHTML = `<div>${tab('团长计划')}</div>${stop('off')}`;
      const found = recognise(upwards(inside.querySelector('#off') ?? host), grammar);
      if (!found) throw new Error('nothing would be delisted');
      const event = new Event('click');
      expect(readHold({ ...found, event }, cardsOf(found, undefined), 1).plan).toBe('leader');
    });
  });

  test('the product whose switch was turned, for the question that came with it', () => {
    const turned = row(ids[1]).replace(
      '<a class="more">更多</a>',
      '<label class="switch"><input type="checkbox" id="turned"></label>',
    );
    const html = table(row(ids[0], { box: 'checked' }), turned);
    const question =
      '<div role="dialog"><p>确定下架该商品？</p><button id="it">确定</button></div>';
    expect(idsOf(holdOf(html + question, '#turned'))).toEqual([ids[1]]);
  });

  test('the card that its question was opened from, though the card as a whole can be ticked', () => {
    const card = (id: string) =>
      `<label class="x-checkbox card"><input type="checkbox" checked><p>商品${id.slice(-2)}</p><p>ID：${id}</p><span><a class="off" id="off-${id}">下架</a></span></label>`;
    const question =
      '<div role="dialog"><p>确定下架该商品？</p><button id="it">确定</button></div>';
    const hold = holdOf(`<div>${card(ids[0])}${card(ids[1])}</div>${question}`, `#off-${ids[1]}`);
    expect([idsOf(hold), hold.isBatch]).toEqual([[ids[1]], false]);
  });

  test('the ticked rows, and not what a form beside them has ticked', () => {
    const form = `<form><p>商品ID：3819266189016829208</p><label><input type="checkbox" checked>上架销售</label></form>`;
    const html = `${form}<button id="it">批量下架</button>${table(row(ids[0], { box: 'checked' }), row(ids[1]))}`;
    expect(idsOf(holdOf(html))).toEqual([ids[0]]);
  });

  test('the row that a list over the page was opened from, which nothing calls a menu', () => {
    const form = `<form><p>商品ID：3819266189016829208</p><label><input type="checkbox" checked>上架销售</label></form>`;
    const list =
      '<ul class="ov" style="position: fixed"><li>编辑</li><li id="it" style="cursor: pointer">下架</li></ul>';
    const html = `${form}${table(row(ids[0]), row(ids[1]))}${list}`;
    expect(idsOf(holdOf(html, `[data-row-key="${ids[1]}"] .more`))).toEqual([ids[1]]);
  });

  test('the row that a menu was opened from, which only its class calls one', () => {
    const menu =
      '<div class="my-dropdown" style="position: absolute"><div style="cursor: pointer" id="it">下架</div></div>';
    const html = `${table(row(ids[0]), row(ids[1]))}${menu}`;
    expect(idsOf(holdOf(html, `[data-row-key="${ids[1]}"] .more`))).toEqual([ids[1]]);
  });

  test('what is chosen, for a control that says so, with the number that the page states', () => {
    const html = `<div>已选 12 项 <button id="it">批量下架</button></div>${table(row(ids[0], { box: 'checked' }), row(ids[1]))}`;
    const hold = holdOf(html);
    expect(hold).toMatchObject({ isBatch: true, count: 12 });
    expect(idsOf(hold)).toEqual([ids[0]]);
  });

  test('each chosen product once, and none of a tab that is not shown', () => {
    const chosen = row(ids[0], { box: 'checked' });
    const html = `<button id="it">批量下架</button><div>${table(chosen)}${table(chosen)}</div><div style="display: none">${table(row(ids[1], { box: 'checked' }))}</div>`;
    expect(idsOf(holdOf(html))).toEqual([ids[0]]);
  });

  describe('of several lists with ticked rows', () => {
    const ticked = (...all: number[]) =>
      table(
        ...all.map((nth) => row(String(3819266189016826100n + BigInt(nth)), { box: 'checked' })),
      );
    const endsOf = ({ subjects }: Hold) => subjects.map(({ id }) => id?.slice(-2)).join();
    const bar = (said: string) => `<div>${said} <button id="it">批量下架</button></div>`;

    test.each([
      [
        'the one that its bar stands over',
        `<section>${bar('')}${ticked(1)}</section>${ticked(2)}`,
        '01',
      ],
      [
        'that of its own layer',
        `${ticked(1, 2)}<div class="drawer">${ticked(3)}${bar('')}</div>`,
        '03',
      ],
      [
        'none, where in its own layer nothing is ticked',
        `${ticked(1)}<div class="drawer">${table(row(ids[0]))}${bar('')}</div>`,
        '',
      ],
      [
        'the one that has as many as the page says',
        `${bar('已选 2 项')}${ticked(1, 2)}<p></p>${ticked(3)}`,
        '01,02',
      ],
      ['none, where the page says fewer', `${bar('已选 2 项')}${ticked(1, 2, 3)}`, ''],
      [
        'none, where nothing tells which',
        `${bar('')}<div class="one">${ticked(1)}</div><div class="two">${ticked(2)}</div>`,
        '',
      ],
      [
        'all that are sections of one',
        `${bar('')}<div class="part">${ticked(1)}</div><div class="part">${ticked(2)}</div>`,
        '01,02',
      ],
    ])('a batch concerns %s', (_, html, ends) => {
      const hold = holdOf(`<main>${html}</main>`);
      expect([endsOf(hold), hold.isBatch]).toEqual([ends, true]);
    });

    test('a question concerns the one whose bar it was asked from', () => {
      const from = bar('').replace('it', 'from');
      const question =
        '<div role="dialog"><p>确定批量下架？</p><button>取消</button><button id="it">确定</button></div>';
      const html = `<section class="a">${from}${ticked(1)}</section><section class="b">${ticked(2)}</section>`;
      expect(endsOf(holdOf(html + question, '#from'))).toBe('01');
    });

    test('rows that tell more of a ticked one are no products of their own', () => {
      const inner = `<tr><td colspan="4"><div>${ticked(8)}</div></td></tr>`;
      const html = bar('已选 1 项') + table(row(ids[0], { box: 'checked' }), inner);
      expect(idsOf(holdOf(html))).toEqual([ids[0]]);
    });
  });

  test('what is chosen and drawn, be it that only its cells have boxes', () => {
    const away = vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (
      this: Element,
    ) {
      return (this.matches('.away *,tr') ? [] : [{}]) as unknown as DOMRectList;
    });
    const html = `<button id="it">批量下架</button>${table(row(ids[0], { box: 'checked' }))}<div class="away">${table(row(ids[1], { box: 'checked' }))}</div>`;
    expect(idsOf(holdOf(html))).toEqual([ids[0]]);
    away.mockRestore();
  });

  test.each([
    ['by class', 'class="table-row table-row-selected"', ''],
    ['by role', 'class="table-row" aria-selected="true"', ''],
  ])('rows that are chosen %s', (_, mark) => {
    const html = `<button id="it">批量下架</button>${table(row(ids[0]).replace('class="table-row"', mark), row(ids[1]))}`;
    expect(idsOf(holdOf(html))).toEqual([ids[0]]);
  });

  test('rows whose ticks are drawn, and for a button in a shadow root those around it', () => {
    const drawn = (is: string) => `<span class="x-cell--checkbox ${is}"></span>`;
    const rows = [row(ids[0]), row(ids[1])].map((html, nth) =>
      html.replace(/<input[^>]*>/, drawn(nth === 1 ? 'is--checked' : '')),
    );
    expect(idsOf(holdOf(`<button id="it">批量下架</button>${table(...rows)}`))).toEqual([ids[1]]);
    const host = page(`<x-button id="it"></x-button>${table(...rows)}`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button>批量下架</button>';
    const button = host.shadowRoot?.querySelector('button') ?? host;
    expect(chosenNear(button, undefined, false)).toHaveLength(1);
  });

  test('what custom elements tick, whose own boxes stand in roots of theirs', () => {
    const rows = [row(ids[0]), row(ids[1])].map((html, nth) =>
      html.replace(/<input[^>]*>/, `<x-checkbox ${nth === 1 ? 'checked' : ''}></x-checkbox>`),
    );
    const html = `<button id="it">批量下架</button>${table(...rows)}`;
    expect(idsOf(holdOf(html))).toEqual([ids[1]]);
    const it = page(html.replace(' checked', ''));
    for (const [nth, box] of [...document.querySelectorAll('x-checkbox')].entries())
      box.attachShadow({ mode: 'open' }).innerHTML =
        `<input type="checkbox" ${nth === 0 ? 'checked' : ''}>`;
    expect(chosenNear(it, undefined, false)).toEqual([document.querySelector('tbody tr')]);
  });

  test('the product whose 下架 was pressed, where what asks is over the whole page and called a popup', () => {
    const other = row(ids[1]).replace('class="more"', 'class="more" aria-expanded="true"');
    const asks =
      '<section class="x-popup-root" role="dialog" aria-modal="true"><p>确定下架该商品？</p><button>取消</button><button id="it">确定</button></section>';
    const html = table(row(ids[0]), other) + asks;
    expect(idsOf(holdOf(html, `[data-row-key="${ids[0]}"] .off`))).toEqual([ids[0]]);
  });

  test('the product of a row in a slot, with what the head in another slot says', () => {
    const cells = (role: string, texts: string[]) =>
      texts
        .map((text, at) => `<x-c role="${role}" aria-colindex="${at + 1}">${text}</x-c>`)
        .join('');
    const rows = ids.map((id) =>
      cells('gridcell', [`商品 ID：${id}`, '86', `<a id="off${id.at(-1)}">下架</a>`]),
    );
    const grid = page(
      `<x-t id="it"><x-r slot="head" role="row">${cells('columnheader', ['商品信息', '库存', '操作'])}</x-r>${rows.map((line) => `<x-r role="row">${line}</x-r>`).join('')}</x-t>`,
    );
    grid.attachShadow({ mode: 'open' }).innerHTML =
      '<div role="grid"><slot name="head"></slot><p><slot></slot></p></div>';
    const off = grid.querySelector('#off0') ?? grid;
    const found = recognise(upwards(off), grammar);
    if (!found) throw new Error('nothing is recognised');
    const hold = readHold({ ...found, event: new Event('click') }, cardsOf(found, undefined), 1);
    expect(idsOf(hold)).toEqual([ids[1]]);
    expect(factOf(hold.subjects[0]?.facts ?? [], 'stock')?.value).toBe('86');
  });

  test('the product of the row whose cell its control was put into, in a grid of slots', () => {
    const put = ids.map((id, nth) => [`ID：${id}`, `<button id="off${nth}">下架</button>`]);
    const cells = put.flatMap((line, nth) =>
      line.map((cell, at) => `<x-cell slot="${nth}-${at}">${cell}</x-cell>`),
    );
    const grid = page(`<x-grid id="it">${cells.join('')}</x-grid>`);
    const lines = put.map(
      (line, nth) =>
        `<tr role="row">${line.map((_, at) => `<td><slot name="${nth}-${at}"></slot></td>`).join('')}</tr>`,
    );
    grid.attachShadow({ mode: 'open' }).innerHTML = `<table>${lines.join('')}</table>`;
    const off = grid.querySelector('#off1') ?? grid;
    const found = recognise(upwards(off), grammar);
    if (!found) throw new Error('nothing is recognised');
    expect(cardsOf(found, undefined).cards).toEqual([grid.shadowRoot?.querySelectorAll('tr')[1]]);
  });

  test('the product whose number stands bare below its name, where the row says the same', () => {
    const bare = (id: string, mark = '') =>
      `<tr ${mark}><td>保温杯<div>${id}</div></td><td>￥9.80</td><td><a class="off">下架</a></td></tr>`;
    const html = (mark: string) =>
      `<table><thead><tr><th>商品</th><th>价格</th><th>操作</th></tr></thead><tbody>${bare(ids[0], mark).replace('class="off"', 'id="it"')}</tbody></table>`;
    expect(idsOf(holdOf(html(`data-id="${ids[0]}"`)))).toEqual([ids[0]]);
    expect(idsOf(holdOf(html('')))).toEqual([undefined]);
  });

  const dialog = (text = '', button = 'id="it"') =>
    `<div class="modal-wrap" role="dialog"><div class="modal"><p>确定下架该商品？</p>${text}<button>取消</button><button ${button}>确定</button></div></div>`;

  test('the product from whose row its dialog was opened', () => {
    const html = table(row(ids[0]), row(ids[1]).replace('class="off"', 'class="off" id="from"'));
    expect(idsOf(holdOf(html + dialog(), '#from'))).toEqual([ids[1]]);
  });

  test('none where dialog and row speak of different products', () => {
    const html = table(row(ids[0]), row(ids[1]).replace('class="off"', 'class="off" id="from"'));
    expect(holdOf(html + dialog(`<p>商品ID：${ids[0]}</p>`), '#from').subjects).toEqual([]);
  });

  test('none where two rows could have opened the dialog, or none can be told', () => {
    expect(holdOf(table(row(ids[0]), row(ids[1])) + dialog()).subjects).toEqual([]);
  });

  test('the product from whose row its menu was opened, by what ties the two', () => {
    const menu = '<ul role="menu" id="menu-1"><li role="menuitem" id="it">下架</li></ul>';
    const html = table(row(ids[0]), row(ids[1]).replace('class="more"', 'aria-controls="menu-1"'));
    expect(idsOf(holdOf(html + menu))).toEqual([ids[1]]);
  });

  test('the product that the address names, where the page shows no other', () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    happyDOM.setURL(`https://buyin.jinritemai.com/dashboard/product/detail?product_id=${ids[0]}`);
    const main = (text: string) =>
      `<main><h2>马克杯</h2><p>总库存：7</p>${text}<button id="it">下架</button></main>`;
    const hold = holdOf(main(''));
    expect(idsOf(hold)).toEqual([ids[0]]);
    expect(factOf(hold.subjects[0]?.facts ?? [], 'stock')).toMatchObject({
      value: '7',
      source: 'detail',
    });
    expect(
      holdOf(main(`<p>相似商品 ID：${ids[1]}</p>`)).subjects.map(({ id }) => id),
    ).not.toContain(ids[0]);
  });

  test('none on a page of several, whatever else on it is called a detail', () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    happyDOM.setURL(`https://fxg.jinritemai.com/ffa/g/list?product_id=${ids[0]}`);
    const html = `<a class="detail-link">查看详情</a><section>${table(row(ids[0]), row(ids[1]))}<footer><button id="it">下架商品</button></footer></section>`;
    expect(idsOf(holdOf(html))).toEqual([]);
  });

  test('the product of the part that its question was asked from, where another part speaks of others', () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    happyDOM.setURL(`https://buyin.jinritemai.com/dashboard/product/detail?product_id=${ids[0]}`);
    const html = `<aside class="detail-hints"><p>相似商品 ID：${ids[1]}</p></aside><main><p>总库存：7</p><a id="from">下架</a></main>`;
    const question =
      '<div role="dialog"><p>确定下架该商品？</p><button>取消</button><button id="it">确定</button></div>';
    const hold = holdOf(html + question, '#from');
    expect(idsOf(hold)).toEqual([ids[0]]);
    expect(factOf(hold.subjects[0]?.facts ?? [], 'stock')).toMatchObject({ value: '7' });
  });

  describe('where a form saves what was chosen in it', () => {
    const savedBy = (html: string): Hold => {
      const element = page(html);
      const control = { element, names: ['保存'], isSemantic: true };
      const found = { control, action: 'off-shelf', why: 'choice' } as const;
      return readHold({ ...found, event: new Event('click') }, cardsOf(found, undefined), 1);
    };
    const line = (label: string, value: string) =>
      `<div class="item"><label>${label}</label><span>${value}</span><i>必填</i></div>`;
    const form = `<form>${line('商品名称', '遮阳帽')}${line('价格', '￥29.00')}<div class="item"><b>状态</b><span>下架</span><button type="button" id="it">保存</button></div></form>`;

    test('the product that the address names', () => {
      const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
      happyDOM.setURL(`https://fxg.jinritemai.com/ffa/g/edit?product_id=${ids[0]}`);
      const setting = '<p><label><input type="checkbox" checked>包邮</label></p>';
      const hold = savedBy(`<main>${setting}${form}</main>`);
      expect([idsOf(hold), hold.isBatch]).toEqual([[ids[0]], false]);
      expect(factOf(hold.subjects[0]?.facts ?? [], 'price')).toMatchObject({ value: '￥29.00' });
    });

    test('the rows that are ticked, where it is a form for these', () => {
      const ticked = table(row(ids[0], { box: 'checked' }), row(ids[1], { box: 'checked' }));
      const hold = savedBy(`${ticked}<div role="dialog">${form}</div>`);
      expect([idsOf(hold), hold.isBatch]).toEqual([[...ids], true]);
    });
  });

  test('a product without an id where the page has none, and both ids where it has two', () => {
    const bare = row(ids[0]).replaceAll(ids[0], '草莓').replace('ID：', '');
    expect(holdOf(table(bare.replace('class="off"', 'id="it"'))).subjects).toMatchObject([
      { id: undefined, ids: undefined, name: '商品69' },
    ]);
    const both = row(ids[0]).replace('</span>', `</span><span>ID：${ids[1]}</span>`);
    expect(holdOf(table(both.replace('class="off"', 'id="it"'))).subjects).toMatchObject([
      { id: undefined, ids, facts: [] },
    ]);
  });
});

describe('facts of a row and of the dialog over it', () => {
  const over = (text: string) =>
    holdOf(
      `${table(row(ids[0]).replace('class="off"', 'class="off" id="from"'))}<div role="dialog" class="modal"><p>确定下架？</p><div>${text}</div><button>取消</button><button id="it">确定</button></div>`,
      '#from',
    ).subjects[0]?.facts ?? [];

  test('are one where they say the same', () => {
    expect(factOf(over('<p>库存：5</p>'), 'stock')).toMatchObject({ value: '5', source: 'row' });
  });

  test('are both shown where they do not, with their places', () => {
    expect(factOf(over('<p>库存：6</p>'), 'stock')).toMatchObject({
      conflict: [
        { value: '5', source: 'row' },
        { value: '6', source: 'dialog' },
      ],
    });
  });

  test('come from the dialog where the row has none', () => {
    expect(factOf(over('<p>价格：￥9.80</p>'), 'price')).toMatchObject({
      value: '￥9.80',
      source: 'dialog',
    });
  });
});

test.each([
  ['普通计划', 'normal'],
  ['定向', 'targeted'],
  ['专属计划', 'exclusive'],
  ['鹊桥计划(团长活动)', 'leader'],
  ['普通、定向', undefined],
  ['', undefined],
])('“%s” is the plan %s', (text, plan) => expect(planIn(text, detailWords)).toBe(plan));

test.each([
  ['https://buyin.jinritemai.com/dashboard/product/promote-manage', undefined],
  ['https://s.kwaixiaodian.com/zone/goods/v1/list', true],
])('closing a plan on %s lands when nobody knows: %s', (address, isUnknown) => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(address);
  const hold = holdOf(table(row(ids[0]).replace('"off">下架', '"off" id="it">关闭定向计划')));
  expect(hold).toMatchObject({ action: 'stop-promotion', plan: 'targeted' });
  expect(hold.isLandingUnknown).toBe(isUnknown);
});
