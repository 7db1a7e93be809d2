// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { upwards } from '@/lib/page/dom';
import { recognise } from '@/lib/page/recognise';
import { actionOf, grammar, page, row } from './some';

describe('a control of a row', () => {
  test.each([
    ['<a id="it">下架</a>'],
    ['<button><span id="it">下 架</span></button>'],
    ['<span>编辑</span><span id="it">下架</span>'],
    ['<span style="cursor:pointer" id="it">立即下架</span>'],
    ['<div role="button" tabindex="0"><i></i><span id="it">下架</span></div>'],
    ['<button id="it" aria-label="下架"><svg></svg></button>'],
    ['<button><img alt="下架" id="it"></button>'],
    ['<i id="it" title="下架" style="cursor:pointer">×</i>'],
    ['<input id="it" type="button" value="停售">'],
    ['<a>批量<b id="it">下架</b></a>'],
    ['<a><span>下</span><span id="it">架</span></a>'],
    ['<a id="it" href="javascript:;">移入仓库</a>'],
    ['<a id="it" href="/product/offline?id=3819266189016826169">下架</a>'],
    ['<a id="it" href="/product/offline">下架</a>'],
    ['<a id="it" href="/#">下架</a>'],
    ['<a id="it" href="/">下架</a>'],
    ['<a>编辑</a><a id="it">下架</a><a>提交审核</a><a>设为预售</a>'],
    ['<a>已复制</a><a>保存草稿</a><a>停售</a><a id="it">下架</a>'],
    ['<div class="op-side"><nav><button id="it" aria-pressed="false">下架</button></nav></div>'],
    [
      '<button id="it" class="aria-disabled:opacity-50 group-disabled:x data-disabled:y">下架</button>',
    ],
    ['<div class="has-[button:disabled]:opacity-50"><a id="it">下架</a></div>'],
    ['<a id="it">下线</a>', ['宝贝', '价格', '库存', '操作']],
  ])('is recognised: %s', (cell, heads?: string[]) => {
    expect(actionOf(page(row(cell, heads)))).toBe('off-shelf');
  });

  test.each([
    ['<button id="it" aria-label="下架 保温杯 316 不锈钢"><svg></svg></button>'],
    ['<button id="it">下架「保温杯 316 不锈钢」</button>'],
    ['<a id="it" title="下架：保温杯 316 不锈钢"><i></i></a>'],
    ['<a id="it">下架<span>保温杯 316 不锈钢</span></a>'],
    ['<button id="it" aria-label="Delist Thermos cup 18 oz, a long name of a product">×</button>'],
  ])('is recognised though its name says of which product: %s', (cell) => {
    const names = '<td>保温杯 316 不锈钢</td><td>Thermos cup 18 oz, a long name of a product</td>';
    const of = (named: string) => page(row(cell).replace('<td>￥9.80</td>', named));
    expect(actionOf(of(names))).toBe('off-shelf');
  });

  test.each(['下架记录', '下架时间', '下架原因', '已下架', '查看下架原因', '重新上架'])(
    'is not what only speaks of a delist of the product: %s',
    (words) => {
      for (const name of [`${words} 保温杯 316`, `保温杯 316 ${words}`, `${words}「保温杯 316」`]) {
        const cell = `<button id="it" aria-label="${name}"><svg></svg></button>`;
        const it = page(row(cell).replace('￥9.80', '<b>保温杯 316</b><p>手账记录本</p>'));
        expect(actionOf(it)).toBeUndefined();
      }
    },
  );

  test.each([
    ['<a id="it">编辑</a><a>下架</a>'],
    ['<a id="it">下架记录</a>'],
    ['<a id="it">重新上架</a>'],
    ['<a>已<em id="it">下架</em></a>'],
    ['<p>商品将于明日<em id="it">下架</em>，请留意</p>'],
    ['<button disabled id="it">下架</button>'],
    ['<a class="is-disabled" aria-disabled="true"><span id="it">下架</span></a>'],
    ['<a class="btn x-btn-disabled" id="it">下架</a>'],
    ['<a class="index_disabled__x1aB9" id="it">下架</a>'],
    ['<a class="btn--disabled" id="it">下架</a>'],
    ['<a style="cursor: not-allowed" class="grey" id="it">下架</a>'],
    ['<span class="op is-disabled"><i></i><span id="it" class="btn">下架</span></span>'],
    ['<a id="it" href="/ffa/g/list?tab=offline">下架商品</a>'],
    ['<a id="it">删除</a>'],
    ['<label><input type="radio"><span id="it">下架</span></label>'],
    ['<div role="option" id="it">下架</div>'],
    ['<input id="it" value="下架">'],
    ['<textarea id="it">下架</textarea>'],
  ])('is left alone: %s', (cell) => {
    expect(actionOf(page(row(cell)))).toBeUndefined();
  });

  test('in a row that is greyed is recognised all the same', () => {
    const greyed = page(row('<a id="it">下架</a>'));
    greyed.closest('tr')?.classList.add('row-disabled');
    expect(actionOf(greyed)).toBe('off-shelf');
  });

  test('in a card that is greyed is recognised all the same, unless it is greyed itself', () => {
    const cardOf = (ops: string) =>
      page(`<div class="card disabled"><b>保温杯</b> 库存：0 ${ops}<a>编辑</a></div>`);
    expect(actionOf(cardOf('<a id="it">下架</a>'))).toBe('off-shelf');
    expect(actionOf(cardOf('<p><a id="it">下架</a></p>'))).toBe('off-shelf');
    expect(actionOf(cardOf('<a id="it" class="btn-disabled">下架</a>'))).toBeUndefined();
    expect(actionOf(cardOf('<p class="disabled"><a id="it">下架</a></p>'))).toBeUndefined();
  });

  test('in a card is recognised by an address that names no product, and by a name that does', () => {
    const cardOf = (ops: string) => page(`<div class="card"><b>保温杯 316 不锈钢</b>${ops}</div>`);
    for (const off of [
      '<a href="/goods/edit">编辑</a><a id="it" href="/goods/offline">下架</a>',
      '<a id="it" href="#/off">下架</a><a>更多</a>',
      '<button id="it" aria-label="下架 保温杯 316 不锈钢"><svg></svg></button>',
      '<div><button id="it">下架「保温杯 316 不锈钢」</button></div>',
    ])
      expect(actionOf(cardOf(off))).toBe('off-shelf');
    for (const other of [
      '<a href="/goods/edit">编辑</a><a id="it" href="/goods/list?tab=off">下架</a>',
      '<a href="/goods">商品</a><a id="it" href="/goods/offline">下架</a>',
      '<button id="it" aria-label="下架记录 保温杯 316 不锈钢"><svg></svg></button>',
    ])
      expect(actionOf(cardOf(other))).toBeUndefined();
  });

  test('a status, a title and a header are not controls', () => {
    expect(
      actionOf(
        page(row('<span id="it" class="tag">下架</span>', ['商品', '价格', '库存', '状态'])),
      ),
    ).toBeUndefined();
    expect(actionOf(page(row('', ['商品']), 'td'))).toBeUndefined();
    expect(actionOf(page(row('', ['下架']), 'th'))).toBeUndefined();
  });
});

describe('what narrows or leads elsewhere', () => {
  test.each([
    [
      'tabs',
      '<div role="tablist"><div role="tab">售卖中</div><div role="tab" id="it">下架</div></div>',
    ],
    [
      'the words of a list',
      '<div role="group"><button>全部状态</button><button>售卖中</button><button id="it">下架</button></div>',
    ],
    ['pills', '<ul><li><a>全部</a></li><li><a>在售</a></li><li><a id="it">下架</a></li></ul>'],
    [
      'buttons that filter',
      '<div><button>全部(12)</button><button>在售(3)</button><button id="it">下架</button></div>',
    ],
    [
      'all, on and off, side by side',
      '<div><button>全部</button><button>上架</button><button id="it">下架</button></div>',
    ],
    ['a button that is pressed in', '<button id="it" aria-pressed="false">下架</button>'],
    ['navigation', '<nav><a id="it">下架商品</a></nav>'],
    [
      'a side menu',
      '<ul class="side-menu"><li role="menuitem" id="it">下架商品</li></ul>'.replace(
        'side-menu',
        'app-sidebar',
      ),
    ],
    ['a breadcrumb', '<ol class="breadcrumb"><li><a id="it">下架</a></li></ol>'],
    [
      'states and drafts without a word for all of them',
      '<div><button>在售 12</button><button>审核中</button><button>草稿箱</button><button id="it">下架</button></div>',
    ],
    ['a link into a route', '<header><a id="it" href="#/goods/off">下架商品</a></header>'],
    [
      'a side menu under the shop and its id',
      '<aside><p>甲食品旗舰店 店铺ID：10001234</p><ul><li><a id="it">下架商品</a></li></ul></aside>',
    ],
    [
      'a drawer that is the navigation',
      '<nav class="x-navigation-drawer"><a id="it">下架商品</a></nav>',
    ],
    ['a column filter', '<table><thead><tr><th><a id="it">下架</a></th></tr></thead></table>'],
  ])('%s', (_, html) => {
    expect(actionOf(page(html))).toBeUndefined();
  });
});

describe('where a product or a layer is, nothing leads elsewhere for where it stands', () => {
  const about = '<h3>保温杯</h3><p>商品ID：3819266189016826169</p>';
  test.each([
    ['the details at the side', `<aside>${about}<button id="it">下架</button></aside>`],
    ['a panel at the side', `<div class="product-sidebar">${about}<a id="it">下架</a></div>`],
    ['a drawer', '<div class="x-drawer"><aside><button id="it">下架</button></aside></div>'],
    ['a class that says side', '<div class="goods-side__ops"><button id="it">下架</button></div>'],
    ['operations on the right', '<div class="right-side"><button id="it">下架</button></div>'],
    [
      'the head of a table, for all that is chosen',
      `<table><thead><tr><th><button id="it">批量下架</button></th></tr></thead></table>`,
    ],
    [
      'operations without a state',
      '<button>保存草稿</button><button>提交审核</button><button id="it">下架</button>',
    ],
    [
      'operations of a bar',
      '<button>批量审核</button><button>预售</button><button id="it">批量下架</button>',
    ],
  ])('%s', (_, html) => {
    expect(actionOf(page(html))).toBe('off-shelf');
  });
});

test('a drawer’s 下架 is held though a field to filter by stands beside the drawer', () => {
  const beside = '<div>全部</div><div>已选择 0 件</div>';
  const drawer = '<div class="el-drawer"><div><button id="it">下架</button></div></div>';
  expect(actionOf(page(`<div>${beside}${drawer}</div>`))).toBe('off-shelf');
});

describe('a verb that its surroundings complete', () => {
  const plan = (cell: string) => row(cell, ['商品', '佣金率', '推广状态', '操作']);
  test.each([
    ['已过期', undefined],
    ['已结束', undefined],
    ['已关闭', undefined],
    ['关闭中（仍在投放中）', 'stop-promotion'],
    ['推广中', 'stop-promotion'],
  ])('删除 of a plan that is %s: %s', (state, action) => {
    const its = (cell: string) => page(plan(cell).replace('售卖中', state));
    expect(actionOf(its('<button id="it">删除</button>'))).toBe(action);
    expect(actionOf(its('<button id="it">关闭</button>'))).toBe('stop-promotion');
  });

  test('下线 of a product in a row of an activity takes it out of that alone', () => {
    const heads = ['商品信息', '活动名称', '活动库存', '操作'];
    expect(actionOf(page(row('<a id="it">下线</a>', heads)))).toBeUndefined();
    expect(actionOf(page('<button id="it">下线</button>'))).toBeUndefined();
  });
  test.each(['关闭', '终止', '移除', '停用'])(
    '%s in the row of a plan ends a promotion',
    (word) => {
      expect(actionOf(page(plan(`<button id="it">${word}</button>`)))).toBe('stop-promotion');
      expect(actionOf(page(row(`<button id="it">${word}</button>`)))).toBeUndefined();
    },
  );

  test('in a menu the row that it was opened from decides', () => {
    const menu = '<ul role="menu"><li role="menuitem" id="it">关闭计划</li></ul>';
    const it = page(plan('<a id="more">更多</a>') + menu);
    const more = document.getElementById('more') ?? undefined;
    expect(recognise(upwards(it), grammar, false, () => more)?.action).toBe('stop-promotion');
    expect(recognise(upwards(it), grammar, false, () => undefined)).toBeUndefined();
    const close = page(plan('<a id="more">更多</a>') + menu.replace('关闭计划', '关闭'));
    expect(recognise(upwards(close), grammar, false, () => more)).toBeUndefined();
    const other = page(row('<a id="more">更多</a>') + menu);
    const its = document.getElementById('more') ?? undefined;
    expect(recognise(upwards(other), grammar, false, () => its)).toBeUndefined();
  });

  test('in a batch bar the table decides', () => {
    const bar = (headers: string[]) =>
      `<div><div><button id="it">批量关闭</button></div>${row('', headers)}</div>`;
    expect(actionOf(page(bar(['商品', '佣金率'])))).toBe('stop-promotion');
    expect(actionOf(page(bar(['优惠券', '面额'])))).toBeUndefined();
  });

  test('closing the details of a plan closes only them', () => {
    const html =
      '<div class="x-drawer"><h3>计划 710000001 佣金率 10%</h3><button id="it">关闭</button></div>';
    expect(actionOf(page(html))).toBeUndefined();
  });
});

describe('the platform asks', () => {
  const dialog = (
    title: string,
    text: string,
    ways = '<button>取消</button><button id="it">确定</button>',
  ) => `<div role="dialog"><h4>${title}</h4><p>${text}</p><footer>${ways}</footer></div>`;

  test.each([
    ['提示', '确定下架该商品吗？', 'off-shelf'],
    ['下架商品', '下架后商品将放入仓库', 'off-shelf'],
    ['关闭计划', '关闭后，达人将无法继续推广', 'stop-promotion'],
    ['退出精选联盟', '所有计划将被关闭', 'leave-alliance'],
  ])('%s %s', (title, text, action) => {
    const it = page(dialog(title, text));
    expect(recognise(upwards(it), grammar)).toMatchObject({
      action,
      dialog: document.querySelector('[role=dialog]'),
    });
    expect(actionOf(page(dialog(title, text), 'button'))).toBeUndefined();
  });

  test.each([
    ['提醒', '检测到您有商品类目错放，逾期未改会被平台下架'],
    ['自动下架设置', '库存为 0 时自动下架'],
    ['提示', '确定删除这张图片吗？'],
    ['选择日期', '下架时间'],
  ])('%s %s is none of our business', (title, text) => {
    expect(actionOf(page(dialog(title, text)))).toBeUndefined();
  });

  test('关闭 beside a way out is the way on', () => {
    expect(
      actionOf(
        page(
          dialog(
            '提示',
            '确定关闭普通计划？',
            '<button>取消</button><button id="it">关闭</button>',
          ),
        ),
      ),
    ).toBe('stop-promotion');
    expect(
      actionOf(
        page(
          dialog(
            '提示',
            '确定关闭普通计划？',
            '<button>确定</button><button id="it">关闭</button>',
          ),
        ),
      ),
    ).toBeUndefined();
  });

  test('a question in the row itself', () => {
    expect(
      actionOf(
        page(
          row(
            '<div><span>确认下架？</span><button id="it">确认</button><button>取消</button></div>',
          ),
        ),
      ),
    ).toBe('off-shelf');
    expect(
      actionOf(
        page(
          row('<div><input><button id="it">确定</button><span>取消</span> <span>下架</span></div>'),
        ),
      ),
    ).toBeUndefined();
  });
});

test('a menubar in a layer is a menu, on the page it leads elsewhere', () => {
  const bar = '<ul role="menubar"><li role="menuitem" id="it">批量下架</li></ul>';
  expect(actionOf(page(`<div class="x-popover" role="dialog">${bar}</div>`))).toBe('off-shelf');
  expect(actionOf(page(`<header>${bar}</header>`))).toBeUndefined();
});

test('an item of a menu that says whether it is chosen is no state of a list', () => {
  const item = '<li role="menuitem" aria-selected="false" id="it">下架商品</li>';
  expect(actionOf(page(`<ul role="menu">${item}</ul>`))).toBe('off-shelf');
  expect(actionOf(page(item.replace('menuitem', 'tab')))).toBeUndefined();
});

describe('a switch', () => {
  const toggle = (head: string, on: boolean) =>
    row(`<button role="switch" aria-checked="${on}" id="it"></button>`, [
      '商品信息',
      '价格',
      '库存',
      head,
    ]);
  test.each([
    ['上架', true, 'off-shelf'],
    ['推广状态', true, 'stop-promotion'],
    ['状态', true, 'off-shelf'],
    ['上架', false, undefined],
    ['消息提醒', true, undefined],
  ])('%s, on: %s', (head, on, action) => {
    expect(actionOf(page(toggle(head, on)))).toBe(action);
  });

  test('a native one has turned when its own click is heard', () => {
    const it = page(
      row('<div class="form-switch"><input type="checkbox" id="it"></div>', [
        '商品',
        '价格',
        '库存',
        '上架',
      ]),
    );
    expect(recognise(upwards(it), grammar, true)?.action).toBe('off-shelf');
    expect(recognise(upwards(it), grammar, false)).toBeUndefined();
  });

  test.each([
    [
      'whose button says nothing',
      '<div class="x-switch is--on"><button class="x-switch--button" id="it"></button></div>',
    ],
    [
      'whose state is a word of its class',
      '<div class="x-form-switch x-form-onswitch" id="it"><i></i></div>',
    ],
    [
      'whose parts are named after it',
      '<label class="x-switch__root"><input type="checkbox" id="it" checked><span class="x-switch__control"></span></label>',
    ],
    [
      'that stands far in its box',
      '<div class="v-switch"><div><div><div><input type="checkbox" id="it" checked></div></div></div></div>',
    ],
  ])('%s', (_, cell) => {
    const heads = ['商品', '价格', '库存', '推广'];
    expect(actionOf(page(row(cell, heads)))).toBe('stop-promotion');
    expect(actionOf(page(row(cell, ['商品', '价格', '库存', '置顶'])))).toBeUndefined();
    expect(
      actionOf(page(row(cell.replace(/ is--on| x-form-onswitch| checked/, ''), heads))),
    ).toBeUndefined();
  });

  test.each([
    ['x-switch switch-inactive', false],
    ['x-switch x-switch--unchecked', false],
    ['x-switch is-inactive', false],
    ['x-switch active:scale-95 data-[state=checked]:bg-x', false],
    ['x-switch is-checked', true],
    ['x-switch switchChecked__x1aB9', true],
    ['x-switch x-switch--active', true],
  ])('that its class %s calls on: %s', (name, isOn) => {
    const it = page(row(`<span class="${name}" id="it"></span>`, ['商品', '价格', '库存', '上架']));
    expect(actionOf(it)).toBe(isOn ? 'off-shelf' : undefined);
  });

  test('its column is found by number where heads and cells stand in groups', () => {
    const cells = (kind: string, ...texts: string[]) =>
      texts.map(
        (text, nth) => `<div><div role="${kind}" aria-colindex="${nth + 1}">${text}</div></div>`,
      );
    const line = (kind: string, ...texts: string[]) =>
      `<div role="row">${cells(kind, ...texts).join('')}</div>`;
    const on = '<button role="switch" aria-checked="true" id="it">ON</button>';
    const grid = (head: string) =>
      `<div role="grid">${line('columnheader', '商品', head)}${line('gridcell', '保温杯', on)}</div>`;
    expect(actionOf(page(grid('推广')))).toBe('stop-promotion');
    expect(actionOf(page(grid('置顶')))).toBeUndefined();
  });

  test('the words before it name it where there is no column', () => {
    const setting = (words: string) =>
      `<div><span>${words}</span><button role="switch" aria-checked="true" id="it"></button></div>`;
    expect(actionOf(page(setting('参与精选联盟')))).toBe('leave-alliance');
    expect(actionOf(page(setting('短信通知')))).toBeUndefined();
  });
});

describe('a page that bends what is read of it', () => {
  test('fields named like properties of the document', () => {
    const names =
      'matches closest parentNode childNodes firstChild getAttribute tagName textContent children id querySelector';
    const fields = names
      .split(' ')
      .map((name) => `<input name="${name}">`)
      .join('');
    expect(actionOf(page(`<form>${fields}<button id="it">下架</button></form>`))).toBe('off-shelf');
    expect(actionOf(page(`<form>${fields}<button id="it">确定</button></form>`))).toBeUndefined();
  });

  test('labels that name each other, megabytes of text, a thousand columns, a deep tree', () => {
    expect(
      actionOf(
        page(
          '<button id="it" aria-labelledby="a it"></button><i id="a" aria-labelledby="it">下架</i>',
        ),
      ),
    ).toBe('off-shelf');
    expect(actionOf(page(`<p id="it">${' 下架'.repeat(300_000)}</p>`))).toBeUndefined();
    expect(actionOf(page(row(`${'<i>x</i>'.repeat(1000)}<a id="it">下架</a>`)))).toBe('off-shelf');
    expect(
      actionOf(page(`${'<div>'.repeat(400)}<button id="it">确定</button>${'</div>'.repeat(400)}`)),
    ).toBeUndefined();
  });
});
